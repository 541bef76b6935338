import type { Rank } from '../people/person'
import { HOUR } from '../clock'
import type { EditFacts } from './facts'

/** Who did what waits. `isFirst`: nothing of theirs was decided or published before. */
export type By = { rank: Rank; isFirst: boolean }
/** Why something is looked at earlier, or may wait longer; a phrase that stands for itself. */
export type ScorePart = { words: string; points: number }

/** What one point is worth: as if it had waited so much longer. Age is the rest of the score, so that nothing waits for ever. */
export const POINT_MS = 6 * HOUR

/** Somebody was told no, and disagrees. */
export const APPEAL_PART: ScorePart = { words: 'disagrees with a decision', points: 8 }

const LARGE = 2_000

/** The parts of an item's score, largest first. */
export function scoreParts(facts: EditFacts, { rank, isFirst }: By): ScorePart[] {
  const isNew = rank === 'newcomer'
  const parts: (ScorePart | false)[] = [
    isFirst ? { words: 'their first', points: 8 } : isNew && { words: 'by a newcomer', points: 2 },
    facts.linksAdded > 0 && { words: isNew ? `${plural(facts.linksAdded, 'link')} to elsewhere from a new account` : `${plural(facts.linksAdded, 'link')} to elsewhere`, points: isNew ? 8 : 1 },
    ...(facts.caught ?? []).map((name) => ({ words: `caught by “${name}”`, points: 6 })),
    facts.lowers && { words: 'lowers a bound', points: 6 },
    facts.citationsRemoved > facts.citationsAdded && { words: `removes ${plural(facts.citationsRemoved - facts.citationsAdded, 'citation')}`, points: 4 },
    facts.removed > LARGE && facts.removed > 2 * facts.added && { words: 'removes much', points: 4 },
    facts.added > LARGE && { words: 'adds much', points: 1 },
    facts.isTypo && { words: 'spelling only', points: -2 },
    facts.citationsAdded > facts.citationsRemoved && (facts.citesVerified ? { words: 'cites a moment that was checked', points: -2 } : { words: 'cites what it adds', points: -1 }),
  ]
  return parts.filter((part) => part !== false).sort((a, b) => b.points - a.points)
}

export const pointsOf = (parts: readonly ScorePart[]): number => parts.reduce((sum, { points }) => sum + points, 0)

const plural = (count: number, one: string): string => (count === 1 ? `a ${one}` : `${count} ${one}s`)
