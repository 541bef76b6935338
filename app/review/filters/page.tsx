import type { Metadata } from 'next'
import NotFound from '@/app/not-found'
import { FILTER_ACTION_WORDS, FILTER_STATE_WORDS } from '@/components/filters/filter-words'
import { EmptyState } from '@/components/site/empty-state'
import { PageHead } from '@/components/site/page-head'
import { listFilters } from '@/lib/review/filters/filter-views'
import { canChangeFilters } from '@/lib/review/filters/policy'
import { setStatus } from '@/lib/web/exchange'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'

export const metadata: Metadata = { title: 'Filters', robots: { index: false } }

/** The filters and what they catch. For moderators; for everybody else there are none. */
export default async function FiltersPage() {
  const viewer = await getViewer()
  const filters = await listFilters(viewer)
  if (!filters) {
    setStatus(404)
    return <NotFound />
  }
  const mayMake = canChangeFilters(viewer).ok
  return (
    <div className="page">
      <PageHead title="Filters" />
      <p className="page-intro">Rules over what newcomers and editors send. Nothing that a filter catches is lost: its author keeps the text, and every hit is kept here.</p>
      {mayMake && <p className="actions"><a className="button" href={paths.filter('new')}>Make a filter</a></p>}
      {filters.length === 0 ? (
        <EmptyState>There is none yet.{!mayMake && ' Admins make them.'}</EmptyState>
      ) : (
        <ul className="review-list">
          {filters.map(({ id, name, action, state, disarmedWhy, hits, right, wrong }) => (
            <li key={id}>
              <h2 className="index-title"><a href={paths.filter(id)}>{name}</a></h2>
              <p className="revision-line">
                <strong>{FILTER_STATE_WORDS[state]}</strong>
                <span>{FILTER_ACTION_WORDS[action]}</span>
                <span>{hits === 1 ? '1 hit' : `${hits} hits`}{right + wrong > 0 && `, ${right} right and ${wrong} wrong`}</span>
              </p>
              {disarmedWhy && <p className="revision-summary">{disarmedWhy}</p>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
