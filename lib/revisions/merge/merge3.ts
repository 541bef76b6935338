import { type Budget, budgetOf } from '../diff/budget'
import { changesOf, matchTokens } from '../diff/match'
import { splitLines } from '../diff/tokens'
import { type Group, groupChanges } from './group-changes'
import { mergeWords } from './merge-words'
import { agreed, type MergeResult, type Region, settle } from './result'

/** Merges two texts made from one base: by lines, and by words where both sides changed the same lines.
 *  What one side alone changed is always taken; the same change on both sides is taken once.
 *  @param budgetMs when it is spent, stretches not yet compared count as changed whole, which may mean more conflicts, never loss.
 *  @see Khanna, Kunal, Pierce, A Formal Investigation of Diff3 (2007). */
export function merge3(base: string, mine: string, theirs: string, budgetMs: number): MergeResult {
  return settle(mergeRegions(base, mine, theirs, budgetOf(budgetMs)))
}

/** `merge3` within a budget that is already running, before neighbouring regions are joined. */
export function mergeRegions(base: string, mine: string, theirs: string, budget: Budget): Region[] {
  if (mine === theirs || theirs === base) return [agreed(mine)]
  if (mine === base) return [agreed(theirs)]
  const lines = { base: splitLines(base), mine: splitLines(mine), theirs: splitLines(theirs) }
  const changes = (side: string[]) => changesOf(matchTokens(lines.base, side, budget), side.length)
  const regions: Region[] = []
  let done = 0
  for (const group of groupChanges(changes(lines.mine), changes(lines.theirs), () => false)) {
    regions.push(agreed(lines.base.slice(done, group.base.from).join('')))
    for (const region of mergeGroup(group, lines, budget)) regions.push(region)
    done = group.base.to
  }
  regions.push(agreed(lines.base.slice(done).join('')))
  return regions
}

function mergeGroup(group: Group, lines: Record<'base' | 'mine' | 'theirs', string[]>, budget: Budget): Region[] {
  const of = (side: 'base' | 'mine' | 'theirs') => lines[side].slice(group[side].from, group[side].to)
  if (group.by !== 'both') return [agreed(of(group.by).join(''))]
  const [base, mine, theirs] = [of('base').join(''), of('mine').join(''), of('theirs').join('')]
  if (mine === theirs || theirs === base) return [agreed(mine)]
  if (mine === base) return [agreed(theirs)]
  const words = mergeWords(base, mine, theirs, budget)
  return words === null ? conflictOf(base, of('mine'), of('theirs')) : [agreed(words)]
}

/** Lines that both sides begin or end with are the same change, so they are agreed; the rest is the conflict. */
function conflictOf(base: string, mine: string[], theirs: string[]): Region[] {
  const shorter = Math.min(mine.length, theirs.length)
  let head = 0
  while (head < shorter && mine[head] === theirs[head]) head++
  let tail = 0
  while (tail < shorter - head && mine.at(-1 - tail) === theirs.at(-1 - tail)) tail++
  const middle = (side: string[]) => side.slice(head, side.length - tail).join('')
  return [
    agreed(mine.slice(0, head).join('')),
    { kind: 'conflict', base, mine: middle(mine), theirs: middle(theirs) },
    agreed(mine.slice(mine.length - tail).join('')),
  ]
}
