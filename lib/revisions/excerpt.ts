import type { Bound } from '../spoilers/bound'
import { isFrontRow } from '../spoilers/kinds'
import { sees, type Horizon } from '../spoilers/horizon'
import { LEAD, sectionsAt } from '../spoilers/sections'
import type { PageTree } from '../spoilers/tree'
import { weave, type HiddenChunk } from './diff/weave'

/** The part of a source that a person edits: a section without what is beyond their horizon. */
export type Excerpt = { text: string; start: number; end: number; hidden: HiddenChunk[] }

/** Bounds by block: of what a reader sees, which says what sections there are, and of its source, which says what is cut. */
export type ExcerptBounds = { shown: readonly Bound[]; written: readonly Bound[] }

/** The source of one section as seen at a horizon. Whatever is cut is put back by `replaceExcerpt`.
 *  @param section a section's id, or `lead`; null for the whole body and front matter
 *  @returns null where there is no such section, or its heading does not show. */
export function excerpt(
  source: string, tree: PageTree, { shown, written }: ExcerptBounds, horizon: Horizon, section: string | null,
): Excerpt | null {
  const range = rangeOf(source, tree, shown, horizon, section)
  if (!range) return null
  let text = ''
  let at = range.start
  const hidden: HiddenChunk[] = []
  for (const cut of cuts(source, tree, written, horizon, range)) {
    text += source.slice(at, cut.start)
    hidden.push({ at: text.length, text: source.slice(cut.start, cut.end) })
    at = cut.end
  }
  return { text: text + source.slice(at, range.end), ...range, hidden }
}

/** The whole source with an edited excerpt in its place, everything hidden back where it stood. */
export function replaceExcerpt(source: string, { text, start, end, hidden }: Excerpt, edited: string): string {
  const tail = /\n*$/.exec(text)?.[0] ?? ''
  const trimmed = edited.replace(/\r\n?/g, '\n').replace(/\n+$/, '')
  return source.slice(0, start) + weave(text, trimmed === '' ? '' : trimmed + (tail || (end < source.length ? '\n\n' : '\n')), hidden) + source.slice(end)
}

type Range = { start: number; end: number }

function rangeOf(source: string, tree: PageTree, bounds: readonly Bound[], horizon: Horizon, section: string | null): Range | null {
  if (section === null) return { start: 0, end: source.length }
  if (section === LEAD) return leadRange(source, tree)
  const found = sectionsAt(tree, bounds, horizon).find((candidate) => candidate.id === section)
  return found ? { start: found.start, end: found.end } : null
}

/** From its first word: a form drops the blank line at a text's beginning, and it is no part of the edit. */
function leadRange(source: string, tree: PageTree): Range {
  const end = tree.sections[0]?.start ?? source.length
  const blank = /^\n*/.exec(source.slice(tree.bodyStart, end))?.[0].length ?? 0
  return { start: tree.bodyStart + blank, end }
}

/** Whole lines of hidden blocks within the range, with the blank lines behind them, joined where they touch. */
function cuts(source: string, tree: PageTree, bounds: readonly Bound[], horizon: Horizon, range: Range): Range[] {
  const hidden = tree.blocks
    .filter((block, i) => !sees(horizon, bounds[i]!) && !isFrontRow(block) && block.start >= range.start && block.end <= range.end)
    .map((block) => wholeLines(source, block, range))
    .sort((a, b) => a.start - b.start)
  return hidden.reduce<Range[]>((joined, cut) => {
    const last = joined.at(-1)
    if (last && cut.start <= last.end) last.end = Math.max(last.end, cut.end)
    else joined.push({ ...cut })
    return joined
  }, [])
}

function wholeLines(source: string, { start, end }: Range, range: Range): Range {
  const from = Math.max(range.start, source.lastIndexOf('\n', start - 1) + 1)
  const newline = source.indexOf('\n', end)
  let to = newline < 0 ? source.length : newline + 1
  while (source[to] === '\n') to++
  return { start: from, end: Math.min(to, range.end) }
}
