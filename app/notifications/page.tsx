import type { Metadata } from 'next'
import { ComeIn } from '@/components/editor/not-for-you'
import { NoticeList } from '@/components/notifications/notice-list'
import { SeenForm } from '@/components/notifications/seen-form'
import { EmptyState } from '@/components/site/empty-state'
import { PageHead } from '@/components/site/page-head'
import { Pagination } from '@/components/site/pagination'
import { listNotices } from '@/lib/notifications/notices'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { one, type Query } from '../wiki/[slug]/load'

type Props = { searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Notices', robots: { index: false } }

/** What others did that concerns whoever reads: answers, messages, thanks. */
export default async function NotificationsPage({ searchParams }: Props) {
  const [query, viewer] = await Promise.all([searchParams, getViewer()])
  if (viewer.kind === 'anonymous') return <div className="page"><PageHead title="Notices" /><ComeIn next={paths.notifications()} what="read what concerns you" /></div>
  const before = one(query.before)
  const { rows, nextBefore, newest } = await listNotices(viewer, before)
  return (
    <div className="page">
      <PageHead title="Notices" />
      {newest && rows.some(({ isNew }) => isNew) && <SeenForm through={newest} />}
      {rows.length > 0 ? <NoticeList rows={rows} /> : <EmptyState action={{ href: paths.recent(), words: 'See what others write' }}>Nothing yet. When somebody answers what you sent, it stands here.</EmptyState>}
      <Pagination start={before ? paths.notifications() : null} older={nextBefore ? paths.notifications(nextBefore) : null} />
      <p className="hint">
        Whether you want these by mail as well, you say in your <a href={paths.settings()}>settings</a>.
      </p>
      <script src="/assets/notices.js" defer />
    </div>
  )
}
