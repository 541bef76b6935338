import { expect, test } from 'vitest'
import { MOST_WAITING, reportWeight, weightWords } from './report-weight'

const record = (acted: number, closed: number, waiting = 0) => ({ acted, closed, waiting })

test.each([
  ['somebody unknown', record(0, 0), 1],
  ['somebody with four reports, all acted upon', record(4, 4), 1],
  ['somebody with four reports, all left', record(0, 4), 1],
  ['somebody with five, four of them acted upon', record(4, 5), 2],
  ['somebody with ten, eight of them acted upon', record(8, 10), 3],
  ['somebody with ten, four of them acted upon', record(4, 10), 1],
  ['somebody with five, all left', record(0, 5), 0],
  ['somebody with ten, one of them acted upon', record(1, 10), 0],
  ['somebody unknown of whom many wait', record(0, 0, MOST_WAITING), 0],
  ['somebody relied on of whom many wait', record(8, 10, MOST_WAITING), 3],
] as const)('the next report of %s weighs so much', (_who, past, weight) => {
  expect(reportWeight(past)).toBe(weight)
})

test('a weight is said with its reason', () => {
  expect(weightWords({ weight: 2, acted: 4, closed: 5 })).toBe('weighs 2: 4 of 5 of their reports were acted upon')
  expect(weightWords({ weight: 1, acted: 0, closed: 0 })).toBe('weighs 1: none of their reports was closed before')
  expect(weightWords({ weight: 1, acted: 1, closed: 1 })).toBe('weighs 1: their one closed report was acted upon')
  expect(weightWords({ weight: 0, acted: 1, closed: 10 })).toBe('weighs 0: 1 of 10 of their reports was acted upon')
  expect(weightWords({ weight: 0, acted: 2, closed: 3 })).toBe('weighs 0: many of their reports still wait')
})
