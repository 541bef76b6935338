import type { FormAction } from '@/lib/web/form-state'
import type { ClaimRow } from '@/lib/verification/claims'
import { clockTime } from '@/lib/spoilers/cite'
import { paths } from '@/lib/web/paths'
import { ClaimForm } from './claim-form'

type Props = {
  claims: ClaimRow[]
  /** Who is not signed in reads what there is to check, and is asked once, above. */
  isSignedIn: boolean
  /** Whether they are all of one page, which is named above them. */
  isOnePage: boolean
  action: FormAction
  /** Where a form leads back to. */
  back: Record<string, string>
}

export const ANSWER_WORDS = { yes: 'You heard that it holds.', no: 'You said that it does not hold; moderators look at it.', unsure: 'You could not tell.' } as const

/** What pages say of an episode, moment by moment, to go through while it plays. */
export function ClaimList({ claims, isSignedIn, isOnePage, action, back }: Props) {
  return (
    <ol className="claims">
      {claims.map((row, i) => (
        <li key={row.id} id={`claim-${row.id}`}>
          <span className="claim-at">
            {clockTime(row.at)}
            {row.until !== null && `–${clockTime(row.until)}`}
          </span>
          <div>
            <p className="claim-words" dir="auto">{row.words}</p>
            <p className="meta">
              {!isOnePage && <a href={paths.page(row.page.slug)}>{row.page.title}</a>} {row.isVerified && <span className="checked">Checked by two people</span>}
            </p>
            {isSignedIn && <Answer row={row} action={action} fields={{ ...back, slug: row.page.slug, claim: row.claim, here: row.id, next: claims[i + 1]?.id ?? '' }} />}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** Whoever has answered, or finds it checked, may still say otherwise, out of the way. */
function Answer({ row: { id, answer, isVerified, canCheck, canDeny }, action, fields }: { row: ClaimRow; action: FormAction; fields: Record<string, string> }) {
  if (!canCheck.ok) return <p className="hint">{canCheck.reason}</p>
  const form = <ClaimForm id={id} action={action} fields={fields} cannotDeny={canDeny.ok ? null : canDeny.reason} isAgain={answer !== null} />
  if (answer === null && !isVerified) return form
  return (
    <>
      {answer && <p className="hint">{ANSWER_WORDS[answer]}</p>}
      <details className="talk-form">
        <summary>{answer ? 'Answer otherwise' : 'Answer too'}</summary>
        {form}
      </details>
    </>
  )
}
