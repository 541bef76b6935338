import { db } from '../../db/client'
import { Prisma } from '../../db/generated/client'
import type { Tx } from '../../db/transaction'
import type { PageTree } from '../../spoilers/tree'
import type { Act } from '../types'
import type { Taken } from './policy'
import type { TakenRow } from './taken'

type Reader = Pick<Tx, '$queryRaw'>

/** Note who brought the rows of evidence that a theory's head holds and the one before did not. A row that an undoing or a
 *  restoration brings back is whose it was; one that only has the id of another that is gone is not.
 *  @param before the head before; null where there was none */
export async function keepOrigins(tx: Tx, pageId: number, { n, authorId, act }: { n: number; authorId: number; act: Act }, before: PageTree | null, { front: { evidence } }: PageTree): Promise<void> {
  const had = new Set(before?.front.evidence.map(({ id }) => id))
  const come = evidence.flatMap(({ id }) => (had.has(id) ? [] : [id]))
  if (come.length === 0) return
  const isBack = BRINGS_BACK.has(act)
  await tx.$executeRaw`
    INSERT INTO evidence_origin AS o (page_id, row_id, author_id, n) SELECT ${pageId}, row, ${authorId}, ${n} FROM unnest(${come}::text[]) AS row
    ON CONFLICT (page_id, row_id) DO UPDATE SET author_id = excluded.author_id, n = excluded.n WHERE NOT ${isBack}`
}

const BRINGS_BACK = new Set<Act>(['undo', 'revert', 'rollback', 'restore'])

/** Whose the rows are that a change takes away. */
export async function ownersOf(pageId: number, taken: readonly TakenRow[]): Promise<Taken[]> {
  if (taken.length === 0) return []
  const rows = await db.evidenceOrigin.findMany({ where: { pageId, row: { in: taken.map(({ id }) => id) } }, select: { row: true, authorId: true } })
  const authors = new Map(rows.map(({ row, authorId }) => [row, authorId]))
  return taken.map((row) => ({ ...row, authorId: authors.get(row.id) ?? null }))
}

/** Who posed a theory, and who posed those that have become part of it. */
export async function theoryAuthors(pageId: number, reader: Reader = db): Promise<number[]> {
  const rows = await reader.$queryRaw<{ id: number }[]>(Prisma.sql`
    SELECT DISTINCT r.author_id AS id FROM page p JOIN revision r ON r.page_id = p.id AND r.n = 1
    WHERE p.id = ${pageId} OR p.merged_into_id = ${pageId} ORDER BY 1`)
  return rows.map(({ id }) => id)
}
