import type { Metadata } from 'next'
import { RecentByDay } from '@/components/lists/recent-list'
import { EmptyState } from '@/components/site/empty-state'
import { PageHead } from '@/components/site/page-head'
import { Pagination } from '@/components/site/pagination'
import { listRecent } from '@/lib/revisions/history'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'

type Props = { searchParams: Promise<{ before?: string | string[] }> }

export const metadata: Metadata = { title: 'Recent changes', robots: { index: false }, alternates: { types: { 'application/atom+xml': paths.recentFeed() } } }

export default async function RecentPage({ searchParams }: Props) {
  const { before: asked } = await searchParams
  const before = typeof asked === 'string' ? asked : undefined
  const { rows, nextBefore } = await listRecent(await getViewer(), before)
  return (
    <div className="page">
      <PageHead title="Recent changes" />
      {rows.length > 0 ? <RecentByDay rows={rows} /> : <EmptyState action={{ href: paths.create(), words: 'Write a page' }}>Nothing was written here lately.</EmptyState>}
      <p className="actions-inline"><a href={paths.recentFeed()}>Follow as a feed</a></p>
      <Pagination start={before ? paths.recent() : null} older={nextBefore ? paths.recent(nextBefore) : null} />
    </div>
  )
}
