import { readFront } from '../../markdown/front'
import { splitSource } from '../../markdown/split'
import type { Bound } from '../../spoilers/bound'
import { sees, type Horizon } from '../../spoilers/horizon'
import type { PageTree } from '../../spoilers/tree'
import { dataListsOf, eachList, FIELDS, type DataList, type DataRows } from './rows'

/** The rows of a page's form that may be seen at a horizon, as they are written; and of each its place in its list,
 *  from 0, and its bound. */
export type ShownRows = { rows: DataRows; places: Record<DataList, number[]>; bounds: RowBounds }
export type RowBounds = Record<DataList, Bound[]>

/** @param bounds from when each block's very source may be shown (`sourceBoundsOf`)
 *  @throws Unreadable for a source that was never published */
export function shownRows(source: string, { front }: PageTree, bounds: readonly Bound[], horizon: Horizon): ShownRows {
  const { data, kind } = readFront(splitSource(source)?.front ?? '')
  const own = dataListsOf(kind)
  const list = (name: DataList) => {
    const rows = (data as Partial<Record<DataList, Partial<Record<string, unknown>>[]>>)[name] ?? []
    const places = own.includes(name) ? front[name].flatMap(({ block }, at) => (sees(horizon, bounds[block]!) ? [at] : [])) : []
    return {
      places,
      bounds: places.map((at) => bounds[front[name][at]!.block]!),
      rows: places.map((at, i) => ({ row: i + 1, values: valuesOf(name, rows[at] ?? {}, horizon) })),
    }
  }
  const lists = eachList(list)
  return { rows: eachList((name) => lists[name].rows), places: eachList((name) => lists[name].places), bounds: eachList((name) => lists[name].bounds) }
}

/** That something ends at an episode may not be told before it. */
function valuesOf(list: DataList, row: Partial<Record<string, unknown>>, horizon: Horizon): Record<string, string> {
  const isTold = (field: string) => field !== 'until' || sees(horizon, String(row['until']) as Bound)
  return Object.fromEntries(FIELDS[list].flatMap((field) => (row[field] === undefined || !isTold(field) ? [] : [[field, String(row[field])]])))
}
