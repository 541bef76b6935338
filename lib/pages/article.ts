import type { ElementContent, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { Resolver, type Places } from '../markdown/resolve'
import type { EpisodeCode } from '../spoilers/bound'
import { boundsOf } from '../spoilers/bounds'
import { inBoardOrder, nextSeason } from '../spoilers/board'
import { isHeadcanon } from '../spoilers/headcanon'
import { sees, type Horizon } from '../spoilers/horizon'
import { maskTree, stillHolds, type Masked } from '../spoilers/mask'
import type { Surroundings } from '../spoilers/surroundings'
import type { PageTree } from '../spoilers/tree'
import type { ArticleView, Html, LinkView, NoteView, SeasonView, TheoryView } from './view'

export type Rendered = Pick<ArticleView, 'lead' | 'body' | 'contents' | 'facts' | 'relations' | 'notes' | 'theory' | 'season' | 'empty' | 'description'>

const html = (nodes: readonly ElementContent[]): Html => toHtml([...nodes])
const DESCRIPTION_LENGTH = 200

/** A tree as one reader sees it: bounded, masked and resolved. Numbers of notes follow the order of reading. */
export function renderTree(tree: PageTree, around: Surroundings, horizon: Horizon, places: Places): Rendered {
  const bounds = boundsOf(tree, around)
  const masked = maskTree(tree, bounds, horizon)
  const resolver = new Resolver(tree, masked, around, horizon, places)
  const [before, after] = splitAtHeading(masked.hast.children)
  // In the order in which components/article shows them, which is the order of the notes' numbers.
  const theory = theoryOf(tree, masked, resolver, around, horizon)
  const season = seasonOf(tree, masked, resolver, around, horizon)
  const lead = html(resolver.nodes(before))
  const facts = factsOf(tree, masked, resolver, horizon, around)
  const body = html(resolver.nodes(after))
  const relations = relationsOf(tree, masked, resolver, horizon, around)
  return {
    lead,
    body,
    facts,
    relations,
    ...(theory && { theory }),
    ...(season && { season }),
    contents: masked.sections.map(({ id, title, depth }) => ({ id, title, depth })),
    notes: notesOf(masked, resolver),
    empty: lead === '' && body === '' && facts.length === 0 && !hasBegun(season),
    description: describe(tree, masked),
  }
}

function splitAtHeading(nodes: readonly RootContent[]): [RootContent[], RootContent[]] {
  const at = nodes.findIndex((node) => node.type === 'element' && /^h[1-6]$/.test(node.tagName))
  return at < 0 ? [[...nodes], []] : [nodes.slice(0, at), nodes.slice(at)]
}

/** Of one name the row valid at the horizon: an earlier value that has ended is gone, a later one is not there yet. */
function factsOf(tree: PageTree, { shows }: Masked, resolver: Resolver, horizon: Horizon, around: Surroundings): ArticleView['facts'] {
  return tree.front.facts
    .filter((fact) => shows[fact.block] && stillHolds(fact.until, horizon, around.episodes))
    .map((fact) => ({ id: fact.id, name: fact.name, html: html([...resolver.nodes(fact.value.content), ...resolver.rowMarks(tree.blocks[fact.block]!)]) }))
}

function relationsOf(tree: PageTree, { shows }: Masked, resolver: Resolver, horizon: Horizon, around: Surroundings): ArticleView['relations'] {
  return tree.front.relations
    .filter((row) => shows[row.block] && stillHolds(row.until, horizon, around.episodes))
    .map((row) => ({
      id: row.id,
      type: row.type,
      other: linkTo(row.to, row.toKey, around, horizon),
      html: html([...(row.note ? resolver.nodes(row.note.content) : []), ...resolver.rowMarks(tree.blocks[row.block]!)]),
    }))
}

function linkTo(title: string, key: string, around: Surroundings, horizon: Horizon): LinkView {
  const owner = around.owners.get(key)?.find((candidate) => sees(horizon, candidate.bound))
  return owner ? { title, href: `/wiki/${owner.slug}` } : { title, href: `/new?title=${encodeURIComponent(title)}`, wanted: true }
}

function theoryOf(tree: PageTree, { shows }: Masked, resolver: Resolver, around: Surroundings, horizon: Horizon): TheoryView | undefined {
  const { theory, evidence, answers } = tree.front
  if (!theory) return undefined
  const { canon, settlement } = theory
  const marked = (nodes: readonly ElementContent[], block: number) => html([...resolver.nodes(nodes), ...resolver.rowMarks(tree.blocks[block]!)])
  const settlementOf = ({ block, ...said }: NonNullable<typeof settlement>) => ({ ...said, marks: marked([], block) })
  return {
    claim: theory.claim,
    type: theory.type,
    headcanon: isHeadcanon(theory),
    ...(theory.question && questionOf(theory.question, around, horizon)),
    ...(theory.falsifier !== undefined && { falsifier: theory.falsifier }),
    ...concernsOf(tree, shows, around, horizon),
    canon: canon && shows[canon.block] ? { verdict: canon.verdict, ...(canon.because && { because: marked(canon.because.content, canon.block) }) } : null,
    settlement: settlement && shows[settlement.block] ? settlementOf(settlement) : null,
    evidence: evidence.filter((row) => shows[row.block]).map((row) => ({
      id: row.id,
      side: row.side,
      shows: marked(row.shows.content, row.block),
      ...(row.bears && { bears: html(resolver.nodes(row.bears.content)) }),
      ...(row.quote !== undefined && { quote: row.quote }), ...(row.translation !== undefined && { translation: row.translation }),
      ...(row.on && { on: { ...linkTo(row.on.title, row.on.key, around, horizon), ...(row.on.said !== undefined && { said: row.on.said }) } }),
      answers: answers.filter(({ to, block }) => to === row.id && shows[block]).map(({ id, says, block }) => ({ id, html: marked(says.content, block) })),
    })),
  }
}

function seasonOf({ front, blocks }: PageTree, { shows }: Masked, resolver: Resolver, around: Surroundings, horizon: Horizon): SeasonView | undefined {
  if (front.kind !== 'season') return undefined
  const outlines = front.episodes.filter(({ block }) => shows[block])
  const beats = inBoardOrder(front.beats.filter(({ block }) => shows[block]))
  const marked = (nodes: readonly ElementContent[], block: number) => html([...resolver.nodes(nodes), ...resolver.rowMarks(blocks[block]!)])
  const size = Math.max(nextSeason(around.episodes).episodes, ...outlines.map(({ number }) => number), ...beats.map(({ episode }) => episode))
  return {
    episodes: Array.from({ length: size }, (_, i) => i + 1).map((number) => ({
      number,
      outlines: outlines.filter((row) => row.number === number).map(({ title, line, block }) => ({ ...(title !== undefined && { title }), html: marked(line?.content ?? [], block) })),
      beats: beats.filter(({ episode }) => episode === number).map(({ id, theory, words, block }) => ({
        id, ...(theory && { theory: linkTo(theory.title, theory.key, around, horizon) }), html: marked(words?.content ?? [], block),
      })),
    })),
  }
}

const hasBegun = (season: SeasonView | undefined): boolean => season?.episodes.some(({ outlines, beats }) => outlines.length + beats.length > 0) ?? false

/** Whom and which episodes a theory is about, from what of it shows. */
function concernsOf({ links, blocks }: PageTree, shows: readonly boolean[], around: Surroundings, horizon: Horizon): Pick<TheoryView, 'characters' | 'episodes'> {
  const linked = links.filter((link) => shows[link.block]).flatMap(({ key }) => around.owners.get(key)?.find((owner) => owner.kind === 'character' && sees(horizon, owner.bound)) ?? [])
  const cited = new Set(blocks.flatMap(({ cites }, i) => (shows[i] ? cites.flatMap((cite) => (cite.kind === 'episode' ? [cite.code, cite.through ?? cite.code] : [])) : [])))
  return {
    characters: [...new Map(linked.map(({ slug, title }) => [slug, { title, href: `/wiki/${slug}` }])).values()],
    episodes: around.episodes.filter(({ code }) => cited.has(code) && sees(horizon, code)).map(({ code }) => episodeLink(code, around, horizon)),
  }
}

function episodeLink(code: EpisodeCode, { episodePages }: Surroundings, horizon: Horizon): LinkView {
  const page = episodePages.get(code)
  return page && sees(horizon, page.bound) ? { title: code, href: `/wiki/${page.slug}` } : { title: code, href: '/episodes' }
}

/** The question a theory answers, where its page may be known, or is still to be written. */
function questionOf({ title, key }: { title: string; key: string }, around: Surroundings, horizon: Horizon): { question?: LinkView } {
  const hidden = around.owners.has(key) ? !around.owners.get(key)!.some((owner) => sees(horizon, owner.bound)) : !sees(horizon, around.released.get(key) ?? '0')
  return hidden ? {} : { question: linkTo(title, key, around, horizon) }
}

/** Authors' notes may cite in turn, so the list is walked until it stops growing. */
function notesOf(masked: Masked, resolver: Resolver): NoteView[] {
  const notes: NoteView[] = []
  for (const { number, content } of resolver.notebook.list()) {
    const nodes = Array.isArray(content) ? content : resolver.nodes(masked.notes[content.authorNote]!.content)
    notes.push({ number, html: html(nodes) })
  }
  return notes
}

function describe(tree: PageTree, { shows }: Masked): string {
  const first = tree.blocks.find((block, i) => block.kind === 'paragraph' && shows[i] && block.text !== '')
  const text = first?.text ?? tree.front.theory?.claim ?? ''
  return text.length > DESCRIPTION_LENGTH ? `${text.slice(0, DESCRIPTION_LENGTH).replace(/\s+\S*$/, '')} …` : text
}
