import type { Budget } from './budget'

type Box = { a0: number; a1: number; b0: number; b1: number }
type Point = { x: number; y: number }

/** One of the two searches that walk towards each other; the one from the end sees both sequences reversed. */
type Front = {
  far: Int32Array
  a: number
  b: number
  step: 1 | -1
}

/** A longest common subsequence of two sequences of numbers, or nearly one when they are long and very different.
 *  Work grows with the size, never with its square; what is left when the budget is spent stays unmatched.
 *  @returns for each place in `a` its partner in `b`, or -1; partners only rise.
 *  @see Myers, An O(ND) Difference Algorithm and Its Variations (1986), section 4b; the early stop is GNU diff's idea. */
export function matchNumbers(a: Int32Array, b: Int32Array, budget: Budget): Int32Array {
  const partner = new Int32Array(a.length).fill(-1)
  const reach = reachFor(a.length + b.length)
  const ahead = new Int32Array(2 * reach + 3)
  const back = new Int32Array(2 * reach + 3)
  const boxes: Box[] = [{ a0: 0, a1: a.length, b0: 0, b1: b.length }]
  for (let box = boxes.pop(); box; box = boxes.pop()) {
    takeCommonEnds(a, b, box, partner)
    if (box.a0 === box.a1 || box.b0 === box.b1) continue
    const at = meet(a, b, box, ahead, back, reach, budget)
    if (!at) continue
    boxes.push({ a0: box.a0, a1: box.a0 + at.x, b0: box.b0, b1: box.b0 + at.y })
    boxes.push({ a0: box.a0 + at.x, a1: box.a1, b0: box.b0 + at.y, b1: box.b1 })
  }
  return partner
}

/** Edits to search before settling for the furthest point: total work is about `size × reach` steps. */
function reachFor(size: number): number {
  return Math.max(48, Math.min(2048, Math.floor(6e6 / (size + 1))))
}

function takeCommonEnds(a: Int32Array, b: Int32Array, box: Box, partner: Int32Array): void {
  while (box.a0 < box.a1 && box.b0 < box.b1 && a[box.a0] === b[box.b0]) partner[box.a0++] = box.b0++
  while (box.a0 < box.a1 && box.b0 < box.b1 && a[box.a1 - 1] === b[box.b1 - 1]) partner[--box.a1] = --box.b1
}

/** Where the best paths from both ends of the box meet, counted from its start; null when time is up. */
function meet(a: Int32Array, b: Int32Array, box: Box, ahead: Int32Array, back: Int32Array, reach: number, budget: Budget): Point | null {
  const n = box.a1 - box.a0
  const m = box.b1 - box.b0
  const limit = Math.min(reach, Math.ceil((n + m) / 2))
  const fore = front(ahead, box.a0, box.b0, 1, limit)
  const rear = front(back, box.a1 - 1, box.b1 - 1, -1, limit)
  const odd = ((n - m) & 1) === 1
  for (let d = 0; d <= limit; d++) {
    if (budget.isSpent()) return null
    const met = advance(a, b, n, m, d, fore, odd ? rear : null)
    if (met) return met
    const behind = advance(a, b, n, m, d, rear, odd ? null : fore)
    if (behind) return { x: n - behind.x, y: m - behind.y }
  }
  return furthest(n, m, limit, fore, rear)
}

function front(far: Int32Array, a: number, b: number, step: 1 | -1, limit: number): Front {
  const middle = far.length >> 1
  far.fill(-1, Math.max(0, middle - limit - 1), middle + limit + 2)
  far[middle + 1] = 0
  return { far, a, b, step }
}

/** One more edit on every diagonal; the other front has made as many, and no diagonal beyond them.
 *  @returns the point where this front reaches `other`, if it does. */
function advance(a: Int32Array, b: Int32Array, n: number, m: number, d: number, own: Front, other: Front | null): Point | null {
  const { far, step } = own
  const middle = far.length >> 1
  const lowest = d <= m ? -d : -m + ((d - m) & 1)
  for (let k = lowest; k <= d && k <= n; k += 2) {
    const down = far[middle + k + 1] ?? -1
    const right = far[middle + k - 1] ?? -1
    let x = k === -d || (k !== d && right < down) ? down : right + 1
    let y = x - k
    while (x < n && y < m && a[own.a + step * x] === b[own.b + step * y]) {
      x++
      y++
    }
    far[middle + k] = x
    if (other && Math.abs(n - m - k) <= d && isInside(x, k, n, m)) {
      const opposite = other.far[middle + n - m - k] ?? -1
      if (x + opposite >= n && isInside(opposite, n - m - k, n, m)) return { x, y }
    }
  }
  return null
}

/** Paths may run past the border; what lies there is no meeting point. */
function isInside(x: number, k: number, n: number, m: number): boolean {
  return x >= 0 && x <= n && x - k >= 0 && x - k <= m
}

/** The point furthest from its own end that either front has reached: not the best place to cut, but a good one. */
function furthest(n: number, m: number, d: number, fore: Front, rear: Front): Point | null {
  const ahead = best(n, m, d, fore)
  const behind = best(n, m, d, rear)
  const at = ahead.x + ahead.y >= behind.x + behind.y ? ahead : { x: n - behind.x, y: m - behind.y }
  const progress = at.x + at.y
  return progress > 0 && progress < n + m ? at : null
}

function best(n: number, m: number, d: number, own: Front): Point {
  const middle = own.far.length >> 1
  let top: Point = { x: 0, y: 0 }
  for (let k = -d; k <= d; k += 2) {
    const x = own.far[middle + k] ?? -1
    const y = x - k
    if (isInside(x, k, n, m) && x + y > top.x + top.y) top = { x, y }
  }
  return top
}
