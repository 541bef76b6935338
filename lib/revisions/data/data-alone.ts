import { parse } from 'yaml'
import { composeSource } from '../../markdown/compose-source'
import { splitSource } from '../../markdown/split'
import { DATA_LISTS, rowAsWritten, type DataList, type DataRows } from './rows'

/** What a page says of itself in rows, each of which may be known later than the page. */
const ROWS = new Set<string>([...DATA_LISTS, 'aliases', 'evidence', 'answers', 'canon', 'settlement'])

/** A page of these rows alone, under what bounds them; nothing else of the page, so that what is made of it holds
 *  nothing that was not shown. Rows that were shown keep an id of their own, so that they are known again. */
export function dataAlone(source: string, rows: DataRows): string {
  const front = parse(splitSource(source)?.front ?? '', { schema: 'core', merge: false, logLevel: 'silent' }) as Record<string, unknown>
  const kept = Object.fromEntries(Object.entries(front).filter(([key]) => !ROWS.has(key)))
  const list = (name: DataList) => rows[name].map(({ row, values }) => ({ ...(row !== null && { id: `shown${row}` }), ...rowAsWritten(name, values) }))
  return composeSource({ ...kept, ...Object.fromEntries(DATA_LISTS.map((name) => [name, list(name)])) }, '')
}
