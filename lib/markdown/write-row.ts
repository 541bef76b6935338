import { isMap, isNode, isSeq, parseDocument, stringify, type YAMLMap, type YAMLSeq } from 'yaml'
import { isShallow } from './shallow'
import { splitSource } from './split'

export type RowList = 'relations' | 'evidence' | 'answers'
/** A row as its source says it: what is empty or undefined is left out. */
export type RowValues = Record<string, string | undefined>

/** A page's source with one row of a list put in (`id` null), said anew, or taken away (`row` null), every other character as it
 *  was. A source that cannot be read, and one without that row, stays as it is. A row that is put in gets its id when it is saved. */
export function writeRow(source: string, list: RowList, id: string | null, row: RowValues | null): string {
  const split = splitSource(source)
  if (!split || !isShallow(split.front)) return source
  const doc = parseDocument(split.front, { logLevel: 'silent' })
  if (doc.errors.length > 0 || !isMap(doc.contents)) return source
  const rows = doc.get(list, true)
  const front = id === null ? withRow(split.front, list, rows, row!) : changed(split.front, rows, id, row)
  return source.slice(0, split.frontStart) + front + source.slice(split.frontStart + split.front.length)
}

function withRow(front: string, list: RowList, rows: unknown, row: RowValues): string {
  const said = flow(row)
  if (!isSeq(rows) || rows.items.length === 0) return `${withoutKey(front, list)}${list}:\n  - ${said}\n`
  if (rows.flow) return splice(front, startOf(rows) + 1, startOf(rows) + 1, `${said}, `)
  const first = startOf(rows.items[0])
  const indent = front.slice(lineStart(front, first), first).replace(/-.*/, '')
  const at = itemEnd(front, rows, rows.items.length - 1)
  return splice(front, at, at, `${indent}- ${said}\n`)
}

function changed(front: string, rows: unknown, id: string, row: RowValues | null): string {
  if (!isSeq(rows)) return front
  const at = rows.items.findIndex((item) => isMap(item) && String(item.get('id')) === id)
  if (at < 0) return front
  const [start, end] = [startOf(rows.items[at]), endOf(rows.items[at])]
  if (row) return splice(front, start, end, `${flow({ id, ...row })}${front.slice(start, end).endsWith('\n') ? '\n' : ''}`)
  if (rows.flow) return splice(front, at === 0 ? start : endOf(rows.items[at - 1]), at === 0 && rows.items.length > 1 ? startOf(rows.items[1]) : end, '')
  if (rows.items.length === 1) return splice(front, lineStart(front, lineStart(front, start) - 1), itemEnd(front, rows, 0), '')
  return splice(front, lineStart(front, start), itemEnd(front, rows, at), '')
}

/** `evidence: []`, or nothing behind its name, gives way to a list of lines. */
function withoutKey(front: string, list: RowList): string {
  const ended = front.endsWith('\n') || front === '' ? front : `${front}\n`
  return ended.replace(new RegExp(`^${list}:[ \\t]*(\\[[ \\t]*\\])?[ \\t]*\\n`, 'm'), '')
}

const flow = (row: RowValues): string => stringify(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined && value !== '')), { collectionStyle: 'flow', lineWidth: 0 }).trim()

const splice = (text: string, from: number, to: number, by: string): string => text.slice(0, from) + by + text.slice(to)
const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0)
const endOf = (node: unknown): number => (isNode(node) ? (node.range?.[1] ?? 0) : 0)
const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1

/** Where the line ends on which a row of a list of lines ends. */
function itemEnd(front: string, rows: YAMLSeq, at: number): number {
  const end = endOf(rows.items[at] as YAMLMap)
  if (front[end - 1] === '\n') return end
  const line = front.indexOf('\n', end)
  return line < 0 ? front.length : line + 1
}
