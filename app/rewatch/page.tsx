import type { Metadata } from 'next'
import { LinkList } from '@/components/lists/link-list'
import { Section } from '@/components/people/section'
import { EmptyState } from '@/components/site/empty-state'
import { PageHead } from '@/components/site/page-head'
import { progressWords } from '@/components/verification/checked-words'
import { findPage } from '@/lib/revisions/find'
import { verificationProgress } from '@/lib/verification/progress'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { one, type Query } from '../wiki/[slug]/load'

type Props = { searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Check by rewatching', robots: { index: false } }

/** How much of what the wiki cites was heard again, by episode and by page, as far as the reader has watched. */
export default async function RewatchPage({ searchParams }: Props) {
  const [query, viewer] = await Promise.all([searchParams, getViewer()])
  const slug = one(query.page)
  const page = slug ? await findPage(viewer, slug) : null
  const { episodes, pages } = await verificationProgress(viewer, page?.id)
  const total = episodes.reduce((sum, row) => ({ timed: sum.timed + row.timed, verified: sum.verified + row.verified, untimed: sum.untimed + row.untimed }), { timed: 0, verified: 0, untimed: 0 })
  const byEpisode = episodes.map((row) => ({ title: row.code, href: paths.rewatchEpisode(row.code, { page: page?.slug }), note: progressWords(row) }))
  return (
    <div className="page">
      <PageHead title="Check by rewatching" kicker={page && <a href={paths.page(page.slug)}>{page.title}</a>} />
      <p className="page-intro">
        The next time you watch an episode, have its list beside you. It says moment by moment what {page ? 'this page tells' : 'pages tell'} of it. When two people have heard that something holds, its citation says so; when somebody hears that it does not, moderators look at it.
      </p>
      {episodes.length === 0 ? <EmptyState>Say above how far you have watched. What there is to check of it then stands here.</EmptyState> : <Section title="Episode by episode"><LinkList rows={byEpisode} /></Section>}
      {episodes.length > 0 && <p className="meta">{page ? 'This page' : 'The whole wiki'}, as far as you have watched: {progressWords(total)}.</p>}
      {!page && pages.length > 0 && (
        <Section title="Page by page">
          <LinkList rows={pages.map((row) => ({ title: row.title, href: paths.rewatch({ page: row.slug }), note: progressWords(row) }))} />
        </Section>
      )}
    </div>
  )
}
