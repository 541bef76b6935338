import type { Tx } from '../db/transaction'

/** A text of a page's past, brought from elsewhere: kept under its hash and numbered, and not rendered before somebody looks. */
export type PastRevision = { body: string; textHash: string; title: string; authorId: number; claimedAt: Date; summary: string }

const MOST_ROWS = 500
const MOST_CHARACTERS = 4 * 1024 * 1024

/** Write revisions `from`, `from + 1`, … of a locked page without rendering them. Part of the ledger: only it calls this,
 *  and goes on to publish the next revision in the same transaction, so that no page is ever left without a rendered head. */
export async function insertPast(tx: Tx, pageId: number, from: number, past: readonly PastRevision[]): Promise<void> {
  let n = from
  for (const rows of chunks(past)) {
    await putTexts(tx, rows)
    await insertRows(tx, pageId, n, rows)
    n += rows.length
  }
}

/** In the order of their hashes, so that two imports with texts in common never wait for each other in a circle. */
async function putTexts(tx: Tx, rows: readonly PastRevision[]): Promise<void> {
  const [hashes, bodies] = [rows.map((row) => row.textHash), rows.map((row) => row.body)]
  await tx.$executeRaw`
    INSERT INTO text (hash, body, bytes)
    SELECT hash, body, octet_length(body) FROM unnest(${hashes}::text[], ${bodies}::text[]) AS given (hash, body) ORDER BY hash
    ON CONFLICT (hash) DO NOTHING`
}

/** Each stands on the one before it; `at` is our time, `claimed_at` the one it brought along. */
async function insertRows(tx: Tx, pageId: number, from: number, rows: readonly PastRevision[]): Promise<void> {
  const column = <K extends keyof PastRevision>(key: K) => rows.map((row) => row[key])
  const times = rows.map((row) => row.claimedAt.toISOString())
  await tx.$executeRaw`
    INSERT INTO revision (page_id, n, base_n, act, text_hash, title, author_id, claimed_at, summary, origin)
    SELECT ${pageId}::int, n, nullif(n - 1, 0), CASE WHEN n = 1 THEN 'create' ELSE 'edit' END, hash, title, author, claimed, summary, 'import'
    FROM (
      SELECT (${from}::int - 1 + i)::int AS n, given.*
      FROM unnest(${column('textHash')}::text[], ${column('title')}::text[], ${column('authorId')}::int[], ${times}::timestamptz[], ${column('summary')}::text[])
        WITH ORDINALITY AS given (hash, title, author, claimed, summary, i)
    ) AS numbered ORDER BY n`
}

function* chunks(past: readonly PastRevision[]): Generator<PastRevision[]> {
  let rows: PastRevision[] = []
  let characters = 0
  for (const row of past) {
    if (rows.length === MOST_ROWS || (rows.length > 0 && characters + row.body.length > MOST_CHARACTERS)) {
      yield rows
      rows = []
      characters = 0
    }
    rows.push(row)
    characters += row.body.length
  }
  if (rows.length > 0) yield rows
}
