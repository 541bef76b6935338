import type { DiffResult } from '@/lib/revisions/diff/diff-lines'
import { placesOf } from './places'

/** The difference in one sentence, before any of it is shown: how much, and where. */
export function meaningOf({ rows, coarse }: DiffResult): string {
  const of = (kind: string) => rows.reduce((sum, row) => sum + (row.kind === kind ? linesOf(row) : 0), 0)
  const parts = [count(of('changed'), 'changes'), count(of('added'), 'adds'), count(of('removed'), 'removes')].filter((part) => part !== null)
  if (parts.length === 0) return rows.every((row) => row.kind === 'same') ? 'The two texts are the same.' : 'Only blank lines differ.'
  const places = placesOf(rows)
  const where = places === null ? ', in many places' : `, in ${listed(places)}`
  return `This ${listed(parts)}${where}.${coarse ? ' There is too much of it to follow word by word, so some text is shown as replaced whole.' : ''}`
}

/** Lines of a row that hold anything: one, or those of a text shown as replaced whole. */
const linesOf = ({ before, after }: DiffResult['rows'][number]): number =>
  Math.max(...[before, after].map((side) => (side?.parts ?? []).map(({ text }) => text).join('').split('\n').filter((line) => line.trim() !== '').length))

const count = (lines: number, verb: string): string | null => (lines === 0 ? null : `${verb} ${lines === 1 ? 'one line' : `${lines} lines`}`)

const listed = (parts: string[]): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`)
