import type { DiffResult } from '@/lib/revisions/diff/diff-lines'
import { placesOf } from './places'

/** The difference in one sentence, before any of it is shown: how much, and where. */
export function meaningOf({ rows, coarse }: DiffResult): string {
  const of = (kind: string) => rows.filter((row) => row.kind === kind && holdsText(row)).length
  const parts = [count(of('changed'), 'changes'), count(of('added'), 'adds'), count(of('removed'), 'removes')].filter((part) => part !== null)
  if (parts.length === 0) return rows.every((row) => row.kind === 'same') ? 'The two texts are the same.' : 'Only blank lines differ.'
  const places = placesOf(rows)
  const where = places === null ? ', in many places' : `, in ${listed(places)}`
  return `This ${listed(parts)}${where}.${coarse ? ' There is too much of it to follow word by word, so some text is shown as replaced whole.' : ''}`
}

const holdsText = (row: DiffResult['rows'][number]): boolean => [...(row.before?.parts ?? []), ...(row.after?.parts ?? [])].some(({ text }) => text.trim() !== '')

const count = (lines: number, verb: string): string | null => (lines === 0 ? null : `${verb} ${lines === 1 ? 'one line' : `${lines} lines`}`)

const listed = (parts: string[]): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`)
