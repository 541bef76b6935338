import type { Metadata } from 'next'
import { DraftList } from '@/components/editor/draft-list'
import { ComeIn } from '@/components/editor/not-for-you'
import { EmptyState } from '@/components/site/empty-state'
import { PageHead } from '@/components/site/page-head'
import { listDrafts } from '@/lib/revisions/drafts'
import type { MemberViewer } from '@/lib/spoilers/viewer'
import { setStatus } from '@/lib/web/exchange'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { discardAction } from './actions'

export const metadata: Metadata = { title: 'Drafts', robots: { index: false } }

/** What its writer sent and what could not be saved, each with why. */
export default async function DraftsPage() {
  const viewer = await getViewer()
  if (viewer.kind === 'anonymous') setStatus(401)
  return (
    <div className="page">
      <PageHead title="Your drafts" />
      {viewer.kind === 'anonymous' ? <ComeIn next={paths.drafts()} what="keep drafts" /> : <Own viewer={viewer} />}
    </div>
  )
}

async function Own({ viewer }: { viewer: MemberViewer }) {
  const rows = await listDrafts(viewer)
  if (rows.length === 0) return <EmptyState action={{ href: paths.create(), words: 'Write a page' }}>No drafts. Whatever you write and do not save is kept here.</EmptyState>
  return (
    <>
      <p className="page-intro">What you wrote and have not saved, here or on another device. Nobody else sees it.</p>
      <DraftList rows={rows} discard={discardAction} />
    </>
  )
}
