import { PersonLink } from '@/components/site/person-link'
import { Moment } from '@/components/site/time'
import type { TalkRow } from '@/lib/review/talk'

/** What was said about a proposal, oldest first: decisions, messages, an appeal and its answer. */
export function Talk({ rows }: { rows: readonly TalkRow[] }) {
  if (rows.length === 0) return null
  return (
    <ol className="decisions" aria-label="What was said about it">
      {rows.map((row) => (
        <li key={row.key}>
          <p className="revision-line">
            <span>
              <PersonLink person={row.by} /> {doneWords(row)}
            </span>
            <Moment at={row.at} />
            {row.version !== null && <span className="revision-mark">version {row.version}</span>}
          </p>
          {row.reason && <p>{row.reason}</p>}
          {row.words && (
            <p className="moderator-words" dir="auto">
              {row.words}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

const OUTCOMES: Record<string, string> = {
  accepted: 'accepted it', rejected: 'turned it down', 'changes-requested': 'asked for changes', upheld: 'let the decision stand', overturned: 'overturned the decision',
}

const doneWords = ({ kind, outcome, isSame }: TalkRow): string =>
  kind === 'message' ? 'wrote' : kind === 'appeal' ? 'appealed' : `${OUTCOMES[outcome] ?? outcome}${isSame ? ', as there was nobody else to ask' : ''}`
