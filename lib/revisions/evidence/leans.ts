import { createHash } from 'node:crypto'
import { Prisma } from '../../db/generated/client'
import type { Tx } from '../../db/transaction'
import { foldText } from '../../fold'
import { recordAct } from '../../log/record'
import { highest, type Bound, type Episode } from '../../spoilers/bound'
import type { EvidenceRow } from '../../spoilers/front'
import type { PageTree } from '../../spoilers/tree'
import { theoryAuthors } from './origins'

/** What a row leans on, as the database compares it. */
type Lean = { row: string; kind: 'fact' | 'passage' | 'source'; target_key: string; what: string; digest: string }

/** Letters and digits of words, by which a passage is found wherever it stands on its page. */
export const passageKey = (words: string): string => foldText(words).replace(/[^a-z0-9]+/g, '')

/** What the evidence of a tree leans on: the sources it cites, and the fact or the words of a page that it names. */
export function leansOf({ blocks, front }: PageTree): Lean[] {
  return front.evidence.flatMap((row) => {
    const digest = digestOf(row)
    const sources = blocks[row.block]!.cites.flatMap((cite) => (cite.kind === 'source' ? [{ kind: 'source' as const, target_key: cite.key, what: '' }] : []))
    const { on } = row
    const fact = on?.fact === undefined ? [] : [{ kind: 'fact' as const, target_key: on.key, what: on.fact }]
    const passage = on?.said === undefined || on.fact !== undefined || passageKey(on.said) === '' ? [] : [{ kind: 'passage' as const, target_key: on.key, what: passageKey(on.said) }]
    return distinct([...sources, ...fact, ...passage]).map((lean) => ({ row: row.id, digest, ...lean }))
  })
}

const distinct = <T extends object>(rows: readonly T[]): T[] => [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()]

const digestOf = ({ side, shows, bears, quote, translation, on }: EvidenceRow): string =>
  createHash('sha256').update(JSON.stringify([side, shows.source, bears?.source, quote, translation, on])).digest('base64url').slice(0, 22)

/** Keep what the evidence of a theory's head leans on. A row that says what it said goes on leaning on what stood there then; one
 *  that is new, or said anew, on what stands there now. */
export async function keepLeans(tx: Tx, pageId: number, tree: PageTree): Promise<void> {
  if (tree.front.kind !== 'theory') return
  const leans = JSON.stringify(leansOf(tree))
  await tx.$executeRaw`
    WITH now AS (SELECT * FROM jsonb_to_recordset(${leans}::jsonb) AS l (row text, kind text, target_key text, what text, digest text)),
      gone AS (DELETE FROM lean l WHERE l.page_id = ${pageId} AND NOT EXISTS (SELECT FROM now n WHERE n.row = l.row_id AND n.kind = l.kind AND n.target_key = l.target_key AND n.what = l.what))
    INSERT INTO lean AS l (page_id, row_id, kind, target_key, what, digest, seen, bound)
    SELECT ${pageId}, n.row, n.kind, n.target_key, n.what, n.digest, t.says, coalesce(t.bound, 'last')
    FROM now n LEFT JOIN LATERAL lean_now(n.kind, n.target_key, n.what) t ON true
    ON CONFLICT (page_id, row_id, kind, target_key, what) DO UPDATE SET digest = excluded.digest, seen = excluded.seen, bound = excluded.bound, changed_at = NULL
    WHERE l.digest <> excluded.digest`
}

type Moved = { pageId: number; row: string; bound: Bound | null; rowBound: Bound | null; authorId: number | null }

/** By what evidence leans on a page: its names, and its key as a source. */
export async function leanKeys(tx: Tx, pageId: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ key: string }[]>`SELECT key FROM name WHERE page_id = ${pageId} UNION SELECT key FROM source WHERE page_id = ${pageId}`
  return rows.map(({ key }) => key)
}

/** Tell the authors of evidence that leans on a page, and of the theories it belongs to, where what it leans on is another thing
 *  than it was, or gone. Told once, until it is as it was or the row is said anew.
 *  @param keys `leanKeys` of the page before and after what was done to it
 *  @param actorId who did it */
export async function followLeans(tx: Tx, keys: readonly string[], actorId: number, episodes: readonly Episode[]): Promise<void> {
  const onPage = Prisma.sql`l.target_key = ANY(${[...new Set(keys)]})`
  const rows = await tx.$queryRaw<Moved[]>`
    WITH held AS (SELECT l.page_id, l.row_id FROM lean l WHERE ${onPage} ORDER BY l.page_id, l.row_id, l.kind, l.target_key, l.what FOR UPDATE),
      back AS (UPDATE lean l SET changed_at = NULL FROM lean_state s WHERE (SELECT count(*) FROM held) > 0 AND ${onPage} AND l.changed_at IS NOT NULL AND NOT s.has_changed
        AND (s.page_id, s.row_id, s.kind, s.target_key, s.what) = (l.page_id, l.row_id, l.kind, l.target_key, l.what)),
      moved AS (UPDATE lean l SET changed_at = clock_timestamp() FROM lean_state s WHERE (SELECT count(*) FROM held) > 0 AND ${onPage} AND l.changed_at IS NULL AND s.has_changed
        AND (s.page_id, s.row_id, s.kind, s.target_key, s.what) = (l.page_id, l.row_id, l.kind, l.target_key, l.what) RETURNING l.page_id, l.row_id, l.bound)
    SELECT m.page_id AS "pageId", m.row_id AS row, m.bound, e.bound AS "rowBound", o.author_id AS "authorId"
    FROM moved m JOIN page p ON p.id = m.page_id AND p.deleted_at IS NULL LEFT JOIN evidence e ON e.page_id = m.page_id AND e.id = m.row_id LEFT JOIN evidence_origin o ON o.page_id = m.page_id AND o.row_id = m.row_id ORDER BY 1, 2`
  for (const { pageId: theory, row, bound, rowBound, authorId } of rows) {
    const told = new Set([...(authorId === null ? [] : [authorId]), ...(await theoryAuthors(theory, tx))])
    for (const memberId of told) await recordAct(tx, { actorId, act: 'theory.evidence-changed', pageId: theory, memberId, bound: highest([bound ?? 'last', rowBound ?? 'last'], episodes), data: { row } })
  }
}

/** While a page is derived anew from the same text, what leaned on it as it was goes on doing so, however it is derived now. */
export async function whileDerivedAnew(tx: Tx, pageId: number, derive: () => Promise<void>): Promise<void> {
  const keys = await leanKeys(tx, pageId)
  const still = await tx.$queryRaw<{ page_id: number; row_id: string; kind: string; target_key: string; what: string }[]>`
    SELECT page_id, row_id, kind, target_key, what FROM lean_state WHERE target_key = ANY(${keys}) AND NOT has_changed`
  await derive()
  if (still.length === 0) return
  await tx.$executeRaw`
    UPDATE lean l SET seen = s.now FROM lean_state s, jsonb_to_recordset(${JSON.stringify(still)}::jsonb) AS k (page_id int, row_id text, kind text, target_key text, what text)
    WHERE (s.page_id, s.row_id, s.kind, s.target_key, s.what) = (k.page_id, k.row_id, k.kind, k.target_key, k.what)
      AND (l.page_id, l.row_id, l.kind, l.target_key, l.what) = (k.page_id, k.row_id, k.kind, k.target_key, k.what)`
}
