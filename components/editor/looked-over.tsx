import { Diff } from '@/components/diff/diff'
import type { BlockBound } from '@/lib/pages/block-bounds'
import type { LookedOver as View } from '@/lib/pages/look-over'
import type { Suggestion } from '@/lib/pages/suggestions'
import type { HorizonView } from '@/lib/pages/view'
import type { Why } from '@/lib/spoilers/why'
import { boundWords } from './bound-words'

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
              <li key={i}>
                <Suggested suggestion={each} horizon={horizon} />
              </li>
            ))}
          </ul>
        </details>
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

function Suggested({ suggestion, horizon }: { suggestion: Suggestion; horizon: HorizonView }) {
  switch (suggestion.kind) {
    case 'uncited':
      return (
        <>
          Line {suggestion.line}, <q>{suggestion.words}</q>, cites nothing, so only whoever has watched everything sees it.
        </>
      )
    case 'lowered':
      return (
        <>
          <q>{suggestion.lowering.words.trim()}</q> is known {boundWords(suggestion.lowering.from, horizon)} now; with this, {boundWords(suggestion.lowering.to, horizon)}.
        </>
      )
    case 'nowhere':
      return (
        <>
          <q>{suggestion.name}</q> is linked, and no page is called that yet. It may be a slip, or a page to write.
        </>
      )
  }
}

const BECAUSE: Record<Why, string> = {
  episodes: 'by the episodes it cites',
  sources: 'by the sources it cites',
  default: 'by the page’s default, as it cites nothing',
  uncited: 'as it cites nothing',
  held: 'by what it stands in',
  title: 'by a page it names',
  unreadable: 'as a citation in it cannot be read',
}

function Bounded({ block: { line, words, bound, why }, horizon }: { block: BlockBound; horizon: HorizonView }) {
  return (
    <li data-line={line}>
      <q>{words}</q> <span className="bound-chip">{boundWords(bound, horizon)}</span> <span className="meta">{BECAUSE[why]}</span>
    </li>
  )
}
