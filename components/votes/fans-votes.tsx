import { Bars } from '@/components/charts/bars'
import { Figure } from '@/components/charts/figure'
import { dayWords } from '@/components/site/time'
import type { Votes } from '@/lib/theories/votes'
import { untouched, type FormState } from '@/lib/web/form-state'
import { paths, VOTES_ID } from '@/lib/web/paths'
import { WANTED_WORDS } from './fans-words'
import { LikelyMoved } from './likely-moved'
import { VoteForm } from './vote-form'

type Props = { slug: string; votes: Votes | null; /** Why this person may not vote, where they may not. */ refusal: string | null; /** What became of their saying so, where that was refused. */ state?: FormState }

/** What fans believe of a theory, and what they wish: two answers, each shown to whoever has given it. */
export function FansVotes({ slug, votes, ...voting }: Props) {
  return (
    <section className="fans" id={VOTES_ID} aria-label="What fans believe">
      {!votes && voting.state && <VoteForm slug={slug} own={null} state={voting.state} />}
      {votes ? <SignedIn slug={slug} votes={votes} {...voting} /> : <p><a href={paths.signIn(paths.votes(slug))}>Sign in</a> to say what you believe, and to see what others say.</p>}
    </section>
  )
}

function SignedIn({ slug, votes, refusal, state = untouched }: Props & { votes: Votes }) {
  const { own, likely, wanted, opens, waiting } = votes
  return (
    <>
      {refusal === null ? <VoteForm slug={slug} own={own} state={state} /> : <p className="hint">{refusal}</p>}
      {own?.waits && <p className="hint">Your vote is kept and not counted yet: it comes from an account that is new, or very quick. A moderator looks, or you become an editor.</p>}
      {own?.likely != null && opens && <p className="hint">You said {own.likely} of 100. What others say shows from {dayWords(opens)}, so that everybody answers for themselves.</p>}
      {likely && <Likely steps={likely.steps} median={likely.median} count={votes.count.likely} />}
      {votes.past && <LikelyMoved past={votes.past} />}
      {wanted && <Wanted steps={wanted} count={votes.count.wanted} />}
      {waiting > 0 && <p className="hint">{waiting === 1 ? 'One vote of a new account is' : `${waiting} votes of new accounts are`} not counted until somebody has looked at {waiting === 1 ? 'it' : 'them'}.</p>}
    </>
  )
}

const stepWords = (i: number): string => (i === 9 ? '90–100' : `${i * 10}–${i * 10 + 9}`)

function Likely({ steps, median, count }: { steps: number[]; median: number; count: number }) {
  return (
    <Figure
      title="How likely was this the plan?" says={`Half of those who said so gave ${Math.round(median)} of 100 or more.`} how={`${count} answers, each counted once and weighted by nothing.`}
      chart={<Bars title="How many gave how much, in ten steps from 0 to 100" bars={steps.map((value, i) => ({ label: stepWords(i), value }))} />}
      table={{ head: ['Of 100', 'People'], rows: steps.map((value, i) => [stepWords(i), value]) }}
    />
  )
}

function Wanted({ steps, count }: { steps: number[]; count: number }) {
  return (
    <Figure
      title="Would you have wanted it?" says={`${steps[3]! + steps[4]!} of ${count} would rather have had it than not.`} how={`${count} answers, each counted once and weighted by nothing. Wishing for something makes it no likelier.`}
      chart={<Bars title="How many would have wanted it, in five steps" bars={steps.map((value, i) => ({ label: WANTED_WORDS[i]!, value }))} />}
      table={{ head: ['', 'People'], rows: steps.map((value, i) => [WANTED_WORDS[i]!, value]) }}
    />
  )
}
