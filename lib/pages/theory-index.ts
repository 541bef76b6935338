import { db } from '../db/client'
import type { Viewer } from '../spoilers/viewer'
import { shorten } from './indexes'
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
export async function listTheories(viewer: Viewer, after = '', rows = PAGE_ROWS): Promise<TheoryIndex> {
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

/** A question that may not be known yet is none, so that a theory's place in the list does not tell its name. */
export const theoryRows = (viewer: Viewer, after: string, most: number): Promise<TheoryRow[]> => db.$queryRaw<TheoryRow[]>`
  WITH asked AS (
    SELECT DISTINCT ON (n.key) n.key, p.slug, p.title FROM name n JOIN page p ON p.id = n.page_id
    WHERE n.key IN (SELECT question_key FROM theory) AND ${knownName(viewer)} AND ${knownPage(viewer)}
    ORDER BY n.key, n.role = 'title' DESC, p.id
  ), listed AS MATERIALIZED (
    SELECT p.id, p.slug COLLATE "C" AS slug, p.title, t.claim, t.headcanon, q.title AS question, q.slug AS asks, coalesce(q.slug, '~') COLLATE "C" AS place
    FROM theory t JOIN page p ON p.id = t.page_id LEFT JOIN asked q ON q.key = t.question_key WHERE ${knownPage(viewer)}
  ), reached AS MATERIALIZED (SELECT headcanon, place, slug FROM listed WHERE slug = ${after.replaceAll('\0', '')})
  SELECT id, slug, title, claim, headcanon, question, asks FROM listed l
  WHERE NOT EXISTS (SELECT FROM reached c WHERE (l.headcanon, l.place, l.slug) <= (c.headcanon, c.place, c.slug))
  ORDER BY headcanon, place, slug LIMIT ${most}`
