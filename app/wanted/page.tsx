import type { Metadata } from 'next'
import { LinkList } from '@/components/lists/link-list'
import { EmptyState } from '@/components/site/empty-state'
import { PageHead } from '@/components/site/page-head'
import { listWanted } from '@/lib/pages/lists'
import { getViewer } from '@/lib/web/viewer'

export const metadata: Metadata = { title: 'Wanted pages', robots: { index: false } }

export default async function WantedPage() {
  const wanted = await listWanted(await getViewer())
  const rows = wanted.map(({ title, href, count }) => ({ title, href, wanted: true, note: count === 1 ? 'one page links to it' : `${count} pages link to it` }))
  return (
    <div className="page">
      <PageHead title="Wanted pages" />
      <p className="page-intro">Names that pages link to and nobody has written about yet. Choose one and begin.</p>
      {rows.length > 0 ? <LinkList rows={rows} /> : <EmptyState>Everything that is linked to is written.</EmptyState>}
    </div>
  )
}
