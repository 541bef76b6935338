import type { Budget } from './budget'
import { changesOf, matchTokens } from './match'
import { pairLines } from './pair-lines'

/** Where each line of `before` is in `after`, unchanged or edited: its place there, or -1. Places only rise. */
export function alignLines(before: readonly string[], after: readonly string[], budget: Budget): Int32Array {
  const exact = matchTokens(before, after, budget)
  const partner = exact.slice()
  for (const change of changesOf(exact, after.length)) {
    const gone = before.slice(change.a0, change.a1)
    const come = after.slice(change.b0, change.b1)
    for (const [a, b] of pairLines(gone, come, budget)) partner[change.a0 + a] = change.b0 + b
  }
  return partner
}
