import type { Metadata } from 'next'
import { DeletedPages } from '@/components/manage/deleted-pages'
import { LogList } from '@/components/lists/log-list'
import { EmptyState } from '@/components/site/empty-state'
import { PageHead } from '@/components/site/page-head'
import { Pagination } from '@/components/site/pagination'
import { listLog } from '@/lib/log/list'
import { listDeleted } from '@/lib/pages/deleted'
import { canManagePages } from '@/lib/pages/policy'
import { isModerator } from '@/lib/people/person'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'

type Props = { searchParams: Promise<{ before?: string | string[] }> }

export const metadata: Metadata = { title: 'Log', robots: { index: false } }

/** Every act on someone's work, for everyone to see. */
export default async function LogPage({ searchParams }: Props) {
  const { before: asked } = await searchParams
  const before = typeof asked === 'string' && /^\d{1,18}$/.test(asked) ? asked : undefined
  const viewer = await getViewer()
  const { rows, nextBefore } = await listLog(viewer, { before })
  const deleted = !before && viewer.kind === 'member' && isModerator(viewer) ? await listDeleted(viewer) : []
  return (
    <div className="page">
      <PageHead title="Log" />
      <p className="page-intro">What people did to pages, proposals and accounts. Nothing is ever taken out of it.</p>
      <DeletedPages rows={deleted} />
      {rows.length > 0 ? <LogList rows={rows} restores={canManagePages(viewer)} /> : <EmptyState>Nothing has happened yet.</EmptyState>}
      <Pagination start={before ? paths.log() : null} older={nextBefore ? `${paths.log()}?before=${nextBefore}` : null} />
    </div>
  )
}
