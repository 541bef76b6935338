import { expect, test } from 'vitest'
import { resolve, type Region } from './result'

const conflict: Region = { kind: 'conflict', base: 'b\n', mine: 'm\n', theirs: 't' }
const regions: Region[] = [{ kind: 'agreed', text: 'a\n' }, conflict, { kind: 'agreed', text: 'z\n' }]

test('an answer takes mine, theirs, both in this order, or a text of its own, as lines of their own', () => {
  expect(resolve(regions, [{ choose: 'mine' }])).toBe('a\nm\nz\n')
  expect(resolve(regions, [{ choose: 'theirs' }])).toBe('a\nt\nz\n')
  expect(resolve(regions, [{ choose: 'both' }])).toBe('a\nm\nt\nz\n')
  expect(resolve(regions, [{ choose: 'own', text: 'o' }])).toBe('a\no\nz\n')
  expect(resolve(regions, [{ choose: 'own', text: '' }])).toBe('a\nz\n')
})

test('both is what the conflict says it is, and mine where the two exclude each other', () => {
  expect(resolve([{ ...conflict, both: 'm and t\n' }], [{ choose: 'both' }])).toBe('m and t\n')
  expect(resolve([{ ...conflict, both: null }], [{ choose: 'both' }])).toBe('m\n')
})

test('a missing or surplus answer is refused', () => {
  expect(() => resolve(regions, [])).toThrow(RangeError)
  expect(() => resolve(regions, [{ choose: 'mine' }, { choose: 'mine' }])).toThrow(RangeError)
})
