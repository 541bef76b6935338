import type { Metadata } from 'next'
import { ComeIn } from '@/components/editor/not-for-you'
import { DoneNotice } from '@/components/review/done-notice'
import { NextForm } from '@/components/review/next-form'
import { OwnProposals } from '@/components/review/own-proposals'
import { OwnReports } from '@/components/review/own-reports'
import { QueueFilters } from '@/components/review/queue-filters'
import { QueueList } from '@/components/review/queue-list'
import { EmptyState } from '@/components/site/empty-state'
import { PageHead } from '@/components/site/page-head'
import { isModerator } from '@/lib/people/person'
import type { HorizonView } from '@/lib/pages/view'
import { listOwnProposals } from '@/lib/review/own-proposals'
import { listOwnReports } from '@/lib/review/own-reports'
import { quickDecisions } from '@/lib/review/quick-decisions'
import { listQueue, type Queue } from '@/lib/review/queue'
import { isFiltered, writeQueue, type QueueFilter } from '@/lib/review/queue-filter'
import { horizonView } from '@/lib/web/horizon'
import { paths, withQuery } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { one, type Query } from '../wiki/[slug]/load'
import { filterOf } from './filter-of'

type Props = { searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Review', robots: { index: false } }

/** What waits for moderators; for everybody else, what they sent themselves. */
export default async function ReviewPage({ searchParams }: Props) {
  const [query, viewer] = await Promise.all([searchParams, getViewer()])
  const filter = filterOf(query)
  const after = one(query.after)
  const [queue, quick, reports] = await Promise.all([
    listQueue(viewer, filter, after), isModerator(viewer) && viewer.kind === 'member' ? quickDecisions(viewer) : null, viewer.kind === 'member' && !after ? listOwnReports(viewer) : null,
  ])
  return (
    <div className="page">
      <PageHead title={queue ? 'Waiting for review' : 'Your proposals'} />
      <DoneNotice done={one(query.done)} was={one(query.was)} />
      {queue ? (
        <Waiting queue={queue} filter={filter} after={after} horizon={horizonView(viewer)} />
      ) : viewer.kind === 'member' ? (
        <Own memberId={viewer.id} />
      ) : (
        <ComeIn next={paths.review()} what="propose a change" />
      )}
      {quick && quick.quick > 0 && <p className="hint">Told to you alone: {quick.quick} of your last {quick.of} decisions came quicker than the change could be read.</p>}
      <p className="hint"><a href={paths.reviewHealth()}>How review goes</a>, in figures.{queue && <> The <a href={paths.filters()}>filters</a>, and what they caught. <a href={paths.reviewVotes()}>Votes</a> of new accounts.</>}</p>
      {reports && <OwnReports reports={reports} />}
    </div>
  )
}

type WaitingProps = { queue: Queue; filter: QueueFilter; after: string | undefined; horizon: HorizonView }

function Waiting({ queue: { rows, nextAfter }, filter, after, horizon }: WaitingProps) {
  const isNothing = rows.length === 0 && !nextAfter
  if (isNothing && filter.lane === null && !isFiltered(filter)) return <EmptyState action={{ href: paths.recent(), words: 'Look at recent changes' }}>Nothing waits. Everybody has had their answer.</EmptyState>
  return (
    <>
      <div className="queue-top">
        <QueueFilters filter={filter} />
        {!isNothing && !after && <NextForm queue={writeQueue(filter)} className="button">Begin with the first</NextForm>}
      </div>
      {isNothing ? <EmptyState action={{ href: paths.review(), words: 'Show everything' }}>Nothing of this sort waits.</EmptyState> : <QueueList rows={rows} horizon={horizon} hrefOf={({ href }) => withQuery(href, filter)} />}
      <nav className="pagination" aria-label="More of the queue">
        {after && <a href={paths.review(filter)}>From the first</a>}
        {nextAfter && <a href={paths.review({ ...filter, after: nextAfter })} rel="next">More</a>}
      </nav>
    </>
  )
}

async function Own({ memberId }: { memberId: number }) {
  const rows = await listOwnProposals(memberId)
  if (rows.length === 0) return <EmptyState action={{ href: paths.recent(), words: 'See what others write' }}>You have sent nothing for review. Whatever you send stands here, with how it was decided and why.</EmptyState>
  return <OwnProposals rows={rows} />
}
