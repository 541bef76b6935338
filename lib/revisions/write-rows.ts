import type { Tx } from '../db/transaction'
import { calledNow, deriveNames } from './names'
import { rowDerivers } from './derivers'
import type { DerivedRows, DerivedTable, Prepared } from './types'

/** Put the derived rows of a head in the place of those of the head before: names, and one row a block of every other kind.
 *  Few statements for them all, because each costs a journey to the database.
 *  @returns by what others called the page before, or call it now: names, and its key as a source */
export async function writeRows(tx: Tx, pageId: number, derived: Prepared): Promise<string[]> {
  const rows = collect(pageId, derived)
  const before = await calledNow(tx, pageId)
  await clearRows(tx, pageId)
  const names = await deriveNames(tx, pageId, before, derived)
  await insert(tx, JSON.stringify(rows))
  return [...new Set([...before.names, ...names].map(({ key }) => key).concat(before.source?.key ?? [], derived.tree.front.source?.key ?? []))]
}

function collect(pageId: number, derived: Prepared): DerivedRows {
  const rows: DerivedRows = {}
  for (const derive of rowDerivers()) {
    for (const [table, made] of Object.entries(derive(derived)) as [DerivedTable, object[]][]) {
      rows[table] = [...(rows[table] ?? []), ...made.map((row) => ({ ...row, page_id: pageId, deriver: derived.tree.deriver }))]
    }
  }
  return rows
}

/** Take a page's derived rows away, names apart. */
export const clearRows = (tx: Tx, pageId: number): Promise<unknown> => tx.$executeRaw`
  WITH a AS (DELETE FROM block WHERE page_id = ${pageId}), b AS (DELETE FROM link WHERE page_id = ${pageId}),
    c AS (DELETE FROM citation WHERE page_id = ${pageId}), d AS (DELETE FROM fact WHERE page_id = ${pageId}),
    e AS (DELETE FROM relation WHERE page_id = ${pageId}), f AS (DELETE FROM evidence WHERE page_id = ${pageId}),
    g AS (DELETE FROM source WHERE page_id = ${pageId}), h AS (DELETE FROM theory WHERE page_id = ${pageId}),
    i AS (DELETE FROM episode_page WHERE page_id = ${pageId}), j AS (DELETE FROM file_page WHERE page_id = ${pageId})
  SELECT 1`

/** @param json the rows by table, their keys the columns */
const insert = (tx: Tx, json: string): Promise<unknown> => tx.$executeRaw`
  WITH j AS (SELECT ${json}::jsonb AS rows),
    a AS (INSERT INTO block (page_id, i, section, heading, text, folded, bound, deriver)
      SELECT page_id, r.i, section, heading, text, folded, bound, deriver FROM j, jsonb_populate_recordset(NULL::block, rows->'block') r),
    b AS (INSERT INTO link SELECT r.* FROM j, jsonb_populate_recordset(NULL::link, rows->'link') r),
    c AS (INSERT INTO citation SELECT r.* FROM j, jsonb_populate_recordset(NULL::citation, rows->'citation') r),
    d AS (INSERT INTO fact SELECT r.* FROM j, jsonb_populate_recordset(NULL::fact, rows->'fact') r),
    e AS (INSERT INTO relation SELECT r.* FROM j, jsonb_populate_recordset(NULL::relation, rows->'relation') r),
    f AS (INSERT INTO evidence SELECT r.* FROM j, jsonb_populate_recordset(NULL::evidence, rows->'evidence') r),
    g AS (INSERT INTO source SELECT r.* FROM j, jsonb_populate_recordset(NULL::source, rows->'source') r),
    h AS (INSERT INTO theory SELECT r.* FROM j, jsonb_populate_recordset(NULL::theory, rows->'theory') r),
    i AS (INSERT INTO episode_page SELECT r.* FROM j, jsonb_populate_recordset(NULL::episode_page, rows->'episode_page') r),
    k AS (INSERT INTO file_page SELECT r.* FROM j, jsonb_populate_recordset(NULL::file_page, rows->'file_page') r)
  SELECT 1`
