import { expect, test } from 'vitest'
import { diffLines } from './diff-lines'
import { textOf } from './row-text'

const ONE = 'Jack runs Le Ballet National, and nobody in the house doubts it.'
const TWO = 'Geneviève answers for the other company, across the ocean.'
const THREE = 'Cheyenne dances where she is told to, and complains of it all day.'
const OTHER = 'Mishi waits in New York for a part that somebody has promised her.'
const page = (...paragraphs: string[]) => `${paragraphs.join('\n\n')}\n`
const changed = (from: string, to: string) => diffLines(from, to, 1000).rows.filter((row) => row.kind !== 'same')

test('one paragraph that became two is compared across the break: only the break and the changed word are marked', () => {
  const rows = changed(page(OTHER, `${ONE} ${TWO}`, THREE), page(OTHER, ONE, TWO.replace('ocean', 'sea'), THREE))
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ kind: 'changed', shape: 'split', before: { line: 3 }, after: { line: 3 } })
  expect(rows[0]?.after?.parts.filter((part) => part.op === 'added').map((part) => part.text)).toEqual(['\n\n', 'sea'])
  expect(rows[0]?.before?.parts.filter((part) => part.op === 'removed').map((part) => part.text)).toEqual([' ', 'ocean'])
})

test('two paragraphs that became one are, too', () => {
  const rows = changed(page(OTHER, ONE, TWO, THREE), page(OTHER, `${ONE} ${TWO}`, THREE))
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ shape: 'joined' })
  expect(rows[0]?.before?.parts.filter((part) => part.op === 'removed').map((part) => part.text)).toEqual(['\n\n'])
})

test('one may become three, the largest in the middle', () => {
  const rows = changed(page(`Short start here. ${ONE} ${TWO}`, OTHER), page('Short start here.', ONE, TWO, OTHER))
  expect(rows.map((row) => row.shape)).toContain('split')
  expect(textOf(rows[0]?.after)).toBe(`Short start here.\n\n${ONE}\n\n${TWO}\n`)
})

test('a new paragraph behind an edited one is new', () => {
  const rows = changed(page(ONE, THREE), page(ONE.replace('nobody', 'no one'), OTHER, THREE))
  expect(rows.every((row) => row.shape === undefined)).toBe(true)
  expect(rows.some((row) => row.kind === 'added' && textOf(row.after) === `${OTHER}\n`)).toBe(true)
})

test('a paragraph that left from just behind the break does not hide it', () => {
  const rows = changed(page(`${ONE} ${TWO}`, OTHER, THREE, 'Last.'), page(ONE, TWO, THREE, 'Last.', OTHER))
  const split = rows.find((row) => row.shape === 'split')
  expect(textOf(split?.after).trim()).toBe(`${ONE}\n\n${TWO}`)
  expect(split?.after?.parts.filter((part) => part.op !== 'same' && part.text.trim() !== '')).toEqual([])
  expect(rows.filter((row) => row.move?.line).map((row) => textOf(row.before ?? row.after))).toEqual([`${OTHER}\n`, `${OTHER}\n`])
})
