import type { ReactNode } from 'react'
import { Notice } from '@/components/site/notice'
import type { Person } from '@/lib/people/person'
import { paths } from '@/lib/web/paths'

type Props = {
  person: Person
  /** Why not, for somebody who is signed in. */
  reason: string
  /** Where to come back to. */
  next: string
  /** What signing in is for: “write here”, “pose a theory”. */
  what: string
  head: ReactNode
  /** The text to look at; null where there is none to show. */
  text?: string | null
  /** What to do with it, for somebody who is signed in. */
  children?: ReactNode
}

/** A writing screen for somebody who may not write there: why, and the way in where there is one. */
export function NotForYou({ person, reason, next, what, head, text = null, children }: Props) {
  return (
    <div className="page">
      {head}
      {person.kind === 'anonymous' ? <ComeIn next={next} what={what} /> : <Notice tone="warning">{reason}</Notice>}
      {children}
      {text !== null && (
        <details className="whole-text">
          <summary>Look at the source</summary>
          <textarea className="input source" readOnly aria-label="The source of this page" dir="auto" defaultValue={text} />
        </details>
      )}
    </div>
  )
}

/** The way in, and back here. */
export function ComeIn({ next, what }: { next: string; what: string }) {
  return (
    <div className="empty-state">
      <p>Everybody who joins may {what}. It takes a name and a password; what newcomers write is looked at by a moderator first.</p>
      <p className="actions">
        <a className="button" href={paths.signIn(next)}>
          Sign in
        </a>
        <a className="button-quiet" href={paths.join(next)}>
          Join
        </a>
      </p>
    </div>
  )
}
