import { HistoryList } from '@/components/history/history-list'
import { PageHead } from '@/components/site/page-head'
import { Pagination } from '@/components/site/pagination'
import { WikiLink } from '@/components/site/wiki-link'
import { canManagePages } from '@/lib/pages/policy'
import { listHistory } from '@/lib/revisions/history'
import { undoOffers } from '@/lib/revisions/undo-subject'
import { paths } from '@/lib/web/paths'
import { reading } from '../../../reading/reading'
import { numberIn, plainName } from '../load'
import { notHere } from '../not-here'

const head = { title: 'History', unlisted: true }

export const GET = reading<{ slug: string }>(async (viewer, { params, query }) => {
  const slug = plainName(params.slug)
  const before = numberIn(query('before')) ?? undefined
  const [history, offers] = await Promise.all([listHistory(viewer, slug, before), undoOffers(viewer, slug)])
  if (!history) return notHere(slug, paths.history, head)
  const { page, rows, nextBefore } = history
  const body = (
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
  return { head, body }
})
