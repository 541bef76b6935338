import type { Metadata } from 'next'
import { ComeIn } from '@/components/editor/not-for-you'
import { LookForm } from '@/components/notifications/look-form'
import { NoticeList } from '@/components/notifications/notice-list'
import { SeenForm } from '@/components/notifications/seen-form'
import { WatchedList } from '@/components/notifications/watched-list'
import { Watching } from '@/components/notifications/watching'
import { Section } from '@/components/people/section'
import { EmptyState } from '@/components/site/empty-state'
import { PageHead } from '@/components/site/page-head'
import { Pagination } from '@/components/site/pagination'
import { listNotices } from '@/lib/notifications/notices'
import { listWatched } from '@/lib/notifications/watch'
import { listWatchedNotices } from '@/lib/notifications/watched-notices'
import type { MemberViewer } from '@/lib/spoilers/viewer'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { one, type Query } from '../wiki/[slug]/load'
import { muteMemberAction, mutePageAction, stopWatchingAction } from './actions'

type Props = { searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Notices', robots: { index: false } }

/** What others did that concerns whoever reads, and what is new on the things that they watch. */
export default async function NotificationsPage({ searchParams }: Props) {
  const [query, viewer] = await Promise.all([searchParams, getViewer()])
  if (viewer.kind === 'anonymous') return <div className="page"><PageHead title="Notices" /><ComeIn next={paths.notifications()} what="read what concerns you" /></div>
  const before = one(query.before)
  const { rows, nextBefore, newest } = await listNotices(viewer, before)
  return (
    <div className="page">
      <PageHead title="Notices" />
      <p className="hint">
        Whether you want these by mail or as a feed as well, you say in your <a href={paths.settings('told')}>settings</a>.
      </p>
      {!before && <Watched viewer={viewer} />}
      <Section title="About you" id="about-you">
        {newest && rows.some(({ isNew }) => isNew) && <SeenForm through={newest} />}
        {rows.length > 0 ? <NoticeList rows={rows} muteMember={muteMemberAction} /> : <EmptyState action={{ href: paths.recent(), words: 'See what others write' }}>Nothing yet. When somebody answers what you sent, it stands here.</EmptyState>}
        <Pagination start={before ? paths.notifications() : null} older={nextBefore ? paths.notifications(nextBefore) : null} />
      </Section>
      {!before && <Section title="You watch" id="watching"><Watching things={await listWatched(viewer)} stop={stopWatchingAction} /></Section>}
      <script src="/assets/notices.js" defer />
    </div>
  )
}

async function Watched({ viewer }: { viewer: MemberViewer }) {
  const { rows, through } = await listWatchedNotices(viewer)
  if (rows.length === 0) return null
  return (
    <Section title="On what you watch" id="watched">
      {rows.length > 1 && <LookForm thing={null} through={through} back={paths.notifications()} />}
      <WatchedList rows={rows} through={through} stop={stopWatchingAction} mutePage={mutePageAction} muteMember={muteMemberAction} />
    </Section>
  )
}
