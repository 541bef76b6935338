import type { DiffResult } from '@/lib/revisions/diff/diff-lines'
import { smallChange } from '@/lib/revisions/diff/small-change'
import { placesOf } from './places'

type Row = DiffResult['rows'][number]

/** The difference in one sentence, before any of it is shown: how much, and where. */
export function sizeOf({ rows, coarse }: DiffResult): string {
  const of = (isOne: (row: Row) => boolean) => rows.reduce((sum, row) => sum + (isOne(row) ? linesOf(row) : 0), 0)
  const [split, joined] = (['split', 'joined'] as const).map((shape) => rows.filter((row) => row.shape === shape).length) as [number, number]
  const parts = [
    count(of(({ kind, shape }) => kind === 'changed' && !shape), 'changes', 'line'),
    count(of(({ kind, move }) => kind === 'added' && !move), 'adds', 'line'),
    count(of(({ kind, move }) => kind === 'removed' && !move), 'removes', 'line'),
    count(of(({ kind, move }) => kind === 'added' && Boolean(move)), 'moves', 'line'),
    count(split, 'splits', 'paragraph'),
    joined === 0 ? null : `joins paragraphs into ${joined === 1 ? 'one' : joined}`,
  ].filter((part) => part !== null)
  if (parts.length === 0) return rows.every((row) => row.kind === 'same') ? 'The two texts are the same.' : 'Only blank lines differ.'
  const places = placesOf(rows)
  const where = places === null ? ', in many places' : `, in ${listed(places)}`
  return `This ${listed(parts)}${where}${smallness(rows)}.${coarse ? ' There is too much of it to follow word by word, so some text is shown as replaced whole.' : ''}`
}

/** Whether no more was done than to put right some letters or marks. */
function smallness(rows: readonly Row[]): string {
  const small = smallChange(rows)
  if (!small) return ''
  if (small.words === 0) return '; only marks and spaces differ'
  return `; only the spelling of ${small.words === 1 ? 'one word' : `${small.words} words`}`
}

/** Lines of a row that hold anything: one, or those of a text shown as replaced whole. */
const linesOf = ({ before, after }: Row): number =>
  Math.max(...[before, after].map((side) => (side?.parts ?? []).map(({ text }) => text).join('').split('\n').filter((line) => line.trim() !== '').length))

const count = (times: number, verb: string, noun: string): string | null => (times === 0 ? null : `${verb} ${times === 1 ? `one ${noun}` : `${times} ${noun}s`}`)

const listed = (parts: string[]): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`)
