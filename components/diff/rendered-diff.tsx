import { Markup } from '@/components/site/markup'
import type { Html } from '@/lib/pages/view'
import type { DiffResult } from '@/lib/revisions/diff/diff-lines'
import { MeaningOnly } from './meaning-only'

type Props = { html: Html; diff: DiffResult; meaning: readonly string[]; /** The reader sees all there is. */ isWhole: boolean }

/** Two texts as they are read, in one: blocks and words that came and went. */
export function RenderedDiff({ html, diff, meaning, isWhole }: Props) {
  return (
    <>
      <MeaningOnly meaning={meaning} />
      {html === '' && meaning.length === 0 && <p className="diff-meaning">{isWhole ? 'The two read the same.' : 'As far as you have watched, the two read the same.'}</p>}
      {diff.coarse && <p className="diff-size">There is too much of it to follow word by word, so some text is shown as replaced whole.</p>}
      {html !== '' && <Markup className="prose rendered-diff" html={html} />}
    </>
  )
}
