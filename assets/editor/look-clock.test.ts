import { expect, test } from 'vitest'
import { LookClock } from './look-clock'

test('a text is looked over a second after the last key', () => {
  const clock = new LookClock()
  expect([clock.pressed(0), clock.pressed(500)]).toEqual([1_000, 1_000])
})

test('somebody who never pauses has it looked over every few seconds', () => {
  const clock = new LookClock()
  clock.pressed(0)
  expect(clock.pressed(3_500)).toBe(500)
  expect(clock.pressed(3_900)).toBe(100)
  clock.looked()
  expect(clock.pressed(4_000)).toBe(1_000)
})

test('a wiki that was asked too often is left alone for as long as it says', () => {
  const clock = new LookClock()
  clock.notBefore(20_000)
  expect(clock.pressed(5_000)).toBe(15_000)
  expect(clock.pressed(21_000)).toBe(0)
})
