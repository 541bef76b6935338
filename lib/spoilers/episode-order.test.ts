import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EpisodeCode } from './bound'
import { carriedOver, choiceNow, raisedBound } from './episode-order'
import { parseHorizonCookie, writeHorizonCookie } from './horizon-cookie'

const codes = (...numbers: number[]): EpisodeCode[] => numbers.map((n): EpisodeCode => `S1E${n}`)
const FOUR = codes(1, 2, 3, 4)

const orders = fc.integer({ min: 1, max: 9 }).chain((length) => {
  const then = codes(...Array.from({ length }, (_, i) => i + 1))
  return fc.record({
    then: fc.constant(then),
    now: fc.tuple(fc.shuffledSubarray(then, { minLength: length }), fc.option(fc.integer({ min: 0, max: length }))).map(([moved, at]) => (at === null ? moved : [...moved.slice(0, at), ...codes(99), ...moved.slice(at)])),
    ordinal: fc.integer({ min: 0, max: length }),
  })
})

test('whatever is moved or put in, nobody is taken to have watched an episode that they have not, and as much is kept as can be', () => {
  fc.assert(fc.property(orders, ({ then, now, ordinal }) => {
    const watched = new Set(then.slice(0, ordinal))
    const carried = carriedOver(ordinal, then, now)
    expect(now.slice(0, carried).every((code) => watched.has(code))).toBe(true)
    expect(carried === now.length || !watched.has(now[carried]!)).toBe(true)
  }))
})

test('a bound that stood for all that came until then stands for all of it still', () => {
  fc.assert(fc.property(orders, ({ then, now, ordinal }) => {
    const [was] = then.slice(-1 - ordinal)
    const is = now.indexOf(raisedBound(was!, then, now) as EpisodeCode)
    for (const code of then.slice(0, then.indexOf(was!) + 1)) expect(now.indexOf(code)).toBeLessThanOrEqual(is)
  }))
  expect(['0', 'last', 'S9E9'].map((bound) => raisedBound(bound as never, FOUR, codes(4, 3, 2, 1)))).toEqual(['0', 'last', 'S9E9'])
})

test.each([
  [2, codes(1, 9, 2, 3, 4), 1],
  [4, codes(1, 2, 3, 4, 5), 4],
  [3, codes(1, 3, 2, 4), 3],
  [2, codes(1, 3, 2, 4), 1],
  [2, codes(9, 1, 2, 3, 4), 0],
  [0, codes(2, 1, 3, 4), 0],
])('somebody who had watched %i of four has watched of %j the first %i', (ordinal, now, expected) => {
  expect(carriedOver(ordinal, FOUR, now)).toBe(expected)
})

test('a choice is carried over from the order in which it was made; one that does not say which was made in the oldest', () => {
  const [past, now] = [[FOUR], codes(1, 9, 2, 3, 4)]
  expect(choiceNow({ ordinal: 2, order: 0 }, past, now)).toBe(1)
  expect(choiceNow({ ordinal: 2, order: null }, past, now)).toBe(1)
  expect(choiceNow({ ordinal: 2, order: 1 }, past, now)).toBe(2)
  expect(choiceNow({ ordinal: 5, order: null }, past, now)).toBe(5)
  expect(choiceNow({ ordinal: 5, order: 0 }, past, now)).toBeNull()
  expect(choiceNow({ ordinal: 1, order: 7 }, past, now)).toBeNull()
})

test('a choice is read as it was written, and nothing else is one', () => {
  for (const choice of [{ ordinal: 3, order: 0 }, { ordinal: 3, order: 12 }]) expect(parseHorizonCookie(writeHorizonCookie(choice))).toEqual(choice.order === 0 ? { ordinal: 3, order: null } : choice)
  for (const value of [undefined, '', '-1', '3.', '3.0', '.3', '3.x', '3.1.2', '00003', '3 ', '3.00001']) expect(parseHorizonCookie(value)).toBeNull()
})
