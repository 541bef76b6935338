import { paths } from '@/lib/web/paths'
import type { Progress } from '@/lib/review/promotion'

/** How far a newcomer has come on the way to publishing at once. */
export function Promotion({ progress: { edits, days, rule } }: { progress: Progress }) {
  const done = Math.min(edits, rule.edits)
  return (
    <section className="profile-part promotion" aria-labelledby="promotion">
      <h2 id="promotion">Your first edits</h2>
      <p>
        A moderator looks at what you change before others see it. Once {rule.edits} of your edits were accepted, the first of them at least {rule.days} days ago, what you save stands at once.
      </p>
      <progress value={done} max={rule.edits} aria-labelledby="promotion-words" />
      <p id="promotion-words" className="hint">
        {done} of {rule.edits} accepted{edits > 0 && `, the first ${days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`}`}.
      </p>
      <p>
        Looking for something small to do? <a href={paths.welcome()}>Three things are waiting.</a>
      </p>
    </section>
  )
}
