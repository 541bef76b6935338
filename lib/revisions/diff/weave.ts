import { splitSource } from '../../markdown/split'
import { alignLines } from './align-lines'
import { budgetOf } from './budget'
import { isBlank, splitLines } from './tokens'
import { weaveFront } from './weave-front'

/** Whole lines cut from a text; `at` is the offset (UTF-16 units) in what remained where they stood. */
export type HiddenChunk = { at: number; text: string }

/** A run of chunks that stood together before line `line` of the visible text. */
type Cut = { line: number; text: string }

/** Both texts in lines, and for each line its counterpart on the other side, or -1. */
type Loom = { visible: string[]; edited: string[]; toEdited: Int32Array; toVisible: Int32Array }

/** Long enough for a page of 512 KB in all usual cases; when spent, chunks are still all placed, only less finely. */
const BUDGET_MS = 400

/** Puts chunks that were hidden from a person back into the text as that person edited it.
 *  Each stands after the line it followed, else before the line it preceded, else where the text around it was deleted;
 *  always at a line boundary and in the old order. Blank lines are added where blocks would otherwise run together.
 *  What was hidden in the front matter goes back as data where that can be read. An unedited text gives the original exactly. */
export function weave(visible: string, edited: string, hidden: readonly HiddenChunk[]): string {
  const chunks = hidden.filter((chunk) => chunk.text !== '').sort((a, b) => a.at - b.at)
  return weavePage(visible, edited, chunks) ?? weaveText(visible, edited, chunks)
}

/** Front matter and body apart; null where nothing was hidden in front matter, or it cannot be woven as data. */
function weavePage(visible: string, edited: string, chunks: readonly HiddenChunk[]): string | null {
  const [from, to] = [splitSource(visible), splitSource(edited)]
  if (!from || !to) return null
  const start = from.bodyStart
  const inFront = chunks.filter((chunk) => chunk.at < start)
  const whole = splitSource(putBack(visible.slice(0, start), inFront))
  if (inFront.length === 0 || !whole) return null
  const front = weaveFront(
    from.front,
    to.front,
    whole.front,
    inFront.map((chunk) => chunk.text),
  )
  if (front === null) return null
  const inBody = chunks.filter((chunk) => chunk.at >= start).map((chunk) => ({ ...chunk, at: chunk.at - start }))
  const close = edited.slice(to.frontStart + to.front.length, to.bodyStart)
  return edited.slice(0, to.frontStart) + front + endLine(close) + weaveText(visible.slice(start), to.body, inBody)
}

function weaveText(visible: string, edited: string, chunks: readonly HiddenChunk[]): string {
  if (visible === edited) return putBack(visible, chunks)
  const loom = threads(visible, edited)
  const places = new Map<number, Cut[]>()
  let last = 0
  for (const cut of cutsOf(visible, chunks)) {
    last = Math.max(last, placeOf(loom, cut.line))
    places.set(last, [...(places.get(last) ?? []), cut])
  }
  return weaveLines(loom, places)
}

function putBack(visible: string, chunks: readonly HiddenChunk[]): string {
  let text = ''
  let from = 0
  for (const chunk of chunks) {
    text += visible.slice(from, chunk.at) + chunk.text
    from = Math.max(from, chunk.at)
  }
  return text + visible.slice(from)
}

function threads(visible: string, edited: string): Loom {
  const lines = { visible: splitLines(visible), edited: splitLines(edited) }
  const toEdited = alignLines(lines.visible, lines.edited, budgetOf(BUDGET_MS))
  const toVisible = new Int32Array(lines.edited.length).fill(-1)
  toEdited.forEach((to, from) => {
    if (to !== -1) toVisible[to] = from
  })
  return { ...lines, toEdited, toVisible }
}

