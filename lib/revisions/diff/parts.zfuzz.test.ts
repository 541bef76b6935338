import fc from 'fast-check'
fc.configureGlobal({ numRuns: 8000 })
import { expect, test } from 'vitest'
import { diffWords, joinPhrases, wordDiff } from './parts'

const text = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n', '.', 'é', '😀', '\ud800'), { maxLength: 40 }).map((all) => all.join(''))
const without = (op: string, parts: ReturnType<typeof wordDiff>) =>
  parts
    .filter((part) => part.op !== op)
    .map((part) => part.text)
    .join('')

test('parts join to both texts exactly, also as phrases, also when time ran out', () => {
  fc.assert(
    fc.property(text, text, fc.constantFrom(0, 200), (a, b, budget) => {
      const parts = wordDiff(a, b, budget)
      expect([without('added', parts), without('removed', parts)]).toEqual([a, b])
      const phrases = joinPhrases(parts)
      expect([without('added', phrases), without('removed', phrases)]).toEqual([a, b])
    }),
    { numRuns: 8000 },
  )
})

test('a kept word is part of what is the same, a replaced one is not', () => {
  const parts = wordDiff('The secret is out. [@S1E8]', 'The secret is safe. [@S1E3]', 200)
  const same = parts
    .filter((part) => part.op === 'same')
    .map((part) => part.text)
    .join('|')
  expect(same).toContain('The secret is ')
  expect(same).not.toContain('S1E8')
})

test('no two neighbouring parts have the same kind', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const parts = wordDiff(a, b, 200)
      expect(parts.some((part, at) => part.op === parts[at + 1]?.op)).toBe(false)
    }),
  )
})

test('a comparison that ran out of time says so', () => {
  expect(diffWords('a b', 'a c', 0).coarse).toBe(true)
  expect(diffWords('a b', 'a c', 200).coarse).toBe(false)
})
