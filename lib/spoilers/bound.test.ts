import { expect, test } from 'vitest'
import { EIGHT } from '../testing/tree'
import { highest, isLater, lowest, rankOf } from './bound'
import { boundsIn, horizonAt, sees } from './horizon'

test('the highest bound is the one reached last, and of none it is the start', () => {
  expect(highest(['S1E2', 'S1E7', 'S1E3'], EIGHT)).toBe('S1E7')
  expect(highest(['S1E8', 'last'], EIGHT)).toBe('last')
  expect(highest([], EIGHT)).toBe('0')
})

test('the lowest bound is the one reached first, and of none it is the last', () => {
  expect(lowest(['S1E2', 'last', 'S1E3'], EIGHT)).toBe('S1E2')
  expect(lowest([], EIGHT)).toBe('last')
})

test('a code that names no episode of the show counts as the last', () => {
  expect(highest(['S9E9', 'S1E2'], EIGHT)).toBe('last')
  expect(isLater('S9E9', 'S1E8', EIGHT)).toBe(true)
  expect(isLater('S1E8', 'S9E9', EIGHT)).toBe(false)
  expect(rankOf('S9E9', EIGHT)).toBe(8)
})

test('bounds follow the order of the show, not the numbers in the codes', () => {
  const shuffled = EIGHT.map((episode) => ({ ...episode, ordinal: 9 - episode.ordinal }))
  expect(highest(['S1E2', 'S1E7'], shuffled)).toBe('S1E2')
})

test('at each horizon exactly the bounds reached are seen; the last only at the end', () => {
  for (let ordinal = 0; ordinal <= 8; ordinal++) {
    const horizon = horizonAt(ordinal, EIGHT)
    expect(boundsIn(horizon)).toHaveLength(ordinal + 1 + (ordinal === 8 ? 1 : 0))
    expect(sees(horizon, '0')).toBe(true)
    expect(sees(horizon, 'last')).toBe(ordinal === 8)
    for (const { code, ordinal: at } of EIGHT) expect(sees(horizon, code)).toBe(at <= ordinal)
    expect(sees(horizon, 'S9E9')).toBe(false)
  }
})

test.each([[-3, 0], [99, 8], [NaN, 0], [2.9, 2], [Infinity, 8]])('a horizon of %s is brought to %s', (asked, reached) => {
  expect(horizonAt(asked, EIGHT).ordinal).toBe(reached)
})

test('a show without episodes hides nothing from anybody', () => {
  expect(sees(horizonAt(0, []), 'last')).toBe(true)
})
