/** The lists of a front matter that a form can change, and the fields of their rows in the order in which they are written. */
export const FIELDS = {
  facts: ['name', 'value', 'cite', 'from', 'until'],
  relations: ['type', 'to', 'inverse', 'note', 'cite', 'from', 'until'],
} as const

export type DataList = keyof typeof FIELDS
export const DATA_LISTS = Object.keys(FIELDS) as DataList[]

/** A row as a form shows it: what is not said is not there. `row` tells which of the rows that were shown it is, from 1; a new
 *  one has none. Their ids are told to nobody, as a gap among them would say that something is hidden. */
export type DataRow = { row: number | null; values: Readonly<Record<string, string>> }
export type DataRows = Record<DataList, DataRow[]>

/** Whether two values say the same; a field for one line cannot hold a break that somebody wrote by hand. */
export const saysSame = (a = '', b = ''): boolean => flat(a) === flat(b)

const flat = (value: string): string => value.replace(/\s+/g, ' ').trim()
