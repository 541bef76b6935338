import { db } from '../db/client'
import { foldName } from '../fold'
import { rankOf, type Bound } from '../spoilers/bound'
import type { From, Kind } from '../spoilers/front'
import { boundsIn, sees } from '../spoilers/horizon'
import { stillHolds } from '../spoilers/mask'
import { ownersOf } from '../spoilers/surroundings'
import type { Viewer } from '../spoilers/viewer'
import { visibleTo } from '../spoilers/visible'
import type { IndexGroup, IndexRow } from './view'

const MOST_ROWS = 500
const LEAD_BLOCKS = 6
const LINE_LENGTH = 160
const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The facts by which the pages of a kind are gathered: the first that a page has decides. */
const GATHERED_BY: Partial<Record<Kind, readonly string[]>> = {
  character: ['Company', 'City'],
  person: ['Credit'],
  place: ['City'],
  work: ['Episode'],
}

type Listed = IndexRow & { order: number; words: number }

/** An index of one kind: a query over data, each row with one safe line and facts. Episodes come in the show's order. */
export async function listPages(viewer: Viewer, kind: Kind): Promise<IndexRow[]> {
  return (await rowsOf(viewer, kind)).map(asRow)
}

/** The pages of a kind of which the viewer may read the most, largest first. */
export async function listLargest(viewer: Viewer, kind: Kind, most: number): Promise<IndexRow[]> {
  const rows = await rowsOf(viewer, kind)
  return rows.sort((a, b) => b.words - a.words).slice(0, most).map(asRow)
}

/** An index of one kind, gathered under what its pages have in common: characters by company and city, works by episode. Theories have an index of their own (theory-index).
 *  A page with several stands under each. The group without a title comes last; a kind that is not gathered is one such group. */
export async function listIndex(viewer: Viewer, kind: Exclude<Kind, 'theory'>): Promise<IndexGroup[]> {
  const rows = await rowsOf(viewer, kind)
  const by = GATHERED_BY[kind] ?? []
  const groups = new Map<string, Listed[]>()
  for (const row of rows) for (const name of namesOf(row, by)) groups.set(name, [...(groups.get(name) ?? []), row])
  const links = await titlesOf(viewer, [...groups.keys()].map(foldName))
  const places = new Map([...groups.keys()].map((name) => [name, orderOf(name, viewer, rows, by)]))
  const place = (name: string) => places.get(name) ?? Infinity
  const inOrder = [...groups].sort(([a, some], [b, others]) => (place(a) === place(b) ? others.length - some.length || a.localeCompare(b, 'fr') : place(a) - place(b)))
  return inOrder.map(([name, found]) => ({
    title: name === '' ? null : name,
    ...(links.has(foldName(name)) && { href: links.get(foldName(name))!.href }),
    rows: found.map(asRow).map((row) => ({ ...row, facts: row.facts.filter((fact) => !by.includes(fact.name) || fact.text !== name) })),
  }))
}

function namesOf(row: Listed, by: readonly string[]): string[] {
  const said = by.map((name) => row.facts.filter((fact) => fact.name === name).map((fact) => fact.text))
  return [...new Set(said.find((values) => values.length > 0) ?? [''])]
}

/** Episodes in the show's order; else the groups of the first fact before those of the next, and what has none last. Of one
 *  place the larger groups come first. */
function orderOf(name: string, { episodes }: Viewer, rows: readonly Listed[], by: readonly string[]): number {
  if (name === '') return Infinity
  const episode = episodes.find((candidate) => foldName(candidate.title) === foldName(name))
  if (episode) return episode.ordinal
  const fact = by.findIndex((candidate) => rows.some((row) => row.facts.some((said) => said.name === candidate && said.text === name)))
  return episodes.length + Math.max(0, fact) + 1
}

type Titles = Map<string, { title: string; href: string }>

/** The pages that bear these folded names, as far as the viewer may know of them. */
async function titlesOf(viewer: Viewer, keys: readonly string[]): Promise<Titles> {
  const owners = await ownersOf(db, [...new Set(keys)])
  return new Map([...owners].flatMap(([key, all]) => {
    const owner = all.find(({ bound }) => sees(viewer.horizon, bound))
    return owner ? [[key, { title: owner.title, href: `/wiki/${owner.slug}` }] as const] : []
  }))
}

async function rowsOf(viewer: Viewer, kind: Kind): Promise<Listed[]> {
  const safe = boundsIn(viewer.horizon)
  const pages = await db.page.findMany({
    where: { kind, head: { not: null }, ...visibleTo(viewer) },
    select: {
      title: true, slug: true,
      episodePage: { select: { code: true } },
      theory: { select: { claim: true } },
      blocks: { where: { bound: { in: safe }, section: '' }, orderBy: { i: 'asc' }, take: LEAD_BLOCKS, select: { text: true, bound: true } },
      facts: { where: { bound: { in: safe } }, orderBy: { i: 'asc' }, select: { name: true, value: true, until: true } },
      _count: { select: { blocks: { where: { bound: { in: safe } } } } },
    },
    orderBy: { title: 'asc' },
    take: MOST_ROWS,
  })
  const rows = pages.map((page): Listed => {
    const episode = viewer.episodes.find((candidate) => candidate.code === page.episodePage?.code)
    const facts = page.facts.filter((fact) => stillHolds((fact.until ?? undefined) as From | undefined, viewer.horizon, viewer.episodes))
    return {
      title: page.title,
      href: `/wiki/${page.slug}`,
      line: shorten(page.theory?.claim ?? lineOf(page.blocks, kind, viewer)),
      ...(episode && { code: episode.code, ...(episode.aired && { aired: episode.aired }) }),
      facts: facts.map((fact) => ({ name: fact.name, text: fact.value })),
      order: episode?.ordinal ?? 0,
      words: page._count.blocks,
    }
  })
  return rows.sort((a, b) => a.order - b.order || a.title.localeCompare(b.title, 'fr'))
}

/** The first words of a lead; of an episode, whose lead tells more to those who have watched it, what is known latest. */
function lineOf(blocks: readonly { text: string; bound: string }[], kind: Kind, { episodes }: Viewer): string {
  if (kind !== 'episode') return blocks[0]?.text ?? ''
  const rank = (block: { bound: string }) => rankOf(block.bound as Bound, episodes)
  return blocks.reduce((line, block) => (rank(block) > rank(line) ? block : line), blocks[0] ?? { text: '', bound: '0' }).text
}

const asRow = ({ order: _order, words: _words, ...row }: Listed): IndexRow => row

/** As many whole sentences as fit; of one that does not, as many words. */
export function shorten(text: string): string {
  if (text.length <= LINE_LENGTH) return text
  let line = ''
  for (const { segment } of SENTENCES.segment(text)) {
    if (line.length + segment.trimEnd().length > LINE_LENGTH) break
    line += segment
  }
  return line.trimEnd() || `${text.slice(0, LINE_LENGTH).replace(/\s+\S*$/, '')} …`
}
