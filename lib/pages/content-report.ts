import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import { db } from '../db/client'
import { loadTree } from '../revisions/load-tree'
import type { Episode } from '../spoilers/bound'
import { listEpisodes } from '../spoilers/episodes'
import { horizonAt } from '../spoilers/horizon'
import { isContainer } from '../spoilers/kinds'
import { surroundingsOf } from '../spoilers/surroundings'
import type { BlockKind, PageTree } from '../spoilers/tree'
import { renderTree } from './article'

/** What the pages of one kind hold. `later` of them begin after some episode; words are those of blocks, without front matter's names. */
export type KindCount = { kind: string; pages: number; later: number; words: number; citations: number }
/** A place to mend: a page, and what is wrong there. */
export type Mend = { slug: string; what: string }
export type ContentReport = {
  kinds: KindCount[]
  /** Blocks that cite nothing, on pages about the show; the wiki's articles about itself need no source. */
  uncited: Mend[]
  /** Links to no page, and to a section that its page does not have. */
  wanted: Mend[]
  broken: Mend[]
  /** Pages that begin at the start and show nothing there. */
  empty: Mend[]
}

type Counted = { kind: string; slug: string; later: boolean; empty: boolean; words: number; citations: number; uncited: string[]; wanted: string[]; sections: Set<string>; deepLinks: DeepLink[] }
type DeepLink = { to: string; section: string }

const NEEDS_NO_SOURCE = new Set<BlockKind>(['heading', 'head-row', 'rule', 'unseen', 'alias'])
const SHOWN = 80

/** Everything published, counted and checked: how much there is of each kind, and what is left to mend. */
export async function reportContent(): Promise<ContentReport> {
  const pages = await db.page.findMany({ where: { deletedAt: null, head: { not: null } }, select: { id: true, slug: true, kind: true, bound: true, head: true }, orderBy: [{ kind: 'asc' }, { slug: 'asc' }] })
  const episodes = await listEpisodes()
  const counted: Counted[] = []
  for (const page of pages) {
    const tree = await loadTree(page.id, page.head!)
    if (tree) counted.push({ kind: page.kind, slug: page.slug, later: page.bound !== '0', ...(await countPage(tree, episodes)) })
  }
  const mends = (pick: (page: Counted) => string[]): Mend[] => counted.flatMap((page) => pick(page).map((what) => ({ slug: page.slug, what })))
  const bySlug = new Map(counted.map((page) => [page.slug, page]))
  const leadsNowhere = ({ to, section }: DeepLink) => bySlug.has(to) && !bySlug.get(to)!.sections.has(section)
  return {
    kinds: kindsOf(counted),
    uncited: mends((page) => (page.kind === 'article' ? [] : page.uncited)),
    wanted: mends((page) => page.wanted),
    broken: mends((page) => page.deepLinks.filter(leadsNowhere).map(({ to, section }) => `${to}#${section}`)),
    empty: mends((page) => (page.empty && !page.later ? ['nothing at the start'] : [])),
  }
}

function kindsOf(pages: readonly Counted[]): KindCount[] {
  const sum = (of: readonly Counted[], pick: (page: Counted) => number) => of.reduce((total, page) => total + pick(page), 0)
  return [...new Set(pages.map((page) => page.kind))].map((kind) => {
    const of = pages.filter((page) => page.kind === kind)
    return { kind, pages: of.length, later: of.filter((page) => page.later).length, words: sum(of, (page) => page.words), citations: sum(of, (page) => page.citations) }
  })
}

async function countPage(tree: PageTree, episodes: readonly Episode[]): Promise<Omit<Counted, 'kind' | 'slug' | 'later'>> {
  const around = await surroundingsOf(db, [tree], episodes)
  const blocks = tree.blocks.filter((block) => !isContainer(block))
  return {
    words: blocks.reduce((total, block) => total + countWords(block.text), 0),
    citations: blocks.reduce((total, block) => total + block.cites.length, 0),
    uncited: blocks.filter((block) => block.cites.length === 0 && !NEEDS_NO_SOURCE.has(block.kind)).map(({ kind, text }) => `${kind} “${text.slice(0, SHOWN)}”`),
    wanted: [...new Set(tree.links.filter((link) => !around.owners.has(link.key)).map((link) => link.display))],
    empty: renderTree(tree, around, horizonAt(0, episodes), {}).empty,
    sections: new Set(tree.sections.map((section) => section.id)),
    deepLinks: deepLinksOf(tree).map(({ to, section }) => ({ to: around.owners.get(to)?.[0]?.slug ?? to, section })),
  }
}

function deepLinksOf(tree: PageTree): DeepLink[] {
  const links: DeepLink[] = []
  visit(tree.hast, 'element', ({ tagName, properties }: Element) => {
    if (tagName === 'wiki-link' && properties.dataSection) links.push({ to: String(properties.dataKey), section: String(properties.dataSection) })
  })
  return links
}

/** Words with a letter or a figure in them. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'.-]*/gu)?.length ?? 0
