import type { Glance, NoGlance } from '@/lib/pages/glance'
import type { Suggestion } from '@/lib/pages/suggestions'
import type { HorizonView } from '@/lib/pages/view'
import { BECAUSE, boundWords, shortBound } from './bound-words'

/** What the scripts of a form show of a text while it is typed. Lines count from 1, in the form's own text. */
export type Looked = {
  /** `bound` is short (“S1E5”, “start”, “end”), `says` a whole sentence; `open` where it cites nothing and so could be known to more. */
  blocks: { line: number; last: number; bound: string; says: string; open: boolean }[]
  suggestions: Said[]
  summary: string
}
/** `line` is null where there is none to lead to. */
export type Said = { line: number | null; words: string }

/** What the address for looking a text over answers: with `problem` where it cannot be read as it is. */
export type GlanceAnswer = { looked: Looked } | { looked: null; problem?: Said; isLong?: true; waitSeconds?: number }

/** A look at a text, in words. */
export function glanceWords({ blocks, suggestions, summary }: Glance, horizon: HorizonView): Looked {
  return {
    blocks: blocks.map(({ line, last, bound, why }) => ({
      line, last, bound: shortBound(bound), says: `Known ${boundWords(bound, horizon)}, ${BECAUSE[why]}.`, open: why === 'uncited' || why === 'unreadable',
    })),
    suggestions: suggestions.map((each) => suggestionWords(each, horizon)),
    summary,
  }
}

/** Why there is nothing to show, in words. What has no line (a wiki that is too busy to read it in time) is not said of the text:
 *  it may be no fault of its. A section's problems count their lines in a page that its writer does not see. */
export function noGlanceWords(why: NoGlance, section: string | null): GlanceAnswer {
  if (why.kind === 'long') return { looked: null, isLong: true }
  const first = why.issues.find(({ line }) => line !== undefined)
  return first ? { looked: null, problem: { line: section === null ? first.line! : null, words: first.message } } : { looked: null }
}

/** One thing that might still be done, as a sentence. */
export function suggestionWords(suggestion: Suggestion, horizon: HorizonView): Said {
  switch (suggestion.kind) {
    case 'uncited': return { line: suggestion.line || null, words: `“${suggestion.words}” cites nothing, so only whoever has watched everything sees it.` }
    case 'lowered': {
      const { words, from, to } = suggestion.lowering
      return { line: suggestion.line, words: `“${words.trim()}” is known ${boundWords(from, horizon)} now; with this, ${boundWords(to, horizon)}.` }
    }
    case 'nowhere': return { line: suggestion.line || null, words: `“${suggestion.name}” is linked, and no page is called that yet. It may be a slip, or a page to write.` }
  }
}
