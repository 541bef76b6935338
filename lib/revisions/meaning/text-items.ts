import { highest, isLater, type Bound, type Episode } from '../../spoilers/bound'
import type { Cite } from '../../spoilers/cite'
import { isFrontRow } from '../../spoilers/kinds'
import type { NameOwner, Surroundings } from '../../spoilers/surroundings'
import type { Side } from '../change-bound'
import { brief, type MeaningItem } from './item'

/** Something of the text that can be counted: the same `key` is the same thing. */
type Thing = { key: string; name: string; bound: Bound }

/** Sections, links and citations that came or went. Those of rows go with their rows. */
export function textItems(before: Side, after: Side, around: Surroundings): MeaningItem[] {
  const { episodes } = around
  return [
    ...sectionItems(surplus(sectionsIn(after), sectionsIn(before), episodes), surplus(sectionsIn(before), sectionsIn(after), episodes), episodes),
    ...linkItems(linksIn(before, around), linksIn(after, around)),
    ...citeItems(surplus(citesIn(after), citesIn(before), episodes), surplus(citesIn(before), citesIn(after), episodes)),
  ]
}

const sectionsIn = ({ tree, bounds }: Side): Thing[] =>
  tree.sections.map(({ title, block }) => ({ key: title, name: `“${brief(title)}”`, bound: bounds[block]! }))

function sectionItems(added: Thing[], removed: Thing[], episodes: readonly Episode[]): MeaningItem[] {
  const [came, left] = [added[0], removed[0]]
  if (came && left && added.length === 1 && removed.length === 1) {
    const words = `renames section ${left.name} to ${came.name}`
    return [{ group: words, words, many: () => words, bound: highest([came.bound, left.bound], episodes) }]
  }
  return [...added.map((thing) => counted('adds', 'section', 'sections', thing)), ...removed.map((thing) => counted('removes', 'section', 'sections', thing))]
}

const counted = (verb: string, noun: string, nouns: string, { name, bound }: Thing): MeaningItem => ({
  group: `${verb} ${noun}`, words: `${verb} ${noun} ${name}`, many: (count) => `${verb} ${count} ${nouns}`, bound,
})

/** The pages that a text links to, each once. */
function linksIn({ tree, bounds }: Side, { owners, episodes }: Surroundings): Map<string, Thing> {
  const links = new Map<string, Thing>()
  for (const { key, display, block } of tree.links) {
    if (isFrontRow(tree.blocks[block]!)) continue
    const bound = highest([bounds[block]!, links.get(key)?.bound ?? '0'], episodes)
    const owner = earliest(owners.get(key) ?? [], episodes)
    links.set(key, { key, name: owner?.title ?? display, bound: highest([bound, owner?.bound ?? '0'], episodes) })
  }
  return links
}

/** Of several pages that bear a name, the one that may be known first: the others' titles may tell more. */
const earliest = (owners: readonly NameOwner[], episodes: readonly Episode[]): NameOwner | undefined =>
  owners.reduce<NameOwner | undefined>((first, owner) => (first && !isLater(first.bound, owner.bound, episodes) ? first : owner), undefined)

function linkItems(before: ReadonlyMap<string, Thing>, after: ReadonlyMap<string, Thing>): MeaningItem[] {
  const only = (of: ReadonlyMap<string, Thing>, other: ReadonlyMap<string, Thing>) => [...of.values()].filter(({ key }) => !other.has(key))
  return [
    ...only(after, before).map((thing) => counted('adds', 'link to', 'links', { ...thing, name: brief(thing.name) })),
    ...only(before, after).map((thing) => counted('removes', 'link to', 'links', { ...thing, name: brief(thing.name) })),
  ]
}

const citesIn = ({ tree, bounds }: Side): Thing[] =>
  tree.blocks.flatMap((block, i) => (isFrontRow(block) ? [] : block.cites.map((cite) => ({ key: JSON.stringify(cite), name: citedIn(cite), bound: bounds[i]! }))))

/** A source is not named: its name may tell more than what was taken from it. */
const citedIn = (cite: Cite): string => (cite.kind === 'source' ? 'a source' : cite.through ? `${cite.code}–${cite.through}` : cite.code)

/** One that went and one that came of the same episode is one put right. */
function citeItems(added: Thing[], removed: Thing[]): MeaningItem[] {
  const left = [...removed]
  const items = added.map((thing): [string, Thing] => {
    const at = left.findIndex((other) => other.name === thing.name && thing.name !== 'a source' && other.bound === thing.bound)
    if (at >= 0) left.splice(at, 1)
    return [at >= 0 ? 'corrects' : 'adds', thing]
  })
  return [...items, ...left.map((thing): [string, Thing] => ['removes', thing])].map(([verb, { name, bound }]) => {
    const of = name === 'a source' ? 'from sources' : `from ${name}`
    return { group: `${verb} ${of}`, words: `${verb} 1 citation ${name === 'a source' ? 'from a source' : of}`, many: (count) => `${verb} ${count} citations ${of}`, bound }
  })
}

/** What there is more of on this side, each as late as the latest of its kind. */
function surplus(things: readonly Thing[], others: readonly Thing[], episodes: readonly Episode[]): Thing[] {
  const count = new Map<string, number>()
  for (const { key } of others) count.set(key, (count.get(key) ?? 0) + 1)
  const bounds = new Map<string, Bound>()
  for (const { key, bound } of things) bounds.set(key, highest([bound, bounds.get(key) ?? '0'], episodes))
  return things.flatMap((thing) => {
    const left = count.get(thing.key) ?? 0
    count.set(thing.key, left - 1)
    return left > 0 ? [] : [{ ...thing, bound: bounds.get(thing.key)! }]
  })
}
