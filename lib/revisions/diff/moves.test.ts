import { expect, test } from 'vitest'
import { diffLines, type DiffRow } from './diff-lines'
import { textOf } from './row-text'

const FIRST = 'Jack runs Le Ballet National, and nobody in the house doubts it.'
const SECOND = 'Geneviève answers for the other company, across the ocean.'
const THIRD = 'Cheyenne dances where she is told to, and complains of it all day.'
const FOURTH = 'Mishi waits in New York for a part that somebody has promised her.'
const page = (...paragraphs: string[]) => `${paragraphs.join('\n\n')}\n`
const rowsOf = (from: string, to: string) => diffLines(from, to, 1000).rows
const moved = (rows: readonly DiffRow[]) => rows.filter((row) => row.move && textOf(row.before ?? row.after).trim() !== '')
const words = (row: DiffRow | undefined, op: string) => (row?.before ?? row?.after)?.parts.filter((part) => part.op === op).map((part) => part.text)

test('a paragraph that left one place and stands in another is shown as moved, and each place names the line of the other', () => {
  const rows = rowsOf(page(FIRST, SECOND, THIRD, FOURTH), page(SECOND, THIRD, FOURTH, FIRST))
  expect(moved(rows).map(({ kind, before, after, move }) => [kind, before?.line ?? after?.line, move])).toEqual([
    ['removed', 1, { block: 1, line: 7 }],
    ['added', 7, { block: 1, line: 1 }],
  ])
  expect(moved(rows).flatMap((row) => words(row, 'same'))).toEqual([`${FIRST}\n`, `${FIRST}\n`])
})

test('words changed on the way are marked in both places, and nothing else', () => {
  const edited = FIRST.replace('nobody', 'hardly anybody')
  const [left, came] = moved(rowsOf(page(FIRST, SECOND, THIRD, FOURTH), page(SECOND, THIRD, FOURTH, edited)))
  expect(words(left, 'removed')).toEqual(['nobody'])
  expect(words(came, 'added')).toEqual(['hardly anybody'])
})

test('a section moves as one block, with its short heading', () => {
  const section = ['## Part', FIRST, SECOND]
  const rows = moved(rowsOf(page('Lead.', ...section, '## Rest', THIRD, FOURTH), page('Lead.', '## Rest', THIRD, FOURTH, ...section)))
  expect(rows.map(({ move }) => move?.block)).toEqual([1, 1, 1, 1, 1, 1])
  expect(textOf(rows[0]?.before)).toBe('## Part\n')
})

test('two paragraphs that moved apart are two blocks', () => {
  const rows = moved(rowsOf(page(FIRST, SECOND, THIRD, FOURTH, 'a'.repeat(30)), page(SECOND, THIRD, FIRST, 'a'.repeat(30), FOURTH)))
  expect(new Set(rows.map(({ move }) => move?.block)).size).toBe(2)
})

test('a moved paragraph is not taken for an edit of the one that took its place', () => {
  const twin = (who: string) => `${who} was born in Paris and has danced in Paris since she was a child of six.`
  const rows = rowsOf(page(twin('Anna'), 'x', 'y', 'z'), page(twin('Berthe'), 'x', 'y', 'z', twin('Anna')))
  expect(moved(rows)).toHaveLength(2)
  expect(rows.find((row) => textOf(row.after).startsWith('Berthe'))?.kind).toBe('added')
})

test('short lines and unlike lines have not moved', () => {
  expect(moved(rowsOf(page('- one', SECOND, THIRD), page(SECOND, THIRD, '- one')))).toEqual([])
  expect(moved(rowsOf(page(FIRST, SECOND), page(SECOND, FOURTH)))).toEqual([])
})
