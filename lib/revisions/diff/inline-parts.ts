import type { Part } from './parts'

/** Both sides of a changed line as one run: what was kept once, what went before what came.
 *  The two sides keep the same runs in the same order. */
export function inlineParts(before: readonly Part[], after: readonly Part[]): Part[] {
  const merged: Part[] = []
  let next = 0
  const comeUntilKept = () => {
    for (let part = after[next]; part && part.op !== 'same'; part = after[++next]) merged.push(part)
  }
  for (const part of before) {
    if (part.op === 'same') {
      comeUntilKept()
      next += 1
    }
    merged.push(part)
  }
  while (next < after.length) merged.push(after[next++]!)
  return merged
}
