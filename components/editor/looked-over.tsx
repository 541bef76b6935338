import { Diff } from '@/components/diff/diff'
import type { BlockBound } from '@/lib/pages/block-bounds'
import type { LookedOver as View } from '@/lib/pages/look-over'
import type { HorizonView } from '@/lib/pages/view'
import { coverageWords } from './coverage-words'
import { BECAUSE, boundWords } from './bound-words'
import { suggestionWords, type Said } from './glance-words'

type Props = { view: View; horizon: HorizonView }

/** What a text changes and what might still be done, before it is saved. Its writer may pass all of it by. */
export function LookedOver({ view: { diff, meaning, suggestions, blocks }, horizon }: Props) {
  return (
    <section className="looked-over" aria-labelledby="looked-over-title">
      <h2 className="preview-label" id="looked-over-title">
        Your changes. Nothing is saved yet; your text is beneath.
      </h2>
      <Diff diff={diff} view="inline" meaning={meaning} />
      {suggestions.length > 0 && (
        <details className="suggestions" open>
          <summary>Before you save, if you like</summary>
          <ul>
            {suggestions.map((each, i) => (
              <Suggested key={i} said={suggestionWords(each, horizon)} />
            ))}
          </ul>
        </details>
      )}
      {blocks.length > 0 && (
        <p className="coverage">
          By how many episodes somebody has watched, they see: {coverageWords(blocks, horizon)}.
        </p>
      )}
      {blocks.length > 0 && (
        <details className="block-bounds">
          <summary>What each part is known from, and why</summary>
          <ul>
            {blocks.map((block) => (
              <Bounded key={`${block.line} ${block.words}`} block={block} horizon={horizon} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Suggested({ said: { line, words } }: { said: Said }) {
  return (
    <li>
      {line !== null && <a href="#edit-text" data-line={line}>Line {line}</a>} {words}
    </li>
  )
}

function Bounded({ block: { line, words, bound, why }, horizon }: { block: BlockBound; horizon: HorizonView }) {
  return (
    <li data-line={line}>
      <q>{words}</q> <span className="bound-chip">{boundWords(bound, horizon)}</span> <span className="meta">{BECAUSE[why]}</span>
    </li>
  )
}
