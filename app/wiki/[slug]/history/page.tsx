import type { Metadata } from 'next'
import { HistoryList } from '@/components/history/history-list'
import { PageHead } from '@/components/site/page-head'
import { Pagination } from '@/components/site/pagination'
import { WikiLink } from '@/components/site/wiki-link'
import { canManagePages } from '@/lib/pages/policy'
import { listHistory } from '@/lib/revisions/history'
import { undoOffers } from '@/lib/revisions/undo-subject'
import { setStatus } from '@/lib/web/exchange'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { Absent } from '../absent'
import { leadOn, numberIn, one, slugIn, type Query } from '../load'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'History', robots: { index: false } }

export default async function HistoryPage({ params, searchParams }: Props) {
  const slug = slugIn((await params).slug)
  const before = numberIn(one((await searchParams).before)) ?? undefined
  const viewer = await getViewer()
  const [history, offers] = await Promise.all([listHistory(viewer, slug, before), undoOffers(viewer, slug)])
  if (!history) {
    await leadOn(slug, paths.history)
    setStatus(404)
    return <Absent name={slug} />
  }
  const { page, rows, nextBefore } = history
  return (
    <div className="page">
      <PageHead title="History" kicker={<WikiLink link={page} />} slug={slug} tab="history" manages={canManagePages(viewer)} />
      {!before && rows[0] && (
        <p className="meta">
          <a href={paths.authors(slug, rows[0].n)}>Who wrote which words</a>
        </p>
      )}
      <HistoryList slug={slug} rows={rows} offers={offers} />
      <Pagination start={before ? paths.history(slug) : null} older={nextBefore ? paths.history(slug, nextBefore) : null} />
    </div>
  )
}
