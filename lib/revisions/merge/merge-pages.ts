import { splitSource } from '../../markdown/split'
import { budgetOf } from '../diff/budget'
import { mergeFront } from './merge-front'
import { mergeRegions } from './merge3'
import { agreed, type MergeResult, settle } from './result'

/** Merges two edits of one page: front matter as data, the body as text.
 *  Front matter that is missing or cannot be read as data on any side merges as text, like the body.
 *  A row that lost its `id` in the merge (two new rows had the same) gets one when the page is saved.
 *  @param budgetMs for the body; reading front matter takes its own, bounded by size. */
export function mergePages(base: string, mine: string, theirs: string, budgetMs: number): MergeResult {
  const budget = budgetOf(budgetMs)
  const [b, m, t] = [base, mine, theirs].map(splitFences)
  if (mine === theirs || !b || !m || !t) return settle(mergeRegions(base, mine, theirs, budget))
  return settle([
    agreed(m.open === b.open ? t.open : m.open),
    ...(mergeFront(b.front, m.front, t.front) ?? mergeRegions(b.front, m.front, t.front, budget)),
    agreed(m.close === b.close ? t.close : m.close),
    ...mergeRegions(b.body, m.body, t.body, budget),
  ])
}

/** A page in four pieces that join to it; null without front matter. */
function splitFences(page: string): { open: string; front: string; close: string; body: string } | null {
  const split = splitSource(page)
  if (!split) return null
  const open = page.slice(0, split.frontStart)
  const close = page.slice(split.frontStart + split.front.length, split.bodyStart)
  return { open, front: split.front, close, body: split.body }
}
