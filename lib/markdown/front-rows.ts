import type { Front, From, Inline, Kind, TheoryFront } from '../spoilers/front'
import type { Block, BlockKind, TreeLink } from '../spoilers/tree'
import { parseCites, type Cite } from '../spoilers/cite'
import { foldName } from '../fold'
import type { ReadFront } from './front'
import type { EpisodeFrontInput, FileFrontInput, FrontInput, SeasonFrontInput, SourceFrontInput, TheoryFrontInput } from './front-schema'
import { readInline } from './inline'
import { ROW_LISTS } from './row-ids'
import type { SourceIssue } from './issue'

/** The rows of a front matter as blocks, beside those of the body. */
export class FrontRows {
  readonly issues: SourceIssue[] = []
  readonly links: TreeLink[] = []
  readonly blocks: Block[] = []
  constructor(private readonly read: ReadFront, private readonly offset: number, private readonly first: number) {}

  /** Open a block for the row at `path`; its citations, `from` and inline values decide its bound. */
  row(kind: BlockKind, path: PropertyKey[], row: { cite?: string | undefined; from?: From | undefined; [other: string]: unknown }, words: string, parent: number | null = null): number {
    const [start, end] = this.read.rangeOf(path)
    const cites = row.cite === undefined ? [] : this.cites(row.cite, [...path, 'cite'])
    const block: Block = {
      kind, parent, start: this.offset + start, end: this.offset + end, text: words, cites: cites ?? [], names: [], notes: [],
      ...(row.from !== undefined && { floor: row.from }), ...(cites === null && { broken: true as const }),
    }
    return this.first + this.blocks.push(block) - 1
  }

  inline(source: string | undefined, path: PropertyKey[], block: number): Inline | undefined {
    if (source === undefined) return undefined
    const { inline, names, links, issues } = readInline(source, this.read.lineOf(path))
    const row = this.blocks[block - this.first]!
    row.names.push(...names)
    row.text = `${row.text} ${inline.text}`.trim()
    this.links.push(...links.map((link) => ({ ...link, block })))
    this.issues.push(...issues)
    return inline
  }

  link(title: string, block: number): string {
    const key = foldName(title)
    this.blocks[block - this.first]!.names.push(key)
    this.links.push({ block, key, display: title, labelled: false })
    return key
  }

  /** Rows merge by their ids, so no two of a list may share one. */
  unique(list: string, rows: readonly { id?: string | undefined }[]): void {
    rows.forEach((row, i) => {
      if (row.id === undefined || rows.findIndex((other) => other.id === row.id) === i) return
      this.issues.push({ message: `Two rows of “${list}” have the id ${row.id}.`, line: this.read.lineOf([list, i]) })
    })
  }

  private cites(text: string, path: PropertyKey[]): Cite[] | null {
    const cites = parseCites(text)
    if (cites.ok) return cites.value
    this.issues.push({ message: cites.error, line: this.read.lineOf(path) })
    return null
  }
}

/** The front matter of a page as typed rows that point at their blocks. */
export function frontOf(read: ReadFront, rows: FrontRows): Front {
  const { data, kind } = read
  for (const list of ROW_LISTS) rows.unique(list, (data as Partial<Record<typeof list, { id?: string | undefined }[]>>)[list] ?? [])
  return {
    kind, title: data.title, key: foldName(data.title), knownFrom: data['known-from'] ?? '0',
    ...(data['default-bound'] !== undefined && { defaultBound: data['default-bound'] }),
    aliases: (data.aliases ?? []).map((alias, i) => ({
      name: alias.name, key: foldName(alias.name), former: 'former' in alias && alias.former === true, block: rows.row('alias', ['aliases', i], alias, ''),
    })),
    // Before its relations, so that a list which shows a page's first words shows what a season is about.
    ...(kind === 'season' ? boardOf(data as SeasonFrontInput, rows) : { episodes: [], beats: [] }),
    facts: (data.facts ?? []).map((fact, i) => {
      const block = rows.row('fact', ['facts', i], fact, fact.name)
      return { id: fact.id ?? '', name: fact.name, value: rows.inline(fact.value, ['facts', i, 'value'], block)!, ...until(fact), block }
    }),
    relations: (data.relations ?? []).map((relation, i) => {
      const block = rows.row('relation', ['relations', i], relation, relation.type)
      const toKey = rows.link(relation.to, block)
      const note = rows.inline(relation.note, ['relations', i, 'note'], block)
      return {
        id: relation.id ?? '', type: relation.type, inverse: relation.inverse ?? relation.type, to: relation.to, toKey, ...(note && { note }), ...until(relation), block,
      }
    }),
    ...(kind === 'theory' ? ledgerOf(data as TheoryFrontInput, rows) : { evidence: [], answers: [] }),
    ...special(kind, data, rows),
  }
}

