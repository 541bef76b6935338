import { ROW_LISTS } from '../../markdown/row-ids'
import { type Entry, type Front, readEntries } from './front-entries'
import { mergeList } from './merge-list'
import { mergeOrder } from './merge-order'
import { mergeVersion } from './merge-version'
import { agreed, type Answer, type Region, resolve } from './result'

const LISTS = new Set<string>(['aliases', ...ROW_LISTS])

type Sides<T> = { base: T; mine: T; theirs: T }

/** Merges front matter as data: keys one by one, lists as sets of rows. What nobody changed keeps its text.
 *  @returns null when a side cannot be read as data, or when some answer to the conflicts would give what cannot. */
export function mergeFront(base: string, mine: string, theirs: string): Region[] | null {
  if (mine === theirs || theirs === base) return [agreed(mine)]
  if (mine === base) return [agreed(theirs)]
  const [b, m, t] = [readEntries(base), readEntries(mine), readEntries(theirs)]
  if (!b || !m || !t) return null
  const regions = mergeEntries({ base: b, mine: m, theirs: t })
  return staysReadable(regions) ? regions : null
}

function mergeEntries(fronts: Sides<Front>): Region[] {
  const names = (front: Front) => [...front.entries.keys()]
  const regions = mergeOrder(names(fronts.base), names(fronts.mine), names(fronts.theirs)).flatMap((name) => {
    const of = (front: Front) => front.entries.get(name)
    return mergeEntry(name, { base: of(fronts.base), mine: of(fronts.mine), theirs: of(fronts.theirs) })
  })
  return [...regions, agreed(mergeComments({ base: fronts.base.tail, mine: fronts.mine.tail, theirs: fronts.theirs.tail }))]
}

function mergeEntry(name: string, entries: Sides<Entry | undefined>): Region[] {
  const { base, mine, theirs } = entries
  const whole = mergeVersion(base, mine, theirs)
  const lead = mergeComments({ base: base?.lead ?? '', mine: mine?.lead ?? '', theirs: theirs?.lead ?? '' })
  if (whole.kind === 'agreed') return whole.text === '' ? [] : [agreed(lead), whole]
  const sides = [base, mine, theirs].filter((entry) => entry !== undefined)
  const isList = LISTS.has(name) && sides.every((entry) => entry.list)
  if (!isList) return [agreed(lead), { ...whole, ...(mine && theirs ? { both: null } : {}) }]
  const of = (entry: Entry | undefined) => entry?.list ?? undefined
  return [agreed(lead), ...mergeList(name, { base: of(base), mine: of(mine), theirs: of(theirs) })]
}

/** Comments cannot contradict each other: where both sides changed them, all that is new stands. */
function mergeComments({ base, mine, theirs }: Sides<string>): string {
  if (mine === theirs || theirs === base) return mine
  if (mine === base) return theirs
  const known = new Set([...base.split('\n'), ...mine.split('\n')])
  const news = theirs.split('\n').filter((line) => line !== '' && !known.has(line))
  return mine + news.map((line) => `${line}\n`).join('')
}

function staysReadable(regions: readonly Region[]): boolean {
  const conflicts = regions.filter((region) => region.kind === 'conflict')
  const always = (choose: 'mine' | 'theirs' | 'both') =>
    resolve(
      regions,
      conflicts.map((): Answer => ({ choose })),
    )
  return [always('mine'), ...(conflicts.length > 0 ? [always('theirs'), always('both')] : [])].every((text) => readEntries(text) !== null)
}
