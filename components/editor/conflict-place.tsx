import type { Conflict } from '@/lib/revisions/merge/result'

type Props = {
  /** From 0. */
  number: number
  of: number
  place: Conflict
  /** What was answered before. */
  given: Record<string, string>
  words?: PlaceWords
}

/** What the one text is called, what is said where it has nothing, and what taking both is. */
export type PlaceWords = { mine: string; empty: string; both: string }

const MINE: PlaceWords = { mine: 'Mine', empty: 'I took it out.', both: 'Both, mine first' }

/** One place that both texts changed: mine, theirs, both, or words of one's own. */
export function ConflictPlace({ number, of, place, given, words = MINE }: Props) {
  const { mine, theirs, base, both } = place
  const chosen = given[`choose${number}`]
  const choice = (value: string, label: string) => (
    <label className="choice" htmlFor={`choose${number}-${value}`}>
      <input type="radio" id={`choose${number}-${value}`} name={`choose${number}`} value={value} required defaultChecked={chosen === value} />
      <span>{label}</span>
    </label>
  )
  return (
    <fieldset className="field conflict-place" id={`choose${number}`}>
      <legend>{of === 1 ? 'What shall stand here?' : `Place ${number + 1} of ${of}`}</legend>
      <div className="conflict-sides">
        <div>
          {choice('mine', words.mine)}
          <Paper text={mine} empty={words.empty} />
        </div>
        <div>
          {choice('theirs', 'What is on the page now')}
          <Paper text={theirs} empty="It was taken out." />
        </div>
      </div>
      {both !== null && choice('both', words.both)}
      {choice('own', 'My own words:')}
      <textarea
        className="input source conflict-own" name={`own${number}`} rows={lines(mine, theirs)} dir="auto" spellCheck aria-label="My own words for this place"
        defaultValue={given[`own${number}`] ?? mine}
      />
      <details>
        <summary>What stood here before</summary>
        <Paper text={base} empty="Nothing stood here." />
      </details>
    </fieldset>
  )
}

function Paper({ text, empty }: { text: string; empty: string }) {
  if (text.trim() === '') return <p className="paper paper-empty">{empty}</p>
  return (
    <pre className="paper" dir="auto" tabIndex={0}>
      {text}
    </pre>
  )
}

const lines = (...texts: string[]): number => Math.min(16, Math.max(3, ...texts.map((text) => text.split('\n').length)))
