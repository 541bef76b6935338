import { db } from '../db/client'
import { Prisma } from '../db/generated/client'
import type { Viewer } from '../spoilers/viewer'
import { shorten } from './indexes'
import { keptView } from './kept-views'
import { knownName, knownPage } from './known-pages'
import type { IndexGroup, IndexRow } from './view'

/** `more`: the last theory shown, after which there are others. */
export type TheoryIndex = { groups: IndexGroup[]; headcanons: IndexRow[]; more?: string }

export type TheoryRow = { id: number; slug: string; title: string; claim: string; headcanon: boolean; question: string | null; asks: string | null }

/** Theories on a page of them. */
export const PAGE_ROWS = 100

/** Theories under the question they answer, by the titles of the questions and then by their own; what answers none comes after them,
 *  and headcanons last.
 *  @param after the slug of the theory that was the last of the page before */
export const listTheories = (viewer: Viewer, after = '', rows = PAGE_ROWS): Promise<TheoryIndex> => keptView(viewer, `theories ${rows} after ${after}`, () => theoriesAfter(viewer, after, rows))

async function theoriesAfter(viewer: Viewer, after: string, rows: number): Promise<TheoryIndex> {
  const found = await theoryRows(viewer, after, rows + 1)
  const shown = found.slice(0, rows)
  const groups = new Map<string, IndexGroup>()
  for (const row of shown.filter(({ headcanon }) => !headcanon)) {
    const key = row.asks ?? ''
    const group = groups.get(key) ?? { title: row.question, ...(row.asks !== null && { href: `/wiki/${row.asks}` }), rows: [] }
    groups.set(key, { ...group, rows: [...group.rows, rowOf(row)] })
  }
  return { groups: [...groups.values()], headcanons: shown.filter(({ headcanon }) => headcanon).map(rowOf), ...(found.length > rows && { more: shown.at(-1)!.slug }) }
}

const rowOf = ({ title, slug, claim }: TheoryRow): IndexRow => ({ title, href: `/wiki/${slug}`, line: shorten(claim), facts: [] })

/** A question that may not be known yet is none, so that a theory's place in the list does not tell its name. Question after
 *  question is read, and no more of them than have a row on the page. */
export const theoryRows = (viewer: Viewer, after: string, most: number): Promise<TheoryRow[]> => db.$queryRaw<TheoryRow[]>`
  WITH RECURSIVE keys AS (
    (SELECT question_key AS key FROM theory WHERE question_key IS NOT NULL ORDER BY question_key LIMIT 1)
    UNION ALL SELECT (SELECT question_key FROM theory WHERE question_key > k.key ORDER BY question_key LIMIT 1) FROM keys k WHERE k.key IS NOT NULL
  ), asked AS MATERIALIZED (
    SELECT DISTINCT ON (n.key) n.key, p.slug COLLATE "C" AS slug, p.title FROM keys k JOIN name n ON n.key = k.key JOIN page p ON p.id = n.page_id
    WHERE ${knownName(viewer)} AND ${knownPage(viewer)}
    ORDER BY n.key, n.role = 'title' DESC, p.id
  ), places AS (
    SELECT h.headcanon, q.* FROM (VALUES (false), (true)) h (headcanon),
      (SELECT slug AS place, slug AS asks, title AS question FROM asked GROUP BY slug, title UNION ALL SELECT '~', NULL, NULL) q
  ), reached AS MATERIALIZED (
    SELECT t.headcanon, coalesce(a.slug, '~') AS place, p.slug COLLATE "C" AS slug FROM page p JOIN theory t ON t.page_id = p.id LEFT JOIN asked a ON a.key = t.question_key
    WHERE p.slug = ${after.replaceAll('\0', '')} AND ${knownPage(viewer)}
  )
  SELECT l.id, l.slug, l.title, l.claim, s.headcanon, s.question, s.asks
  FROM (
    SELECT l.*, c.slug AS last FROM places l LEFT JOIN reached c ON (c.headcanon, c.place) = (l.headcanon, l.place)
    WHERE NOT EXISTS (SELECT FROM reached c WHERE (l.headcanon, l.place) < (c.headcanon, c.place)) ORDER BY l.headcanon, l.place
  ) s, LATERAL (
    ${ROW} FROM asked a JOIN theory t ON t.question_key = a.key JOIN page p ON p.id = t.page_id WHERE a.slug = s.asks AND ${COMES} AND ${knownPage(viewer)}
    UNION ALL
    ${ROW} FROM theory t JOIN page p ON p.id = t.page_id
    WHERE s.asks IS NULL AND (t.question_key IS NULL OR t.question_key NOT IN (SELECT key FROM asked)) AND ${COMES} AND ${knownPage(viewer)}
    ORDER BY slug LIMIT ${most}
  ) l
  ORDER BY s.headcanon, s.place, l.slug LIMIT ${most}`

const ROW = Prisma.sql`SELECT p.id, p.slug COLLATE "C" AS slug, p.title, t.claim`

/** At the place `s`, after the last of the page before where that stands there too. */
const COMES = Prisma.sql`t.headcanon = s.headcanon AND (s.last IS NULL OR p.slug COLLATE "C" > s.last)`
