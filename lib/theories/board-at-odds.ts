import type { LinkView } from '../revisions/view'
import type { Verdicts } from './at-odds'

/** A theory of a board as far as a reader may know of it: what it depends on, and what it competes with. */
export type BoardTheory = Verdicts & { id: number; link: LinkView; needs: readonly { id: number; link: LinkView }[]; rivals: ReadonlySet<number> }

/** A theory where it stands on a board, in the order in which things happen there. */
export type Placed = { episode: number; theory: BoardTheory }

/** One way in which the beats of a season cannot all be so, or not in this order. `one` and `two` are in episodes `at`. */
export type BoardOdds =
  | { kind: 'rivals' | 'needs-later'; one: LinkView; two: LinkView; at: readonly [number, number] }
  | { kind: 'needs-missing'; one: LinkView; two: LinkView; at: readonly [number] }
  | { kind: 'contradicted' | 'denied'; one: LinkView; at: readonly [number] }

/** Where the beats of a season contradict one another, or canon, or the makers. A theory counts from its first beat on.
 *  @param placed in the order of the board */
export function boardAtOdds(placed: readonly Placed[]): BoardOdds[] {
  const firsts = placed.filter(({ theory }, i) => placed.findIndex((other) => other.theory.id === theory.id) === i)
  const place = new Map(firsts.map(({ theory }, i) => [theory.id, i]))
  return firsts.flatMap(({ episode, theory }, i): BoardOdds[] => [
    ...firsts.slice(i + 1).filter((later) => theory.rivals.has(later.theory.id)).map((later): BoardOdds => ({ kind: 'rivals', one: theory.link, two: later.theory.link, at: [episode, later.episode] })),
    ...theory.needs.flatMap(({ id, link }): BoardOdds[] => {
      const at = place.get(id)
      if (at === undefined) return [{ kind: 'needs-missing', one: theory.link, two: link, at: [episode] }]
      return at > i ? [{ kind: 'needs-later', one: theory.link, two: link, at: [episode, firsts[at]!.episode] }] : []
    }),
    ...(theory.canon === 'contradicted' ? [{ kind: 'contradicted', one: theory.link, at: [episode] } as const] : []),
    ...(theory.settlement === 'denied' ? [{ kind: 'denied', one: theory.link, at: [episode] } as const] : []),
  ])
}
