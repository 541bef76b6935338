import type { Metadata } from 'next'
import { DeletedPages } from '@/components/manage/deleted-pages'
import { LogFilters } from '@/components/lists/log-filters'
import { LogList } from '@/components/lists/log-list'
import { EmptyState } from '@/components/site/empty-state'
import { PageHead } from '@/components/site/page-head'
import { Pagination } from '@/components/site/pagination'
import { listLog } from '@/lib/log/list'
import { listDeleted } from '@/lib/pages/deleted'
import { logSearch, type LogAsked } from '@/lib/pages/log-filter'
import { canManagePages } from '@/lib/pages/policy'
import { isModerator } from '@/lib/people/person'
import { namesModerators } from '@/lib/people/site'
import { reasonsFor } from '@/lib/review/reasons'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { one, type Query } from '../wiki/[slug]/load'

type Props = { searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Log', robots: { index: false } }

/** Every act on someone's work, for everyone to see. */
export default async function LogPage({ searchParams }: Props) {
  const [query, viewer] = await Promise.all([searchParams, getViewer()])
  const before = /^\d{1,18}$/.exec(one(query.before) ?? '')?.[0]
  const asked: LogAsked = { who: one(query.who), whom: one(query.whom), what: one(query.what), page: one(query.page), reason: one(query.reason) }
  const { filter, unknown } = await logSearch(viewer, asked)
  const reasons = await reasonsFor(viewer.kind === 'member' ? viewer.id : null)
  const isAsked = Object.values(asked).some(Boolean)
  const { rows, nextBefore } = unknown.length > 0 ? { rows: [], nextBefore: null } : await listLog(viewer, { ...filter, before }, { namesModerators: await namesModerators() })
  const deleted = !before && !isAsked && viewer.kind === 'member' && isModerator(viewer) ? await listDeleted(viewer) : []
  return (
    <div className="page">
      <PageHead title="Log" />
      <p className="page-intro">What people did to pages, proposals and accounts. Nothing is ever taken out of it. <a href={paths.logFeed()}>As a feed</a>.</p>
      <LogFilters asked={asked} unknown={unknown} reasons={reasons.given} />
      <DeletedPages rows={deleted} />
      {rows.length > 0 ? <LogList rows={rows} reasonWords={reasons.wordsOf} restores={canManagePages(viewer)} /> : <EmptyState>{isAsked ? 'Nothing of this sort is in the log.' : 'Nothing has happened yet.'}</EmptyState>}
      <Pagination start={before ? paths.log(asked) : null} older={nextBefore ? paths.log({ ...asked, before: nextBefore }) : null} />
    </div>
  )
}
