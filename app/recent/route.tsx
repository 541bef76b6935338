import { RecentByDay } from '@/components/lists/recent-list'
import { EmptyState } from '@/components/site/empty-state'
import { PageHead } from '@/components/site/page-head'
import { Pagination } from '@/components/site/pagination'
import { listRecent } from '@/lib/revisions/history'
import { paths } from '@/lib/web/paths'
import { reading } from '../reading/reading'

export const GET = reading(async (viewer, { query }) => {
  const before = query('before')
  const { rows, nextBefore } = await listRecent(viewer, before)
  const body = (
    <div className="page">
      <PageHead title="Recent changes" />
      {rows.length > 0 ? <RecentByDay rows={rows} /> : <EmptyState action={{ href: paths.create(), words: 'Write a page' }}>Nothing was written here lately.</EmptyState>}
      <p className="actions-inline"><a href={paths.recentFeed()}>Follow as a feed</a></p>
      <Pagination start={before ? paths.recent() : null} older={nextBefore ? paths.recent(nextBefore) : null} />
    </div>
  )
  return { head: { title: 'Recent changes', unlisted: true, feed: paths.recentFeed() }, body }
})
