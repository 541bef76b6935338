import type { Metadata } from 'next'
import { Article } from '@/components/article/article'
import { OldRevision } from '@/components/history/old-revision'
import { TooMany } from '@/components/site/too-many'
import { env } from '@/lib/env'
import { authorsOf } from '@/lib/pages/authors'
import { readRevision } from '@/lib/pages/read'
import { mayThank } from '@/lib/review/thank'
import { canHide } from '@/lib/revisions/hide-policy'
import { undoOffers } from '@/lib/revisions/undo-subject'
import { setStatus } from '@/lib/web/exchange'
import { waitForPast } from '@/lib/web/past'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { Absent } from '../../absent'
import { leadOn, numberIn, slugIn } from '../../load'

type Props = { params: Promise<{ slug: string; n: string }> }

export const metadata: Metadata = { title: 'An earlier text', robots: { index: false } }

/** One revision, masked like the page itself. */
export default async function RevisionPage({ params }: Props) {
  const { slug: segment, n } = await params
  const slug = slugIn(segment)
  const viewer = await getViewer()
  const wait = await waitForPast(viewer)
  if (wait !== null) return <TooMany retryInSeconds={wait} slug={slug} />
  const answer = await readRevision(viewer, slug, numberIn(n) ?? 0)
  if (!answer) {
    await leadOn(slug, (to) => paths.revision(to, numberIn(n) ?? 1))
    setStatus(404)
    return <Absent name={slug} />
  }
  const { article, row, newest } = answer
  const offers = await undoOffers(viewer, article.slug)
  return (
    <Article article={article} authors={await authorsOf(viewer, { ...article, head: newest }, row.n)} baseUrl={env().baseUrl}>
      <OldRevision slug={article.slug} row={row} newest={newest} acts={offers(row.n)} mayHide={canHide(viewer, 'moderators').ok} mayThank={await mayThank(viewer, article.slug, row.n)} />
    </Article>
  )
}
