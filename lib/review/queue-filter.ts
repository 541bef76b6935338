import type { Prisma } from '../db/generated/client'
import { now, DAY } from '../clock'
import { KINDS } from '../spoilers/front'
import { RANKS } from '../people/person'

export const LANES = ['proposals', 'uploads', 'edits', 'reports', 'appeals', 'comments'] as const
export type Lane = (typeof LANES)[number]
export const AGES = { day: DAY, week: 7 * DAY, month: 30 * DAY } as const
export type Age = keyof typeof AGES

/** Which of what waits is asked for. Null is everything. */
export type QueueFilter = { lane: Lane | null; kind: string | null; rank: string | null; age: Age | null; /** Only what tells no more than the moderator has watched. */ safe: 'yes' | null }
export const EVERYTHING: QueueFilter = { lane: null, kind: null, rank: null, age: null, safe: null }

type Asked = Partial<Record<keyof QueueFilter, string>>

/** A filter as an address says it; what it does not know, it leaves out. */
export function readFilter({ lane, kind, rank, age, safe }: Asked): QueueFilter {
  const one = <T extends string>(list: readonly T[], value: string | undefined): T | null => list.find((each) => each === value) ?? null
  return { lane: one(LANES, lane), kind: one(KINDS, kind), rank: one(RANKS, rank), age: one(Object.keys(AGES) as Age[], age), safe: one(['yes'], safe) }
}

/** A filter as a form carries it: as the parameters of an address. */
export const readQueue = (query: string): QueueFilter => readFilter(Object.fromEntries(new URLSearchParams(query.slice(0, 200))))
export const writeQueue = (filter: QueueFilter): string => new URLSearchParams(Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))).toString()

export const isFiltered = ({ kind, rank, age, safe }: QueueFilter): boolean => kind !== null || rank !== null || age !== null || safe !== null

/** @param bounds what is safe at the moderator's horizon */
export const filterWhere = ({ lane, kind, rank, age, safe }: QueueFilter, bounds: string[]): Prisma.QueueItemWhereInput => ({
  ...(lane && { lane }),
  ...(safe && { OR: [{ proposal: { bound: { in: bounds } } }, { revision: { rendering: { changeBound: { in: bounds } } } }, { reported: { bound: { in: bounds } } }, { comment: { bound: { in: bounds } } }, { appeal: { OR: [{ block: { isNot: null } }, { decision: { proposal: { bound: { in: bounds } } } }] } }] }),
  // A new page has no kind yet.
  ...(kind && { page: { kind } }),
  ...(rank && { author: { rank } }),
  ...(age && { at: { lt: new Date(now().getTime() - AGES[age]) } }),
})
