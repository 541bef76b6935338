import { expect, test } from 'vitest'
import { diffLines } from '@/lib/revisions/diff/diff-lines'
import { textPairs } from './text-pairs'

test('every pair of texts to measure is the same in every run, and of two texts that differ', () => {
  const pairs = textPairs()
  expect(pairs).toEqual(textPairs())
  for (const { before, after } of pairs) expect(before === after).toBe(false)
})

test('what is called moved and split is found to be so', () => {
  const { before, after } = textPairs().find(({ name }) => name.includes('moved'))!
  const { rows } = diffLines(before, after, 10_000)
  expect(rows.some((row) => row.move)).toBe(true)
  expect(rows.some((row) => row.shape === 'split')).toBe(true)
})
