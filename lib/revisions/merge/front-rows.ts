import { isMap, isNode, isScalar, isSeq, parseDocument, stringify, type YAMLSeq } from 'yaml'
import { canonical } from './canonical'
import { commentsAbove } from './comments-above'

/** More rows than any page has; beyond them a list is merged as one value. */
const MOST_ROWS = 1000

/** A row of a list as it is written, moved to the left margin. */
export type Row = { key: string; text: string; value: string }

/** `head` is the line of the key, with what stands between it and the first row. */
export type List = { head: string; indent: number; rows: Map<string, Row> }

/** The rows of the value of `name`, whose entry is `front.slice(start, end)`; null if the value is no list, or too long. */
export function listOf(value: unknown, front: string, start: number, end: number, name: string): List | null {
  const isEmpty = value === null || (isScalar(value) && value.value === null)
  if (isEmpty) return { head: `${name}:\n`, indent: 2, rows: new Map() }
  if (!isSeq(value) || value.items.length > MOST_ROWS) return null
  const starts = rowStarts(value, front, start)
  if (!starts) return { head: `${name}:\n`, indent: 2, rows: byKey(value, (row) => inlineRow(row, front)) }
  const first = starts[0] ?? end
  const indent = /^(?:\s*#[^\n]*\n)*( *)-/.exec(front.slice(first, end))?.[1]?.length ?? 2
  const rows = byKey(value, (_row, at) => shift(front.slice(starts[at], starts[at + 1] ?? end), -indent))
  return { head: front.slice(start, first), indent, rows }
}

/** Moves lines to the right, or to the left as far as they have spaces. Empty lines stay empty. */
export function shift(text: string, by: number): string {
  if (by < 0) return text.replace(new RegExp(`^ {1,${-by}}`, 'gm'), '')
  return by === 0 ? text : text.replace(/^(?=[^\n])/gm, ' '.repeat(by))
}

/** The same row without its `id`, so that it gets one of its own when it is saved. */
export function withoutId(row: string): string {
  const doc = parseDocument(row, { prettyErrors: false, schema: 'core', merge: false, logLevel: 'silent' })
  const item: unknown = isSeq(doc.contents) ? doc.contents.items[0] : null
  if (!isMap(item)) return row
  item.delete('id')
  return doc.toString({ lineWidth: 0, flowCollectionPadding: true })
}

/** Where the lines of each row begin, with comment lines above it; null for lists in flow style or unusual layouts. */
function rowStarts(seq: YAMLSeq, front: string, entryStart: number): number[] | null {
  if (seq.flow) return null
  const starts: number[] = []
  let floor = front.indexOf('\n', entryStart) + 1
  for (const item of seq.items) {
    const at = isNode(item) ? item.range?.[0] : undefined
    if (at === undefined) return null
    const line = front.lastIndexOf('\n', at - 1) + 1
    if (line < floor || !/^ *- +$/.test(front.slice(line, at))) return null
    starts.push(commentsAbove(front, line, floor, /^[ \t]*#/))
    floor = front.indexOf('\n', at) + 1 || front.length
  }
  return starts
}

function inlineRow(row: unknown, front: string): string {
  const written = isNode(row) && row.range ? front.slice(row.range[0], row.range[1]) : '\n'
  return written.includes('\n') || written === '' ? stringify([row], { lineWidth: 0 }) : `- ${written}\n`
}

function byKey(seq: YAMLSeq, textOf: (row: unknown, at: number) => string): Map<string, Row> {
  const rows = new Map<string, Row>()
  seq.items.forEach((item, at) => {
    const value = canonical(item)
    let key = keyOf(item, value)
    while (rows.has(key)) key += ' again'
    rows.set(key, { key, text: textOf(item, at), value })
  })
  return rows
}

/** A row is known by its id, an alias by its name, anything else by what it says. */
function keyOf(item: unknown, value: string): string {
  const id: unknown = isMap(item) ? item.get('id') : undefined
  if (typeof id === 'string' || typeof id === 'number') return `id ${id}`
  const name: unknown = isScalar(item) ? item.value : isMap(item) && !item.has('value') ? item.get('name') : undefined
  return typeof name === 'string' ? `name ${name}` : `is ${value}`
}
