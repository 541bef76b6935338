import { Document, isMap, isSeq, parse } from 'yaml'
import { z } from 'zod'
import { isShallow } from '../../markdown/shallow'
import { DATA_LISTS, eachList, FIELDS, type DataList, type DataRows } from './rows'

/** More rows than a page may have. */
const MOST_ROWS = 400

const said = z.union([z.string(), z.number()]).transform(String)
const rowOf = (list: DataList) => z.strictObject({ row: z.int().positive().max(MOST_ROWS).optional(), ...Object.fromEntries(FIELDS[list].map((field) => [field, said.optional()])) })
const rowsOf = (list: DataList) => z.array(rowOf(list)).max(MOST_ROWS).nullish()
const schema = z.strictObject(eachList(rowsOf))

/** Rows as the text in which they are kept, sent and compared: YAML, a row a line.
 *  @example facts:
 *    - { row: 1, name: Company, value: "[[Le Ballet National]]", cite: S1E1 } */
export function writeData(rows: DataRows): string {
  const lists = DATA_LISTS.filter((list) => rows[list].length > 0).map((list) => [list, rows[list].map(({ row, values }) => ({ ...(row !== null && { row }), ...ordered(list, values) }))])
  if (lists.length === 0) return ''
  const doc = new Document(Object.fromEntries(lists))
  for (const list of DATA_LISTS) {
    const seq = doc.get(list, true)
    if (isSeq(seq)) seq.items.forEach((item) => isMap(item) && (item.flow = true))
  }
  return doc.toString({ lineWidth: 0 })
}

/** The rows in such a text. Null for any other text. */
export function readData(text: string): DataRows | null {
  const parsed = schema.safeParse(text.trim() === '' ? {} : plain(text))
  if (!parsed.success) return null
  const list = (name: DataList) => (parsed.data[name] ?? []).map(({ row, ...values }) => ({ row: row ?? null, values: ordered(name, values) }))
  return eachList(list)
}

function plain(text: string): unknown {
  try {
    return isShallow(text) ? parse(text, { schema: 'core', merge: false, maxAliasCount: 0, logLevel: 'silent' }) : null
  } catch {
    return null
  }
}

const ordered = (list: DataList, values: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(FIELDS[list].flatMap((field) => (values[field] === undefined || values[field] === '' ? [] : [[field, String(values[field])]])))