const until = (row: { until?: From | undefined }) => (row.until === undefined ? {} : { until: row.until })

function special(kind: Kind, data: FrontInput, rows: FrontRows): Partial<Front> {
  if (kind === 'episode') return { episode: only(data as EpisodeFrontInput, ['code', 'season', 'number', 'aired', 'runtime']) }
  if (kind === 'theory') return { theory: theoryOf(data as TheoryFrontInput, rows) }
  if (kind === 'file') return { file: only(data as FileFrontInput, ['media', 'author', 'source', 'licence', 'alt']) }
  if (kind !== 'source') return {}
  const source = data as SourceFrontInput
  return {
    source: {
      ...only(source, ['publisher', 'author', 'date', 'url']), key: source.key ?? foldName(source.title),
      ...(source['safe-from'] !== undefined && { safeFrom: source['safe-from'] }),
      ...(source['valid-until'] !== undefined && { validUntil: source['valid-until'] }),
    },
  }
}

function only<T extends object, K extends keyof T>(data: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.filter((key) => data[key] !== undefined).map((key) => [key, data[key]])) as Pick<T, K>
}

function theoryOf(data: TheoryFrontInput, rows: FrontRows): TheoryFront {
  const { canon, settlement, question } = data
  const canonBlock = canon ? rows.row('canon', ['canon'], canon, '') : 0
  const because = canon ? rows.inline(canon.because, ['canon', 'because'], canonBlock) : undefined
  return {
    claim: data.claim, type: data.type, ...(data.falsifier !== undefined && { falsifier: data.falsifier }),
    ...(question !== undefined && { question: { title: question, key: foldName(question) } }),
    ...(canon && { canon: { verdict: canon.verdict, ...(because && { because }), block: canonBlock } }),
    ...(settlement && { settlement: { ...only(settlement, ['state', 'by', 'date', 'rank']), block: rows.row('settlement', ['settlement'], settlement, '') } }),
  }
}

function ledgerOf(data: TheoryFrontInput, rows: FrontRows): Pick<Front, 'evidence' | 'answers'> {
  const evidence = evidenceOf(data, rows)
  return { evidence, answers: answersOf(data, evidence, rows) }
}

/** What answers a piece of evidence is known no earlier than it; what answers none stands by itself until somebody mends it. */
function answersOf(data: TheoryFrontInput, evidence: Front['evidence'], rows: FrontRows): Front['answers'] {
  return (data.answers ?? []).map((row, i) => {
    const block = rows.row('answer', ['answers', i], row, '', evidence.find(({ id }) => id === row.to)?.block ?? null)
    return { id: row.id ?? '', to: row.to, says: rows.inline(row.says, ['answers', i, 'says'], block)!, block }
  })
}

function evidenceOf(data: TheoryFrontInput, rows: FrontRows): Front['evidence'] {
  return (data.evidence ?? []).map((row, i) => {
    const block = rows.row('evidence', ['evidence', i], row, '')
    const bears = rows.inline(row.bears, ['evidence', i, 'bears'], block)
    return {
      id: row.id ?? '', side: row.side, shows: rows.inline(row.shows, ['evidence', i, 'shows'], block)!, ...(bears && { bears }),
      ...only(row, ['quote', 'translation']), ...(row.on !== undefined && { on: { title: row.on, key: rows.link(row.on, block), ...only(row, ['fact', 'said']) } }), block,
    }
  })
}

function boardOf(data: SeasonFrontInput, rows: FrontRows): Pick<Front, 'episodes' | 'beats'> {
  return {
    episodes: (data.episodes ?? []).map((row, i) => {
      const block = rows.row('outline', ['episodes', i], row, row.title ?? '')
      const line = rows.inline(row.line, ['episodes', i, 'line'], block)
      return { id: row.id ?? '', number: row.number, ...only(row, ['title']), ...(line && { line }), block }
    }),
    beats: (data.beats ?? []).map((row, i) => {
      const block = rows.row('beat', ['beats', i], row, row.theory ?? '')
      const words = rows.inline(row.words, ['beats', i, 'words'], block)
      return { id: row.id ?? '', episode: row.episode, ...only(row, ['place']), ...(row.theory !== undefined && { theory: { title: row.theory, key: rows.link(row.theory, block) } }), ...(words && { words }), block }
    }),
  }
}
