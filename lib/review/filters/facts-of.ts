import { MINUTE, now } from '../../clock'
import { db } from '../../db/client'
import { editFacts } from '../facts'
import type { FilterFacts } from './matches'

/** An edit as its two texts and its writer tell of it. `before`: '' for a new page. */
export type Sent = { memberId: number; rank: string; kind: string; before: string; after: string; summary: string; lowers: boolean }
/** What is known of a writer at the time. */
export type WriterFacts = { age: number; edits: number; lately: number }

/** Edits of somebody that are counted at most: more say nothing more. */
const MOST_EDITS = 1_000

/** The facts of an edit that rules ask for. Pure. */
export function factsOf({ rank, kind, before, after, summary, lowers }: Sent, writer: WriterFacts): FilterFacts {
  const { added, removed, linksAdded, citationsAdded, citationsRemoved, isTypo } = editFacts(before, after, lowers)
  return { ...writer, rank, kind, added, removed, linksAdded, citationsAdded, citationsRemoved, lowers, isTypo, isNew: before === '', isSilent: summary.trim() === '', came: `${linesOnlyIn(after, before)}\n${summary}`, went: linesOnlyIn(before, after) }
}

/** Whole lines, so that words stay beside their neighbours; one that stands in both counts as often as it stands here more. */
function linesOnlyIn(text: string, other: string): string {
  const left = new Map<string, number>()
  for (const line of other.split('\n')) left.set(line, (left.get(line) ?? 0) + 1)
  const isOnlyHere = (line: string): boolean => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  }
  return text.split('\n').filter(isOnlyHere).join('\n')
}

/** What is known of somebody who sends something now. */
export async function writerFacts(memberId: number): Promise<WriterFacts> {
  const since = new Date(now().getTime() - 10 * MINUTE)
  const [row] = await db.$queryRaw<WriterFacts[]>`
    SELECT floor(extract(epoch FROM now() - m.joined_at) / 60)::int AS age,
      (SELECT count(*)::int FROM (SELECT FROM revision WHERE author_id = m.id LIMIT ${MOST_EDITS}) r) AS edits,
      (SELECT count(*)::int FROM revision WHERE author_id = m.id AND at > ${since}) + (SELECT count(*)::int FROM proposal WHERE author_id = m.id AND updated_at > ${since}) AS lately
    FROM member m WHERE m.id = ${memberId}`
  return row ?? { age: 0, edits: 0, lately: 0 }
}
