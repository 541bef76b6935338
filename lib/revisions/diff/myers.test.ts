import fc from 'fast-check'
import { expect, test } from 'vitest'
import { budgetOf } from './budget'
import { changesOf, matchTokens } from './match'

const tokens = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 30 })

/** Length of a longest common subsequence, by the table that everybody trusts. */
function lengthOfCommon(a: readonly string[], b: readonly string[]): number {
  let row: number[] = Array.from({ length: b.length + 1 }, () => 0)
  for (const token of a) {
    const next = [0]
    b.forEach((other, j) => next.push(token === other ? (row[j] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0)))
    row = next
  }
  return row[b.length] ?? 0
}

test('a match is a longest one, pairs equal tokens and only rises', () => {
  fc.assert(
    fc.property(tokens, tokens, (a, b) => {
      const partner = [...matchTokens(a, b, budgetOf(1000))]
      const pairs = partner.flatMap((to, from) => (to === -1 ? [] : [[from, to] as const]))
      expect(pairs.length).toBe(lengthOfCommon(a, b))
      expect(pairs.every(([from, to]) => a[from] === b[to])).toBe(true)
      expect(pairs.every(([, to], at) => at === 0 || to > (pairs[at - 1]?.[1] ?? 0))).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('changes cover exactly what did not match', () => {
  fc.assert(
    fc.property(tokens, tokens, (a, b) => {
      const changes = changesOf(matchTokens(a, b, budgetOf(1000)), b.length)
      const rebuilt: string[] = []
      let i = 0
      for (const change of changes) {
        rebuilt.push(...a.slice(i, change.a0), ...b.slice(change.b0, change.b1))
        i = change.a1
      }
      expect([...rebuilt, ...a.slice(i)]).toEqual(b)
    }),
  )
})

test('a long match that is cut short is still a match', () => {
  const long = (seed: number) => Array.from({ length: 30_000 }, (_, at) => String((at * seed) % 97))
  const [a, b] = [long(31), long(37)]
  const partner = [...matchTokens(a, b, budgetOf(5000))]
  const pairs = partner.flatMap((to, from) => (to === -1 ? [] : [[from, to] as const]))
  expect(pairs.length).toBeGreaterThan(100)
  expect(pairs.every(([from, to]) => a[from] === b[to])).toBe(true)
  expect(pairs.every(([, to], at) => at === 0 || to > (pairs[at - 1]?.[1] ?? 0))).toBe(true)
})
