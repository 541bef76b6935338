import { Document, isMap, isSeq, parseDocument, type YAMLMap } from 'yaml'
import { splitSource } from '../../markdown/split'
import { err, ok, type Result } from '../../result'
import { readEntries, type Front } from '../merge/front-entries'
import { shift } from '../merge/front-rows'
import { asWritten, DATA_LISTS, FIELDS, rowAsWritten, saysSame, type DataList, type DataRow, type DataRows } from './rows'
import type { ShownRows } from './shown-rows'

/** Why rows cannot be put into a page. */
export type NotPut =
  /** Its front matter is written in a way that only a person can change. */
  | 'unusual'
  /** A row is named that was not shown. */
  | 'unknown-row'

/** A source with its rows as somebody changed them in a form. What they did not touch, hidden rows among it,
 *  keeps every character; rows they took out go, new ones come last. */
export function replaceData(source: string, shown: ShownRows, edited: DataRows): Result<string, NotPut> {
  const split = splitSource(source)
  const front = split && readEntries(split.front)
  if (!split || !front) return err('unusual')
  let text = split.front
  for (const list of DATA_LISTS) {
    const changed = changeList(readEntries(text) ?? front, text, list, { shown: shown.rows[list], places: shown.places[list], edited: edited[list] })
    if (!changed.ok) return changed
    text = changed.value
  }
  return ok(source.slice(0, split.frontStart) + text + source.slice(split.frontStart + split.front.length))
}

type Change = { shown: DataRow[]; places: readonly number[]; edited: readonly DataRow[] }

function changeList(front: Front, text: string, list: DataList, { shown, places, edited }: Change): Result<string, NotPut> {
  const kept = new Map(edited.flatMap((row) => (row.row === null ? [] : [[row.row, row]])))
  if ([...kept.keys()].some((row) => row > shown.length)) return err('unknown-row')
  const fresh = edited.filter(({ row }) => row === null)
  const isSame = fresh.length === 0 && shown.every(({ values }, i) => kept.has(i + 1) && changesOf(list, values, kept.get(i + 1)!.values).length === 0)
  if (isSame) return ok(text)
  const entry = front.entries.get(list)
  if (entry && !entry.list) return err('unusual')
  const written = [...(entry?.list?.rows.values() ?? [])].map(({ text: row }) => row)
  shown.forEach(({ values }, i) => {
    const row = kept.get(i + 1)
    const place = places[i]!
    written[place] = row ? rewritten(written[place]!, changesOf(list, values, row.values)) : ''
  })
  const rows = [...written.filter((row) => row !== ''), ...fresh.map(({ values }) => newRow(list, values))].map((row) => shift(ended(row), entry?.list?.indent ?? 2))
  return ok(withList(front, list, rows.length === 0 ? '' : (entry?.list?.rows.size ? entry.list.head : `${list}:\n`) + rows.join('')))
}

type FieldChange = [field: string, value: string]

const changesOf = (list: DataList, was: DataRow['values'], is: DataRow['values']): FieldChange[] =>
  FIELDS[list].filter((field) => !saysSame(was[field], is[field])).map((field) => [field, is[field] ?? ''])

/** The front matter with one list's entry in its place; a new one stands at the end. */
function withList({ entries, tail }: Front, list: DataList, text: string): string {
  const all = [...entries.values()].map((entry) => entry.lead + (entry.name === list ? text : entry.text))
  return all.map(ended).join('') + (entries.has(list) ? '' : text) + tail
}

/** A row with some fields changed, every other character of it as it was as far as YAML lets that be. */
function rewritten(row: string, changes: readonly FieldChange[]): string {
  if (changes.length === 0) return row
  const doc: Document = parseDocument(row, { schema: 'core', merge: false, logLevel: 'silent' })
  const map = isSeq(doc.contents) ? doc.contents.items[0] : null
  if (!isMap(map)) return row
  for (const [field, value] of changes) {
    if (value === '') map.delete(field)
    else map.set(field, asWritten(field, value))
  }
  return doc.toString({ lineWidth: 0, flowCollectionPadding: true })
}

function newRow(list: DataList, values: DataRow['values']): string {
  const doc = new Document([rowAsWritten(list, values)])
  ;((doc.contents as unknown as { items: YAMLMap[] }).items[0]!).flow = true
  return doc.toString({ lineWidth: 0, flowCollectionPadding: true })
}

const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`)
