import { lineWords } from '@/components/votes/fans-words'
import type { Fans } from '@/components/article/question-answers'
import type { BelievedTheory } from '@/lib/theories/believed'
import { BEATS_AN_EPISODE, BLIND_DAYS, LEAST_MEDIAN, LEAST_VOTES } from '@/lib/theories/rules'
import { paths } from '@/lib/web/paths'

/** What fans believe the season would have been, with the rule by which it is reckoned. */
export function Believed({ theories, fans }: { theories: BelievedTheory[]; fans: Fans | undefined }) {
  return (
    <section className="index-group">
      <h2 className="section-title" id="believed">The season fans believe in</h2>
      {theories.length === 0 && <p>No theory that is safe for you has been weighed by enough people yet. <a href={paths.index('theory')}>Weigh one</a>.</p>}
      {theories.length > 0 && (
        <ul className="index-list">
          {theories.map(({ id, slug, title, claim }) => (
            <li key={id}>
              <h3 className="index-title"><a href={paths.page(slug)}>{title}</a></h3>
              <p className="index-line" dir="auto">{claim}</p>
              {fans && <p className="hint">{lineWords(fans.get(id))}</p>}
            </li>
          ))}
        </ul>
      )}
      <details className="rule">
        <summary>How this is reckoned</summary>
        <p>
          From the theories that you may know of. A theory is asked where at least {LEAST_VOTES} people whose votes count have said how likely it was the plan, half of them {LEAST_MEDIAN} of 100 or more, at least {BLIND_DAYS} days after it was posed; headcanons are not ranked.
          The likeliest is taken first, by what half of them gave or more; of two alike, the one on which more have spoken, then the older. One that competes with another that is in already is left out. That ends at {BEATS_AN_EPISODE} for each episode. What people would have wanted plays no part.
        </p>
        <p>The list stands in the order of titles: how likely each is thought shows once you have said so yourself. <code>npm run wiki -- believed-season</code> reckons it anew from the votes.</p>
      </details>
    </section>
  )
}
