import '../testing/own-database'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { foldName } from '../fold'
import { reportContent, type ContentReport } from '../pages/content-report'
import { loadTree } from '../revisions/load-tree'
import { isContainer, isFrontRow } from '../spoilers/kinds'
import type { Block, PageTree } from '../spoilers/tree'
import { checksIn, shownAt, type Shown } from '../testing/first-edition'
import { HORIZONS } from '../testing/tree'
import { loadFirstContent } from './first-content'

/** Words that tell of one thing, the page they stand on, and the number of episodes after which they may first show. */
type Telltale = { id: string; gate: number; page: string; shows: string }
/** Words that may not stand together in one line before so many episodes. */
type Secret = { gate: number; words: string[] }
/** Where a thing that a source document names has its place here: the words, and sources that vouch for them. */
type Covered = { of: string; category: string; item: string; page: string; section: string; phrase: string; sources: string[] }

const [telltales, secrets, coverage] = await Promise.all([checksIn<Telltale>('telltales'), checksIn<Secret>('secrets'), checksIn<Covered>('coverage')])

const LOADING_MS = 240_000
const shown: Shown[] = []
let report: ContentReport

beforeAll(async () => {
  await loadFirstContent(() => undefined)
  for (const ordinal of HORIZONS) shown.push(await shownAt(ordinal))
  report = await reportContent()
}, LOADING_MS)

describe('every telltale first shows after exactly its episode', () => {
  test.each(telltales)('$id, on $page', ({ gate, page, shows }) => {
    const on = (lines: readonly string[] | undefined) => lines?.some((line) => line.includes(shows)) ?? false
    expect(HORIZONS.find((ordinal) => on(shown[ordinal]!.get(page)))).toBe(gate)
    const early = HORIZONS.slice(0, gate).flatMap((ordinal) => [...shown[ordinal]!].filter(([, lines]) => on(lines)).map(([slug]) => `${slug} at ${ordinal}`))
    expect(early).toEqual([])
  })

  test('and there is one for each event, arc, relation, theory and disagreement', () => {
    const ids = [...new Set(telltales.map(({ id }) => id))]
    const count = (pattern: RegExp) => ids.filter((id) => pattern.test(id)).length
    const found = { events: count(/^e\d/), arcs: count(/^arc-/), relations: count(/^r\d/), theories: count(/^t\d/), disagreements: count(/^D\d/) }
    expect(found).toEqual({ events: 121, arcs: 77, relations: 47, theories: 37, disagreements: 40 })
  })
})

describe('nothing says together too early', () => {
  test.each(secrets.map((secret) => ({ ...secret, name: secret.words.join(' + ') })))('$name, before $gate', ({ gate, words }) => {
    const patterns = words.map((word) => new RegExp(`(?<![\\p{L}])${word}`, 'iu'))
    const tells = (line: string) => patterns.every((pattern) => pattern.test(line))
    const lines = (ordinal: number) => [...shown[ordinal]!].flatMap(([slug, all]) => all.filter(tells).map((line) => `${slug}: ${line}`))
    expect(HORIZONS.slice(0, gate).flatMap(lines)).toEqual([])
    expect(lines(gate)).not.toEqual([])
  })
})

describe('everything that the source documents name has its place', () => {
  test.each(coverage)('$of: $item → $page#$section', async ({ page, section, phrase, sources }) => {
    const { text, cited } = await sectionOf(page, section)
    expect(text).toContain(phrase)
    expect(cited.filter((key) => sources.includes(key))).not.toEqual([])
  })
})

describe('the pages', () => {
  test('cite something in every block, link to nothing missing, and are empty to no reader who may open them', () => {
    expect(report).toMatchObject({ uncited: [], wanted: [], broken: [], empty: [] })
  })

  test('are there for each kind that a first visitor looks for', () => {
    const start = shown[0]!
    for (const kind of ['character', 'episode', 'person', 'organisation', 'place', 'work', 'source', 'theory', 'question', 'show']) expect([kind, start.get(`index of ${kind}`)?.length]).not.toEqual([kind, 0])
    expect(Object.fromEntries(report.kinds.map(({ kind, pages }) => [kind, pages]))).toMatchObject({ character: 34, episode: 8, organisation: 16, theory: 37, show: 1 })
  })

  test('are counted by the database as soon as they are there, so that no search waits for it', async () => {
    const [counted] = await db.$queryRaw<[{ rows: number }]>`SELECT reltuples::int AS rows FROM pg_class WHERE relname = 'block'`
    expect(counted.rows).toBeGreaterThan(1_000)
  })

  test('tell who disagrees wherever a section says that sources do', async () => {
    const disagreeing = telltales.filter(({ id }) => /^D\d/.test(id))
    for (const { page, shows } of disagreeing) expect((await sectionOf(page, 'Sources disagree')).text, page).toContain(shows)
  })
})

/** The words of a section and the sources it cites. Without a heading: the lead, with everything in the front matter. */
async function sectionOf(slug: string, heading: string): Promise<{ text: string; cited: string[] }> {
  const page = await db.page.findFirstOrThrow({ where: { slug }, select: { id: true, head: true } })
  const tree = (await loadTree(page.id, page.head!))!
  const blocks = heading === '' ? leadOf(tree) : blocksUnder(tree, heading)
  return {
    text: [tree.front.title, tree.front.theory?.claim, ...blocks.map((block) => block.text)].join('\n'),
    cited: blocks.flatMap((block) => block.cites.flatMap((cite) => (cite.kind === 'source' ? [cite.key] : []))),
  }
}

function leadOf({ blocks, sections }: PageTree): Block[] {
  const first = Math.min(...sections.map((section) => section.start))
  return blocks.filter((block) => isFrontRow(block) || (!isContainer(block) && block.start < first))
}

function blocksUnder({ blocks, sections }: PageTree, heading: string): Block[] {
  const section = sections.find(({ title, id }) => title === heading || id === foldName(heading))
  return section ? blocks.filter((block) => !isFrontRow(block) && block.start >= section.start && block.end <= section.end) : []
}
