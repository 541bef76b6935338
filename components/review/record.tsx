import { dayWords } from '@/components/site/time'
import type { AuthorRecord } from '@/lib/review/author-record'

/** What its author has done here so far. */
export function Record({ record }: { record: AuthorRecord }) {
  return <p className="hint author-record">{recordWords(record)}</p>
}

/** “Newcomer since 3 May 2026 · 4 edits · 2 proposals accepted, 1 turned down”. */
export function recordWords({ rank, since, edits, accepted, turnedDown }: AuthorRecord): string {
  const judged = [accepted > 0 && `${counted(accepted, 'proposal')} accepted`, turnedDown > 0 && `${accepted > 0 ? turnedDown : counted(turnedDown, 'proposal')} turned down`]
  const parts = [`${rank[0]!.toUpperCase()}${rank.slice(1)} since ${dayWords(since)}`, edits === 0 ? 'nothing published yet' : counted(edits, 'edit'), judged.filter(Boolean).join(', ')]
  return parts.filter(Boolean).join(' · ')
}

const counted = (count: number, one: string): string => (count === 1 ? `1 ${one}` : `${count} ${one}s`)
