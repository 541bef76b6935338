import { z } from 'zod'
import { checkData } from '@/lib/revisions/data/check-data'
import { readData, writeData } from '@/lib/revisions/data/data-text'
import { DATA_LISTS, eachList, FIELDS, saysNothing, type DataList, type DataRow, type DataRows } from '@/lib/revisions/data/rows'
import type { FormProblem } from '@/lib/web/form-state'

/** As many rows of a list as a page may have. */
export const MOST_ROWS = 200

/** The name and id of a field: `facts-0-value`. `row` tells which row shown it is, `gone` that it is to be taken out. */
export const fieldName = (list: DataList, at: number, field: string): string => `${list}-${at}-${field}`

const fieldsOf = (list: DataList): readonly string[] => [...FIELDS[list], 'row', 'gone']

/** One optional string for every field that the form for facts and relations may send. */
export const dataShape: Record<`${DataList}-${number}-${string}`, z.ZodOptional<z.ZodString>> = Object.fromEntries(
  DATA_LISTS.flatMap((list) => Array.from({ length: MOST_ROWS }, (_, at) => fieldsOf(list).map((field) => [fieldName(list, at, field), z.string().optional()]))).flat(),
)

/** A row as it stands in the form, at its place there. */
export type TypedRow = DataRow & { at: number; isGone: boolean }

/** The rows of a list in the text that a form begins with. */
export const rowsIn = (list: DataList, text: string): TypedRow[] => (readData(text)?.[list] ?? []).map((row, at) => ({ ...row, at, isGone: false }))

/** The rows as they were typed, empty ones and those to be taken out among them. */
export function typedRows(list: DataList, sent: Readonly<Record<string, unknown>>): TypedRow[] {
  const said = (at: number, field: string) => (typeof sent[fieldName(list, at, field)] === 'string' ? String(sent[fieldName(list, at, field)]).trim() : '')
  const rows = Array.from({ length: MOST_ROWS }, (_, at): TypedRow | null => {
    if (sent[fieldName(list, at, FIELDS[list][0])] === undefined) return null
    const row = said(at, 'row')
    const values = Object.fromEntries(FIELDS[list].flatMap((field) => (said(at, field) === '' ? [] : [[field, said(at, field)]])))
    return { at, row: /^\d{1,3}$/.test(row) ? Number(row) : null, values, isGone: said(at, 'gone') === 'yes' }
  })
  return rows.filter((row) => row !== null)
}

/** What the fields say as one text, and what is wrong with them. A new row in which nothing stands is none, and so is any on a board. */
export function dataTyped(sent: Sent): { text: string; rows: DataRows; problems: FormProblem[] } {
  const typed = eachList((list) => typedRows(list, sent).filter((row) => !row.isGone && !(saysNothing(row) && (row.row === null || ON_BOARD.has(list)))))
  const rows = eachList((list) => typed[list].map(({ row, values }) => ({ row, values })))
  return { text: writeData(rows), rows, problems: checkData(rows).map(({ list, at, field, message }) => ({ message, field: fieldName(list, typed[list][at]!.at, field) })) }
}

/** Lists whose rows are taken out by emptying them. */
const ON_BOARD: ReadonlySet<DataList> = new Set(['episodes', 'beats'])

type Sent = Readonly<Record<string, unknown>>
