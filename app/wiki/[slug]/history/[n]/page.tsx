import type { Metadata } from 'next'
import { Article } from '@/components/article/article'
import { OldRevision } from '@/components/history/old-revision'
import { env } from '@/lib/env'
import { readRevision } from '@/lib/pages/read'
import { setStatus } from '@/lib/web/exchange'
import { getViewer } from '@/lib/web/viewer'
import { Absent } from '../../absent'
import { loadAuthors, numberIn } from '../../load'

type Props = { params: Promise<{ slug: string; n: string }> }

export const metadata: Metadata = { title: 'An earlier text', robots: { index: false } }

/** One revision, masked like the page itself. */
export default async function RevisionPage({ params }: Props) {
  const { slug, n } = await params
  const answer = await readRevision(await getViewer(), slug, numberIn(n) ?? 0)
  if (!answer) {
    setStatus(404)
    return <Absent name={slug} />
  }
  const { article, row, newest } = answer
  return (
    <Article article={article} authors={await loadAuthors(slug)} baseUrl={env().baseUrl}>
      <OldRevision slug={article.slug} row={row} newest={newest} />
    </Article>
  )
}
