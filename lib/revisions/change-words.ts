import { isEpisodeCode } from '../spoilers/bound'
import type { Cite } from '../spoilers/cite'
import type { PageTree } from '../spoilers/tree'

/** What a change does to the data and citations of a page, as a summary to begin with: “adds 1 fact, 2 citations from S1E5”.
 *  Empty where it changes words alone. @param before null for a text written from nothing */
export function changeWords(before: PageTree | null, after: PageTree): string {
  const things = [
    compared('fact', 'facts', before?.front.facts, after.front.facts),
    compared('relation', 'relations', before?.front.relations, after.front.relations),
    citations(before, after),
  ]
  const said = (['adds', 'changes', 'removes'] as const).flatMap((verb) => {
    const parts = things.flatMap((thing) => thing[verb] ?? [])
    return parts.length > 0 ? `${verb} ${parts.join(', ')}` : []
  })
  return said.join('; ')
}

type Said = Partial<Record<'adds' | 'changes' | 'removes', string>>
type Row = { id: string; block: number }

/** Rows are the same by their ids; where they stand says nothing. */
function compared(one: string, many: string, before: readonly Row[] = [], after: readonly Row[]): Said {
  const [was, is] = [contents(before), contents(after)]
  return {
    adds: count([...is.keys()].filter((id) => !was.has(id)).length, one, many),
    changes: count([...is].filter(([id, content]) => was.has(id) && was.get(id) !== content).length, one, many),
    removes: count([...was.keys()].filter((id) => !is.has(id)).length, one, many),
  }
}

const contents = (rows: readonly Row[]): Map<string, string> => new Map(rows.map(({ block: _block, ...row }) => [row.id, JSON.stringify(row)]))

function citations(before: PageTree | null, after: PageTree): Said {
  const [was, is] = [placesIn(before), placesIn(after)]
  return { adds: countFrom(beyond(is, was)), removes: countFrom(beyond(was, is)) }
}

const placeOf = (cite: Cite): string => (cite.kind === 'source' ? cite.key : cite.code)
const placesIn = (tree: PageTree | null): string[] => (tree?.blocks ?? []).flatMap(({ cites }) => cites.map(placeOf))

/** Those of `some` that `others` do not have as often. */
function beyond(some: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return some.filter((place) => {
    const at = left.indexOf(place)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** A source is not named: its name may tell more than the sentence it vouches for. */
function countFrom(places: readonly string[]): string | undefined {
  const words = count(places.length, 'citation', 'citations')
  return words && new Set(places).size === 1 && isEpisodeCode(places[0]!) ? `${words} from ${places[0]}` : words
}

const count = (number: number, one: string, many: string): string | undefined => (number === 0 ? undefined : `${number} ${number === 1 ? one : many}`)
