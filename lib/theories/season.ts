import { parse } from 'yaml'
import { composeSource } from '../markdown/compose-source'
import { isShallow } from '../markdown/shallow'
import { splitSource } from '../markdown/split'
import { writeData } from '../revisions/data/data-text'
import { eachList, FIELDS, NAMES_PAGE, rowAsWritten, type DataRow } from '../revisions/data/rows'
import { isEpisodeCode } from '../spoilers/bound'
import type { From } from '../spoilers/front'
import { THEORY_LINKS } from '../spoilers/theory-links'

export type BoardList = 'episodes' | 'beats'
export type BoardRows = Record<BoardList, DataRow['values'][]>

/** A season as its board begins with it. */
export type SeasonInput = {
  title: string
  /** What it is about, in its writer's words; Markdown. */
  premise: string
  /** From when it may be known, and whatever in it cites nothing. */
  begins: From
  /** The season it is a fork of, by its title, and in what it differs. */
  fork?: { of: string; differs: string } | undefined
  rows: BoardRows
}

/** A season as the source of its page. */
export function seasonSource({ title, premise, begins, fork, rows }: SeasonInput): string {
  const from = begins === '0' ? 0 : begins
  return composeSource({
    kind: 'season', title, 'known-from': from, 'default-bound': from,
    relations: fork ? [{ type: 'fork of', to: `[[${fork.of}]]`, inverse: THEORY_LINKS['fork of'].inverse, note: fork.differs }] : [],
    episodes: rows.episodes.map((row) => rowAsWritten('episodes', row)), beats: rows.beats.map((row) => rowAsWritten('beats', row)),
  }, premise)
}

/** Its rows as the text with which the form of a board begins: all of them new. */
export const boardText = ({ rows }: SeasonInput): string =>
  writeData(eachList((list) => (list === 'episodes' || list === 'beats' ? rows[list].map((values) => ({ row: null, values })) : [])))

/** A season's source as its board can show it. Null for a text that says anything which the board would not give back. */
export function readSeason(source: string): SeasonInput | null {
  const front = frontOf(source)
  if (front?.['kind'] !== 'season') return null
  const season: SeasonInput = {
    title: said(front['title']), premise: source.slice(splitSource(source)!.bodyStart).trim(), begins: beginOf(said(front['known-from'])), fork: forkOf(front['relations']),
    rows: { episodes: rowsOf('episodes', front['episodes']), beats: rowsOf('beats', front['beats']) },
  }
  return seasonSource(season) === source ? season : null
}

function frontOf(source: string): Record<string, unknown> | null {
  const split = splitSource(source)
  if (!split || !isShallow(split.front)) return null
  try {
    const data: unknown = parse(split.front, { schema: 'core', merge: false, maxAliasCount: 0, logLevel: 'silent' })
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Record<string, unknown>) : null
  } catch {
    return null
  }
}

const said = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
const beginOf = (from: string): From => (isEpisodeCode(from) ? from : '0')
const bare = (title: string): string => title.replace(/^\[\[|\]\]$/g, '')
const listOf = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter((row): row is Record<string, unknown> => typeof row === 'object' && row !== null) : [])

function rowsOf(list: BoardList, value: unknown): DataRow['values'][] {
  return listOf(value).map((row) => Object.fromEntries(FIELDS[list].flatMap((field) => (said(row[field]) === '' ? [] : [[field, NAMES_PAGE.has(field) ? bare(said(row[field])) : said(row[field])]]))))
}

function forkOf(value: unknown): SeasonInput['fork'] {
  const row = listOf(value).find(({ type }) => type === 'fork of')
  return row && { of: bare(said(row['to'])), differs: said(row['note']) }
}
