import { type List, type Row, shift, withoutId } from './front-rows'
import { mergeOrder } from './merge-order'
import { mergeVersion } from './merge-version'
import { agreed, type Conflict, type Region } from './result'

type Sides<T> = { base: T | undefined; mine: T | undefined; theirs: T | undefined }

/** Merges a list of the front matter as a set of rows. A side without the list has deleted its rows.
 *  @returns whole lines; empty when no row is left and a side has no such key. */
export function mergeList(name: string, lists: Sides<List>): Region[] {
  const rows = mergeRows(lists)
  const indent = (lists.mine?.rows.size ? lists.mine : lists.theirs)?.indent ?? 2
  const written = rows.map((row) => indented(row, indent))
  const head = headOf(name, lists)
  if (written.some((row) => row.kind === 'agreed' && row.text !== '')) return [agreed(head), ...written]
  const conflicts = written.filter((row) => row.kind === 'conflict')
  if (conflicts.length > 0) return [wholeConflict(head, conflicts)]
  return [agreed(lists.mine && lists.theirs ? `${name}: []\n` : '')]
}

function mergeRows({ base, mine, theirs }: Sides<List>): Region[] {
  const keys = (list: List | undefined) => [...(list?.rows.keys() ?? [])]
  return mergeOrder(keys(base), keys(mine), keys(theirs))
    .map((key) => ({ base: base?.rows.get(key), mine: mine?.rows.get(key), theirs: theirs?.rows.get(key) }))
    .flatMap(mergeRow)
}

/** Two new rows that happen to have one id are two rows; taking both versions of an old row makes two rows of it. */
function mergeRow({ base, mine, theirs }: Sides<Row>): Region[] {
  const merged = mergeVersion(base, mine, theirs)
  if (merged.kind === 'agreed') return [merged]
  if (!mine || !theirs) return [merged]
  if (!mine.key.startsWith('id ')) return [{ ...merged, both: null }]
  const both = ended(theirs.text) + withoutId(mine.text)
  return [base ? { ...merged, both } : agreed(both)]
}

function indented(region: Region, by: number): Region {
  if (region.kind === 'agreed') return agreed(shift(region.text, by))
  const moved = { base: shift(region.base, by), mine: shift(region.mine, by), theirs: shift(region.theirs, by) }
  return { ...region, ...moved, ...(typeof region.both === 'string' ? { both: shift(region.both, by) } : {}) }
}

function headOf(name: string, { base, mine, theirs }: Sides<List>): string {
  const written = [mine, theirs, base].filter((list) => list !== undefined && list.rows.size > 0)
  const [first, second] = written
  if (!first) return `${name}:\n`
  return second && base && first.head === base.head ? second.head : first.head
}

/** Without a single agreed row the key's own line depends on the answer too. */
function wholeConflict(head: string, rows: readonly Conflict[]): Conflict {
  const side = (text: (row: Conflict) => string) => {
    const all = rows.map((row) => ended(text(row))).join('')
    return all === '' ? '' : head + all
  }
  const both = side((row) => (row.both === null ? row.mine : (row.both ?? ended(row.mine) + row.theirs)))
  return { kind: 'conflict', base: side((row) => row.base), mine: side((row) => row.mine), theirs: side((row) => row.theirs), both }
}

function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}
