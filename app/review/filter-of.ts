import { readFilter, type QueueFilter } from '@/lib/review/queue-filter'
import { one, type Query } from '../wiki/[slug]/load'

/** What the queue is narrowed to, as the address of any of its screens says it. */
export const filterOf = ({ lane, kind, rank, age, safe }: Query): QueueFilter => readFilter({ lane: one(lane), kind: one(kind), rank: one(rank), age: one(age), safe: one(safe) })
