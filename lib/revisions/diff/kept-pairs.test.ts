import { expect, test } from 'vitest'
import { KeptPairs } from './kept-pairs'

test('what is kept is found again, and the least lately asked for goes first when it weighs too much', () => {
  const pairs = new KeptPairs<string>(40)
  for (const key of ['a', 'b', 'c', 'd']) pairs.keep(key, key.toUpperCase(), 10)
  expect(pairs.get('a')).toBe('A')
  pairs.keep('e', 'E', 10)
  expect(['a', 'b', 'c', 'd', 'e'].map((key) => pairs.get(key))).toEqual(['A', null, 'C', 'D', 'E'])
  expect(pairs.size).toBe(4)
})

test('one that would push out most of the others is not kept at all, and one kept anew weighs once', () => {
  const pairs = new KeptPairs<string>(40)
  pairs.keep('big', 'x', 11)
  for (let i = 0; i < 9; i++) pairs.keep('a', `${i}`, 10)
  pairs.keep('b', 'b', 10)
  expect([pairs.get('big'), pairs.get('a'), pairs.get('b')]).toEqual([null, '8', 'b'])
})

test('an answer kept for no time is not given out again', () => {
  const pairs = new KeptPairs<string>(40)
  pairs.keep('a', 'A', 1, 0)
  expect(pairs.get('a')).toBeNull()
})
