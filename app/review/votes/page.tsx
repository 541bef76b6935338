import type { Metadata } from 'next'
import NotFound from '@/app/not-found'
import { PressForm } from '@/components/forms/press-form'
import { EmptyState } from '@/components/site/empty-state'
import { Notice } from '@/components/site/notice'
import { PageHead } from '@/components/site/page-head'
import { PersonLink } from '@/components/site/person-link'
import { Moment } from '@/components/site/time'
import { listWaitingVoters } from '@/lib/theories/review-voters'
import { setStatus } from '@/lib/web/exchange'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { one, type Query } from '../../wiki/[slug]/load'
import { reviewVoterAction } from './actions'

type Props = { searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Votes of new accounts', robots: { index: false } }

const DONE: Record<string, string> = { counted: 'Their votes count from now on.', out: 'None of their votes counts.' }

/** Accounts whose votes wait for somebody to look at them. For moderators; for everybody else there is no such page. */
export default async function VotesPage({ searchParams }: Props) {
  const voters = await listWaitingVoters(await getViewer())
  const done = DONE[one((await searchParams).done) ?? '']
  if (!voters) {
    setStatus(404)
    return <NotFound />
  }
  return (
    <div className="page">
      <PageHead title="Votes of new accounts" kicker={<a href={paths.review()}>Review</a>} />
      <p className="page-intro">Somebody who joins to vote, or votes faster than one can read, is not counted at once. What they voted for stays theirs; who they are is on their page.</p>
      {done && <Notice tone="done">{done}</Notice>}
      {voters.length === 0 && <EmptyState>No votes wait.</EmptyState>}
      <ul className="review-list">
        {voters.map(({ id, person, joinedAt, votes, edits }) => (
          <li key={id}>
            <p><PersonLink person={person} /> joined <Moment at={joinedAt} />; {votes === 1 ? 'one vote' : `${votes} votes`}, {edits === 1 ? 'one edit' : `${edits} edits`}.</p>
            <div className="press-row">
              <PressForm action={reviewVoterAction} fields={{ handle: person.handle, counts: 'yes' }}>Count them</PressForm>
              <PressForm action={reviewVoterAction} fields={{ handle: person.handle, counts: 'no' }}>Leave them out</PressForm>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
