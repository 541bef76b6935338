import { Prisma } from '../db/generated/client'
import { db } from '../db/client'
import { foldName, foldText } from '../fold'
import type { Kind } from '../spoilers/front'
import { boundsIn } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'
import type { SearchHit } from '../pages/view'
import { snippetOf } from './snippet'

export type Found = { hits: SearchHit[]; suggestion: { title: string; href: string } | null }

const CANDIDATES = 300
const MOST_HITS = 30
const LONGEST_QUERY = 200
/** Only where nothing is found does a search pay for guessing what was meant. */
const FEW = 1

type NameRow = { pageId: number; title: string; slug: string; kind: Kind; role: string; display: string; score: number }
type BlockRow = { pageId: number; title: string; slug: string; kind: Kind; section: string; heading: string; text: string; score: number }

/** Search titles, aliases and text within the viewer's horizon; accents do not count and typos are forgiven.
 *  Candidates are bounded first and ranked then, so that a common word costs no more than a rare one. */
export async function search(viewer: Viewer, query: string): Promise<Found> {
  const asked = query.slice(0, LONGEST_QUERY).replaceAll('\0', ' ')
  const words = foldText(asked).trim()
  const key = foldName(asked)
  if (words === '' || key === '') return { hits: [], suggestion: null }
  const [names, exact] = await Promise.all([findNames(viewer, key), findBlocks(viewer, matching(words))])
  const blocks = exact.length + names.length < FEW ? [...exact, ...(await findBlocks(viewer, alike(words)))] : exact
  const hits = gather(names, blocks, words).slice(0, MOST_HITS)
  const near = names.find((name) => name.score < 1)
  return { hits, suggestion: exact.length === 0 && near && !names.some((name) => name.score >= 1) ? { title: near.display, href: `/wiki/${near.slug}` } : null }
}

const matching = (words: string) => ({
  where: Prisma.sql`b.search @@ websearch_to_tsquery('english', ${words})`,
  score: Prisma.sql`ts_rank(b.search, websearch_to_tsquery('english', ${words}))`,
})
/** Words that are only nearly there, by trigrams. */
const alike = (words: string) => ({ where: Prisma.sql`${words} <% b.folded`, score: Prisma.sql`word_similarity(${words}, b.folded) / 10` })

/** `visibleTo` and the block's own bound, in SQL. A page opened for the session is searched like any other: at the horizon. */
const safePages = (viewer: Viewer) => Prisma.sql`p.deleted_at IS NULL AND p.bound = ANY(${boundsIn(viewer.horizon)})`

function findNames(viewer: Viewer, key: string): Promise<NameRow[]> {
  return db.$queryRaw<NameRow[]>`
    SELECT p.id AS "pageId", p.title, p.slug, p.kind, n.role, n.display,
           CASE WHEN n.key = ${key} THEN 3 WHEN n.key LIKE ${`${key}%`} THEN 2 WHEN n.key LIKE ${`%${key}%`} THEN 1
                ELSE GREATEST(similarity(n.key, ${key}), word_similarity(${key}, n.key)) * 0.9 END::float AS score
    FROM (SELECT * FROM name n WHERE n.key LIKE ${`%${key}%`} OR n.key % ${key} OR ${key} <% n.key LIMIT ${CANDIDATES}) n
    JOIN page p ON p.id = n.page_id
    WHERE ${safePages(viewer)} AND n.bound = ANY(${boundsIn(viewer.horizon)})
    ORDER BY score DESC, (n.role = 'title') DESC, p.title LIMIT ${MOST_HITS}`
}

function findBlocks(viewer: Viewer, { where, score }: { where: Prisma.Sql; score: Prisma.Sql }): Promise<BlockRow[]> {
  return db.$queryRaw<BlockRow[]>`
    SELECT c.*, p.title, p.slug, p.kind FROM (
      SELECT b.page_id AS "pageId", b.section, b.heading, b.text, (${score})::float AS score
      FROM block b WHERE ${where} AND b.bound = ANY(${boundsIn(viewer.horizon)}) LIMIT ${CANDIDATES}
    ) c JOIN page p ON p.id = c."pageId" WHERE ${safePages(viewer)} ORDER BY c.score DESC, p.title LIMIT ${MOST_HITS * 3}`
}

/** One hit a page: by name where its name matched, with its best passage where its text did. */
function gather(names: readonly NameRow[], blocks: readonly BlockRow[], words: string): SearchHit[] {
  const hits = new Map<number, SearchHit>()
  for (const name of names) {
    if (hits.has(name.pageId)) continue
    hits.set(name.pageId, { title: name.title, href: `/wiki/${name.slug}`, kind: name.kind, ...(name.role !== 'title' && { alias: name.display }), snippet: '' })
  }
  for (const block of blocks) {
    const hit = hits.get(block.pageId) ?? { title: block.title, href: `/wiki/${block.slug}`, kind: block.kind, snippet: '' }
    if (hit.snippet === '') {
      hit.snippet = snippetOf(block.text, words)
      if (block.section) hit.section = { title: block.heading, href: `/wiki/${block.slug}#${block.section}` }
    }
    hits.set(block.pageId, hit)
  }
  return [...hits.values()]
}
