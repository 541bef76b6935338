import fc from 'fast-check'
fc.configureGlobal({ numRuns: 8000 })
import { expect, test } from 'vitest'
import { collapse } from './collapse'
import { diffLines } from './diff-lines'

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `line ${at}\n`)
const edit = (...at: number[]) =>
  numbered(30)
    .map((line, n) => (at.includes(n) ? `!${line}` : line))
    .join('')
const rowsOf = (...at: number[]) => diffLines(numbered(30).join(''), edit(...at), 400).rows

test('far changes stand in hunks of their own, with the count of rows left out', () => {
  const { hunks, tail } = collapse(rowsOf(5, 20), 3)
  expect(hunks.map((hunk) => [hunk.skipped, hunk.rows.length])).toEqual([
    [2, 7],
    [8, 7],
  ])
  expect(tail).toBe(6)
})

test('near changes share a hunk', () => {
  const { hunks } = collapse(rowsOf(5, 10), 3)
  expect(hunks.map((hunk) => [hunk.skipped, hunk.rows.length])).toEqual([[2, 12]])
})

test('a single row is shown, not counted', () => {
  expect(collapse(rowsOf(4, 25), 3)).toMatchObject({ hunks: [{ skipped: 0 }, { skipped: 14 }], tail: 0 })
})

test('equal texts give no hunk', () => {
  expect(collapse(rowsOf(), 3)).toEqual({ hunks: [], tail: 30 })
})

test('shown and left out rows are all rows, and every change is shown', () => {
  const changed = fc.uniqueArray(fc.nat(29), { maxLength: 6 })
  fc.assert(
    fc.property(changed, fc.nat(4), (at, context) => {
      const rows = rowsOf(...at)
      const { hunks, tail } = collapse(rows, context)
      const shown = hunks.flatMap((hunk) => hunk.rows)
      expect(shown.length + tail + hunks.reduce((sum, hunk) => sum + hunk.skipped, 0)).toBe(rows.length)
      expect(shown.filter((row) => row.kind !== 'same')).toEqual(rows.filter((row) => row.kind !== 'same'))
      expect(shown).toEqual(rows.filter((row) => shown.includes(row)))
    }),
  )
})
