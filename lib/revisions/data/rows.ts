import type { Kind } from '../../spoilers/front'

/** The lists of a front matter that a form can change, and the fields of their rows in the order in which they are written. */
export const FIELDS = {
  facts: ['name', 'value', 'cite', 'from', 'until'],
  relations: ['type', 'to', 'inverse', 'note', 'cite', 'from', 'until'],
  episodes: ['number', 'title', 'line', 'cite', 'from'],
  beats: ['episode', 'place', 'theory', 'words', 'cite', 'from'],
} as const

export type DataList = keyof typeof FIELDS
export const DATA_LISTS = Object.keys(FIELDS) as DataList[]

/** What the form of a page of this kind changes: of a season that fans imagine its board, of any other page what is known of it. */
export const dataListsOf = (kind: Kind): readonly DataList[] => (kind === 'season' ? ['episodes', 'beats'] : ['facts', 'relations'])

/** Fields that name a page, as its title without brackets. */
export const NAMES_PAGE: ReadonlySet<string> = new Set(['to', 'theory'])

/** A row as a form shows it: what is not said is not there. `row` tells which of the rows that were shown it is, from 1; a new
 *  one has none. Their ids are told to nobody, as a gap among them would say that something is hidden. */
export type DataRow = { row: number | null; values: Readonly<Record<string, string>> }
export type DataRows = Record<DataList, DataRow[]>

/** The same for every list. */
export const eachList = <T>(of: (list: DataList) => T): Record<DataList, T> => Object.fromEntries(DATA_LISTS.map((list) => [list, of(list)])) as Record<DataList, T>

/** Fields that are written without quotation marks, where they are numbers. */
const isNumber = (field: string, value: string): boolean => (PLACES.has(field) || field === 'from' || field === 'until') && /^\d{1,3}$/.test(value)

/** A field as it stands in the source. */
export const asWritten = (field: string, value: string): string | number => (NAMES_PAGE.has(field) ? `[[${value}]]` : isNumber(field, value) ? Number(value) : value)

/** A row as it stands in the source: what it says, in the order of its list. */
export const rowAsWritten = (list: DataList, values: DataRow['values']): Record<string, string | number> =>
  Object.fromEntries(FIELDS[list].flatMap((field) => (values[field] ? [[field, asWritten(field, values[field])]] : [])))

/** Where a row stands on a board says nothing yet. */
const PLACES: ReadonlySet<string> = new Set(['number', 'episode', 'place'])

/** Whether nothing is said in a row, wherever it stands. */
export const saysNothing = ({ values }: DataRow): boolean => !Object.keys(values).some((field) => !PLACES.has(field))

/** Whether two values say the same; a field for one line cannot hold a break that somebody wrote by hand. */
export const saysSame = (a = '', b = ''): boolean => flat(a) === flat(b)

const flat = (value: string): string => value.replace(/\s+/g, ' ').trim()