/** Chunks cut at one place stood together, so they stay together. */
function cutsOf(visible: string, chunks: readonly HiddenChunk[]): Cut[] {
  const cuts: Cut[] = []
  const lines = splitLines(visible)
  let line = 0
  let offset = 0
  for (const chunk of chunks) {
    while (line < lines.length && offset < chunk.at) offset += lines[line++]?.length ?? 0
    const last = cuts.at(-1)
    if (last?.line === line) last.text = endLine(last.text) + chunk.text
    else cuts.push({ line, text: chunk.text })
  }
  return cuts
}

/** The line of the edited text before which a cut that stood before visible line `line` belongs. */
function placeOf(loom: Loom, line: number): number {
  const before = nearest(loom.toEdited, line - 1, -1)
  const after = nearest(loom.toEdited, line, 1)
  const low = before === -1 ? 0 : (loom.toEdited[before] ?? 0) + 1
  const high = after === -1 ? loom.edited.length : (loom.toEdited[after] ?? 0)
  if (before === line - 1) return low
  if (after === line || line === loom.visible.length) return high
  if (before !== -1 && isOneBlock(loom.visible, before, line)) return low
  if (after !== -1 && isOneBlock(loom.visible, line, after + 1)) return high
  return blockBoundary(loom.edited, low, high)
}

/** The first line with a counterpart, from `from` in direction `step`; -1 if there is none. */
function nearest(counterparts: Int32Array, from: number, step: 1 | -1): number {
  for (let at = from; at >= 0 && at < counterparts.length; at += step) if (counterparts[at] !== -1) return at
  return -1
}

function isOneBlock(lines: readonly string[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isBlank(lines[at] ?? '')) return false
  return true
}

/** The first place from `low` to `high` that does not stand inside a block; `high` if all do.
 *  Not the very top, where front matter stands. */
function blockBoundary(lines: readonly string[], low: number, high: number): number {
  for (let at = Math.max(1, low); at < high; at++) if (isBlank(lines[at - 1] ?? '') || isBlank(lines[at] ?? '')) return at
  return high
}

function weaveLines(loom: Loom, places: ReadonlyMap<number, Cut[]>): string {
  const woven: string[] = []
  for (let at = 0; at <= loom.edited.length; at++) {
    const cuts = places.get(at) ?? []
    cuts.forEach((cut, nth) => {
      const previous = cuts[nth - 1]
      const joined = previous ? isOneBlock(loom.visible, previous.line, cut.line) : followsOn(loom, at, cut.line)
      append(woven, cut.text, joined)
    })
    const line = loom.edited[at]
    const last = cuts.at(-1)
    if (line !== undefined) append(woven, line, !last || leadsOn(loom, at, last.line))
  }
  return woven.join('')
}

/** Adds text as lines of their own; unless it is `joined` to what stands there, not in the same block either. */
function append(woven: string[], text: string, joined: boolean): void {
  const last = woven.pop()
  if (last === undefined) {
    woven.push(text)
    return
  }
  woven.push(endLine(last))
  const apart = isBlank(splitLines(last).at(-1) ?? '') || isBlank(splitLines(text)[0] ?? '')
  if (!joined && !apart) woven.push('\n')
  woven.push(text)
}

/** Whether the line now before a cut stood in one block with it. */
function followsOn(loom: Loom, at: number, line: number): boolean {
  for (let i = at - 1; i >= 0 && !isBlank(loom.edited[i] ?? ''); i--) {
    const source = loom.toVisible[i] ?? -1
    if (source !== -1) return source < line && isOneBlock(loom.visible, source, line)
  }
  return false
}

/** Whether the line now after a cut stood in one block with it. */
function leadsOn(loom: Loom, at: number, line: number): boolean {
  for (let i = at; i < loom.edited.length && !isBlank(loom.edited[i] ?? ''); i++) {
    const source = loom.toVisible[i] ?? -1
    if (source !== -1) return source >= line && isOneBlock(loom.visible, line, source + 1)
  }
  return false
}

function endLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}
