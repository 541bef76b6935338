import type { Change } from '../diff/match'

type Span = { from: number; to: number }

/** A stretch of the base that one side or both changed, and what stands there on each side. */
export type Group = { by: 'mine' | 'theirs' | 'both'; base: Span; mine: Span; theirs: Span }

type Sided = Change & { side: 'mine' | 'theirs' }

/** Lays two sides' changes of one base over each other; changes that overlap or touch share a group.
 *  @param touches whether changes ending at `end` and starting at `start > end` are still too near to stand alone. */
export function groupChanges(
  mine: readonly Change[],
  theirs: readonly Change[],
  touches: (end: number, start: number) => boolean,
): Group[] {
  const all: Sided[] = [
    ...mine.map((change) => ({ ...change, side: 'mine' as const })),
    ...theirs.map((change) => ({ ...change, side: 'theirs' as const })),
  ].sort((x, y) => x.a0 - y.a0 || x.a1 - y.a1)
  const groups: Group[] = []
  const shift = { mine: 0, theirs: 0 }
  for (let at = 0; at < all.length;) {
    const start = at
    const from = all[at]?.a0 ?? 0
    let to = from
    for (let next = all[at]; next && (at === start || next.a0 <= to || touches(to, next.a0)); next = all[++at]) to = Math.max(to, next.a1)
    groups.push(groupOf(all.slice(start, at), { from, to }, shift))
  }
  return groups
}

/** `shift`: how far each side has moved against the base so far; moved on over the group. */
function groupOf(changes: readonly Sided[], base: Span, shift: { mine: number; theirs: number }): Group {
  const start = { ...shift }
  for (const change of changes) shift[change.side] = change.b1 - change.a1
  const span = (side: 'mine' | 'theirs') => ({ from: base.from + start[side], to: base.to + shift[side] })
  const changed = (side: 'mine' | 'theirs') => changes.some((change) => change.side === side)
  const by = changed('mine') ? (changed('theirs') ? 'both' : 'mine') : 'theirs'
  return { by, base, mine: span('mine'), theirs: span('theirs') }
}
