import type { Budget } from '../diff/budget'
import { changesOf, matchTokens } from '../diff/match'
import { isBlank, splitWords } from '../diff/tokens'
import { groupChanges } from './group-changes'

/** Merges by words a stretch that both sides changed; null when a run of words that mine changed overlaps or touches one
 *  that theirs changed. Runs touch when nothing but white space stands between them: neighbouring words are one thought. */
export function mergeWords(base: string, mine: string, theirs: string, budget: Budget): string | null {
  if (base === '' || budget.isSpent()) return null
  const words = { base: splitWords(base), mine: splitWords(mine), theirs: splitWords(theirs) }
  const changes = (side: string[]) => changesOf(matchTokens(words.base, side, budget), side.length)
  const merged: string[] = []
  const take = (side: string[], from: number, to: number) => merged.push(side.slice(from, to).join(''))
  let done = 0
  for (const group of groupChanges(changes(words.mine), changes(words.theirs), (end, start) => isGap(words.base, end, start))) {
    take(words.base, done, group.base.from)
    const side = group.by === 'theirs' ? 'theirs' : 'mine'
    take(words[side], group[side].from, group[side].to)
    const other = words.theirs.slice(group.theirs.from, group.theirs.to).join('')
    if (group.by === 'both' && merged.at(-1) !== other) return null
    done = group.base.to
  }
  take(words.base, done, words.base.length)
  return merged.join('')
}

function isGap(words: readonly string[], end: number, start: number): boolean {
  for (let at = end; at < start; at++) if (!isBlank(words[at] ?? '')) return false
  return true
}
