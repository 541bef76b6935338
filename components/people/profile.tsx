import type { ReactNode } from 'react'
import { Notice } from '@/components/site/notice'
import { PageHead } from '@/components/site/page-head'
import { dayWords } from '@/components/site/time'
import type { Profile as Person } from '@/lib/people/queries'
import { paths } from '@/lib/web/paths'
import { RANK_WORDS } from './rank-words'

/** Somebody's page. What they have written goes inside. */
export function Profile({ person, children }: { person: Person; children?: ReactNode }) {
  const { handle, rank, imported, joinedAt } = person
  return (
    <div className="page">
      <PageHead title={handle} kicker={imported ? 'Known from imported pages' : RANK_WORDS[rank].one}>
        <p className="hint">{imported ? 'Has no account here.' : `Here since ${dayWords(joinedAt)}.`}</p>
      </PageHead>
      <Suspended person={person} />
      {!person.isSelf && !person.canManage && (
        <p className="hint">
          <a href={paths.report({ on: 'member', handle })} rel="nofollow">Report {handle}</a>
        </p>
      )}
      {(person.isSelf || person.canManage) && (
        <p className="actions">
          {person.isSelf && <a href={paths.notifications()}>Notices</a>}
          {person.isSelf && <a href={paths.settings()}>Settings</a>}
          {person.isSelf && <a href={paths.signOut()}>Sign out</a>}
          {person.canManage && <a href={paths.managePerson(handle)}>Rank and blocks</a>}
          {person.canManage && !person.isSelf && <a href={paths.rollBackPerson(handle)}>Roll back</a>}
          {person.canManage && !person.isSelf && <a href={paths.report({ on: 'member', handle })}>Report {handle}</a>}
        </p>
      )}
      {children}
    </div>
  )
}

function Suspended({ person: { suspended, suspension, isSelf } }: { person: Person }) {
  if (!suspended) return null
  const until = suspension?.until ? ` until ${dayWords(suspension.until)}` : ''
  return (
    <Notice tone="warning">
      <p>{isSelf ? `Your account is suspended${until}: you can read everything and change nothing.` : `This account is suspended${until}.`}</p>
      {suspension?.reason && <p>Reason given: {suspension.reason}</p>}
    </Notice>
  )
}
