import { splitSource } from '../../markdown/split'
import { alignLines } from './align-lines'
import { budgetOf } from './budget'
import { isBlank, splitLines } from './tokens'
import { weaveFront } from './weave-front'

/** Whole lines cut from a text; `at` is the offset (UTF-16 units) in what remained where they stood. */
export type HiddenChunk = { at: number; text: string }

/** A run of chunks that stood together before line `line` of the visible text. */
type Cut = { line: number; text: string }

/** Both texts in lines, and for each line its counterpart on the other side, or -1; with tables to look around in, since a
 *  search from every cut would take minutes where thousands stand in one long block. */
type Loom = { visible: Side; edited: Side }
type Side = {
  lines: string[]
  counterparts: Int32Array
  /** The nearest line with a counterpart, from each line up and from each line down; -1 if there is none. */
  up: Int32Array
  down: Int32Array
  /** The first blank line from each line on; the number of lines if there is none. */
  blank: Int32Array
}

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
    const there = places.get(last)
    if (there) there.push(cut)
    else places.set(last, [cut])
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
  const [from, to] = [splitLines(visible), splitLines(edited)]
  const toEdited = alignLines(from, to, budgetOf(BUDGET_MS))
  const toVisible = new Int32Array(to.length).fill(-1)
  toEdited.forEach((line, at) => {
    if (line !== -1) toVisible[line] = at
  })
  return { visible: sideOf(from, toEdited), edited: sideOf(to, toVisible) }
}

function sideOf(lines: string[], counterparts: Int32Array): Side {
  const { length } = lines
  const [up, down, blank] = [new Int32Array(length), new Int32Array(length), new Int32Array(length + 1).fill(length)]
  for (let at = 0; at < length; at++) up[at] = counterparts[at] !== -1 ? at : (up[at - 1] ?? -1)
  for (let at = length - 1; at >= 0; at--) {
    down[at] = counterparts[at] !== -1 ? at : (down[at + 1] ?? -1)
    blank[at] = isBlank(lines[at] ?? '') ? at : (blank[at + 1] ?? length)
  }
  return { lines, counterparts, up, down, blank }
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
function placeOf({ visible, edited }: Loom, line: number): number {
  const before = visible.up[line - 1] ?? -1
  const after = visible.down[line] ?? -1
  const low = before === -1 ? 0 : (visible.counterparts[before] ?? 0) + 1
  const high = after === -1 ? edited.lines.length : (visible.counterparts[after] ?? 0)
  if (before === line - 1) return low
  if (after === line || line === visible.lines.length) return high
  if (before !== -1 && isOneBlock(visible, before, line)) return low
  if (after !== -1 && isOneBlock(visible, line, after + 1)) return high
  return blockBoundary(edited, low, high)
}

const isOneBlock = ({ blank }: Side, from: number, to: number): boolean => (blank[from] ?? to) >= to

/** The first place from `low` to `high` that does not stand inside a block; `high` if all do.
 *  Not the very top, where front matter stands. */
function blockBoundary({ lines, blank }: Side, low: number, high: number): number {
  const first = Math.max(1, low)
  return Math.min(high, isBlank(lines[first - 1] ?? '') ? first : (blank[first] ?? high))
}

function weaveLines(loom: Loom, places: ReadonlyMap<number, Cut[]>): string {
  const woven: string[] = []
  for (let at = 0; at <= loom.edited.lines.length; at++) {
    const cuts = places.get(at) ?? []
    cuts.forEach((cut, nth) => {
      const previous = cuts[nth - 1]
      const joined = previous ? isOneBlock(loom.visible, previous.line, cut.line) : followsOn(loom, at, cut.line)
      append(woven, cut.text, joined)
    })
    const line = loom.edited.lines[at]
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
function followsOn({ visible, edited }: Loom, at: number, line: number): boolean {
  const known = edited.up[at - 1] ?? -1
  if (known === -1 || !isOneBlock(edited, known, at)) return false
  const source = edited.counterparts[known] ?? -1
  return source < line && isOneBlock(visible, source, line)
}

/** Whether the line now after a cut stood in one block with it. */
function leadsOn({ visible, edited }: Loom, at: number, line: number): boolean {
  const known = edited.down[at] ?? -1
  if (known === -1 || !isOneBlock(edited, at, known + 1)) return false
  const source = edited.counterparts[known] ?? -1
  return source >= line && isOneBlock(visible, line, source + 1)
}

function endLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}
