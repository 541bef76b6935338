import { Notice } from '@/components/site/notice'
import { PersonLink } from '@/components/site/person-link'
import { Moment } from '@/components/site/time'
import type { ReportItem, SaidView } from '@/lib/review/report-item'
import { OUTCOME_WORDS } from './report-words'

/** How it was closed, where it was. */
export function Closed({ closed }: { closed: ReportItem['closed'] }) {
  if (!closed) return null
  return (
    <Notice>
      <p>
        Closed by <PersonLink person={closed.by} />, <Moment at={closed.at} />: {OUTCOME_WORDS[closed.outcome]}.
      </p>
      {closed.words && (
        <p className="moderator-words" dir="auto">
          {closed.words}
        </p>
      )}
    </Notice>
  )
}

/** What people say of a reported thing, and what each of them weighs. */
export function Said({ said }: { said: readonly SaidView[] }) {
  return (
    <ol className="decisions" aria-label="What is said of it">
      {said.map(({ by, at, reason, words, weight }, i) => (
        <li key={i}>
          <p className="revision-line">
            <span>
              <PersonLink person={by} />: <strong>{reason}</strong>
            </span>
            <Moment at={at} />
            <span className="revision-mark">{weight}</span>
          </p>
          {words && (
            <p className="moderator-words" dir="auto">
              {words}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
