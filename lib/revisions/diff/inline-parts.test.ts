import { expect, test } from 'vitest'
import { diffLines } from './diff-lines'
import { inlineParts } from './inline-parts'

const joined = (from: string, to: string) => {
  const row = diffLines(from, to, 1000).rows.find((each) => each.kind === 'changed')
  if (!row?.before || !row.after) throw new Error('the lines should be paired')
  return inlineParts(row.before.parts, row.after.parts)
}

test('a changed line is one run: kept words once, those that went before those that came', () => {
  expect(joined('She dances in Paris tonight', 'She sings in Paris tonight').map(({ op }) => op)).toEqual(['same', 'removed', 'added', 'same'])
})

test('nothing of either side is lost, and nothing is there twice', () => {
  const [from, to] = ['Jack and Geneviève trade their best dancers for a year', 'Geneviève and Jack trade dancers for one whole year, at last']
  const parts = joined(from, to)
  const without = (op: string) => parts.filter((part) => part.op !== op).map(({ text }) => text).join('')
  expect(without('added')).toBe(from)
  expect(without('removed')).toBe(to)
})
