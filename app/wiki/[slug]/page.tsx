import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Article } from '@/components/article/article'
import { Notice } from '@/components/site/notice'
import { env } from '@/lib/env'
import { setStatus } from '@/lib/web/exchange'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { Absent, nameIn } from './absent'
import { Choose } from './choose'
import { loadAuthors, loadPage, one, slugIn, type Query } from './load'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const answer = await loadPage(slugIn((await params).slug), one((await searchParams).from))
  if (answer.kind !== 'article') return { title: 'name' in answer ? nameIn(answer.name) : undefined, robots: { index: false } }
  const { title, slug, description } = answer.article
  const canonical = paths.page(slug)
  return { title, description, alternates: { canonical }, openGraph: { title, description, url: canonical, type: 'article' } }
}

/** A page, masked for whoever reads. Hidden and absent are the same answer. */
export default async function WikiPage({ params, searchParams }: Props) {
  const answer = await loadPage(slugIn((await params).slug), one((await searchParams).from))
  if (answer.kind === 'redirect') redirect(`${paths.page(answer.to)}?from=${encodeURIComponent(answer.from)}`)
  if (answer.kind === 'choose') return <Choose name={answer.name} options={answer.options} />
  if (answer.kind === 'absent') {
    setStatus(404)
    return <Absent name={answer.name} />
  }
  const { article } = answer
  const viewer = await getViewer()
  return (
    <Article article={article} authors={await loadAuthors(article.slug)} baseUrl={env().baseUrl}>
      {viewer.opened.has(article.id) && <Notice tone="warning">You chose to look further here: until you close your browser this one page tells everything.</Notice>}
    </Article>
  )
}
