import type { Budget } from './budget'
import { matchNumbers } from './myers'

/** A stretch of `a` that gave way to a stretch of `b`: half-open, either may be empty, never both. */
export type Change = { a0: number; a1: number; b0: number; b1: number }

/** Which tokens of `a` stand in `b`, in order.
 *  @returns for each token of `a` its place in `b`, or -1; places only rise. */
export function matchTokens(a: readonly string[], b: readonly string[], budget: Budget): Int32Array {
  const partner = new Int32Array(a.length).fill(-1)
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a[head] === b[head]) partner[head] = head++
  let tail = 0
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  for (let i = 1; i <= tail; i++) partner[a.length - i] = b.length - i
  matchMiddle(a, b, head, tail, partner, budget)
  return partner
}

/** The places where `b` differs from `a`, in order, as wide as they can be. */
export function changesOf(partner: Int32Array, sizeB: number): Change[] {
  const changes: Change[] = []
  let i = 0
  let j = 0
  while (i < partner.length || j < sizeB) {
    if (partner[i] === j) {
      i++
      j++
      continue
    }
    const start = { a0: i, b0: j }
    while (i < partner.length && partner[i] === -1) i++
    j = i < partner.length ? (partner[i] ?? sizeB) : sizeB
    changes.push({ ...start, a1: i, b1: j })
  }
  return changes
}

/** Tokens that only one side has cannot match; leaving them out first changes no result and saves most of the work. */
function matchMiddle(a: readonly string[], b: readonly string[], head: number, tail: number, partner: Int32Array, budget: Budget): void {
  const [codesA, codesB, shared] = encode(a.slice(head, a.length - tail), b.slice(head, b.length - tail))
  const keptA = placesOf(codesA, shared)
  const keptB = placesOf(codesB, shared)
  const found = matchNumbers(
    keptA.map((at) => codesA[at] ?? 0),
    keptB.map((at) => codesB[at] ?? 0),
    budget,
  )
  found.forEach((to, from) => {
    if (to !== -1) partner[head + (keptA[from] ?? 0)] = head + (keptB[to] ?? 0)
  })
}

/** Numbers for tokens; those below `shared` stand on both sides. */
function encode(a: readonly string[], b: readonly string[]): [Int32Array, Int32Array, number] {
  const codes = new Map<string, number>()
  const inB = new Set(b)
  let shared = 0
  for (const token of a) if (inB.has(token) && !codes.has(token)) codes.set(token, shared++)
  const code = (token: string) => codes.get(token) ?? shared
  return [Int32Array.from(a, code), Int32Array.from(b, code), shared]
}

function placesOf(codes: Int32Array, shared: number): Int32Array {
  const places = new Int32Array(codes.length)
  let count = 0
  codes.forEach((code, at) => {
    if (code < shared) places[count++] = at
  })
  return places.subarray(0, count)
}
