import type { Metadata } from 'next'
import { ComeIn } from '@/components/editor/not-for-you'
import { DONE_WORDS } from '@/components/review/decision-state'
import { OwnProposals, QueueList } from '@/components/review/queue-list'
import { EmptyState } from '@/components/site/empty-state'
import { Notice } from '@/components/site/notice'
import { PageHead } from '@/components/site/page-head'
import { listOwnProposals, listQueue, type Queue } from '@/lib/review/queue'
import type { HorizonView } from '@/lib/pages/view'
import { horizonView } from '@/lib/web/horizon'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { one, type Query } from '../wiki/[slug]/load'

type Props = { searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Review', robots: { index: false } }

/** What waits for moderators; for everybody else, what they sent themselves. */
export default async function ReviewPage({ searchParams }: Props) {
  const [query, viewer] = await Promise.all([searchParams, getViewer()])
  const after = one(query.after)
  const queue = await listQueue(viewer, after)
  const done = DONE_WORDS[one(query.done) ?? '']
  return (
    <div className="page">
      <PageHead title={queue ? 'Waiting for review' : 'Your proposals'} />
      {done && <Notice tone="done">{done}</Notice>}
      {queue ? <Waiting queue={queue} after={after} horizon={horizonView(viewer)} /> : viewer.kind === 'member' ? <Own memberId={viewer.id} /> : <ComeIn next={paths.review()} what="propose a change" />}
    </div>
  )
}

function Waiting({ queue: { rows, nextAfter }, after, horizon }: { queue: Queue; after: string | undefined; horizon: HorizonView }) {
  if (rows.length === 0 && !nextAfter) return <EmptyState action={{ href: paths.recent(), words: 'Look at recent changes' }}>Nothing waits. Everybody has had their answer.</EmptyState>
  return (
    <>
      <QueueList rows={rows} horizon={horizon} />
      <nav className="pagination" aria-label="More of the queue">
        {after && <a href={paths.review()}>Oldest</a>}
        {nextAfter && <a href={paths.review({ after: nextAfter })} rel="next">Newer</a>}
      </nav>
    </>
  )
}

async function Own({ memberId }: { memberId: number }) {
  const rows = await listOwnProposals(memberId)
  if (rows.length === 0) return <EmptyState action={{ href: paths.recent(), words: 'See what others write' }}>You have sent nothing for review. Whatever you send stands here, with how it was decided and why.</EmptyState>
  return <OwnProposals rows={rows} />
}
