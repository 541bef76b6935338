import { toHtml } from 'hast-util-to-html'
import type { ElementContent } from 'hast'
import { foldText } from '../fold'

const AROUND = 90
/** A block may be a page long; whatever is found further down in one shows its beginning. */
const LOOKED_THROUGH = 20_000
const WORD = /[\p{L}\p{N}]+/gu

/** A passage around the first word found, with the words marked; as markup whose text is escaped. */
export function snippetOf(whole: string, query: string): string {
  const text = whole.slice(0, LOOKED_THROUGH)
  const stems = [...query.matchAll(WORD)].map(([word]) => stem(word)).filter((word) => word.length > 1)
  const words = [...text.matchAll(WORD)].map((match) => ({ at: match.index, word: match[0] }))
  const isHit = (word: string) => {
    const folded = foldText(word)
    return stems.some((wanted) => folded.startsWith(wanted))
  }
  const first = words.find(({ word }) => isHit(word))?.at ?? 0
  const start = first <= AROUND ? 0 : text.indexOf(' ', first - AROUND) + 1
  const end = text.length - first <= AROUND * 2 ? text.length : text.lastIndexOf(' ', first + AROUND * 2)
  const nodes: ElementContent[] = start > 0 ? [{ type: 'text', value: '… ' }] : []
  let at = start
  for (const { at: from, word } of words) {
    if (from < start || from + word.length > end || !isHit(word)) continue
    nodes.push({ type: 'text', value: text.slice(at, from) }, { type: 'element', tagName: 'mark', properties: {}, children: [{ type: 'text', value: word }] })
    at = from + word.length
  }
  nodes.push({ type: 'text', value: text.slice(at, end) + (end < whole.length ? ' …' : '') })
  return toHtml(nodes)
}

/** Enough of a word to find its other endings. */
const stem = (word: string): string => (word.length > 5 ? word.slice(0, word.length - 2) : word)
