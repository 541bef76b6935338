import { now, SECOND } from '../../clock'
import { db } from '../../db/client'
import { isRowNumber } from '../../db/row-number'
import { inTransaction } from '../../db/transaction'
import { recordAct } from '../../log/record'
import { err, ok, type Result } from '../../result'
import type { Bound } from '../../spoilers/bound'
import { sees } from '../../spoilers/horizon'
import type { MemberViewer } from '../../spoilers/viewer'
import type { FilterError } from './change-filter'
import { factsOf } from './facts-of'
import { matches } from './matches'
import { canChangeFilters } from './policy'
import { readRule } from './rule'

export const TRIED_EDITS = 1_000
const BUDGET_MS = 5 * SECOND
const AT_ONCE = 100
const MOST_SHOWN = 50

/** What a filter would have caught. `shown`: those the viewer may know of; `tried`: fewer than asked for where time ran out. */
export type Trial = { tried: number; caught: number; people: number; shown: { title: string; href: string; handle: string; at: Date }[] }

type Row = { at: Date; page_id: number | null; n: number | null; proposal_id: number | null; author_id: number; handle: string; rank: string; age: number; edits: number; lately: number; kind: string; title: string; slug: string | null; page_bound: Bound | null; summary: string; before: string | null; after: string | null }

/** Try a filter against the last edits, published and proposed, as if it had been armed then; their authors' ranks as they are now, and
 *  whether words became known earlier left out, because neither was kept. */
export async function tryFilter(actor: MemberViewer, id: number): Promise<Result<Trial, FilterError>> {
  const allowed = canChangeFilters(actor)
  if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
  const filter = isRowNumber(id) ? await db.editFilter.findUnique({ where: { id } }) : null
  if (!filter) return err({ kind: 'not-found' })
  const rule = readRule(filter.rule)
  if (!rule.ok) return err({ kind: 'refused', field: 'rule', message: rule.error.message })
  const trial: Trial = { tried: 0, caught: 0, people: 0, shown: [] }
  const people = new Set<number>()
  const until = Date.now() + BUDGET_MS
  for (let from = 0; from < TRIED_EDITS && Date.now() < until; from += AT_ONCE) {
    const rows = await lastEdits(from)
    for (const row of rows) {
      trial.tried++
      if (!matches(rule.value, factsOf({ memberId: row.author_id, rank: row.rank, kind: row.kind, before: row.before ?? '', after: row.after ?? '', summary: row.summary, lowers: false }, row))) continue
      trial.caught++
      people.add(row.author_id)
      if (trial.shown.length < MOST_SHOWN && isKnown(actor, row)) trial.shown.push({ title: row.title, href: row.proposal_id === null ? `/wiki/${row.slug}/history/${row.n}` : `/review/${row.proposal_id}`, handle: row.handle, at: row.at })
    }
    if (rows.length < AT_ONCE) break
  }
  trial.people = people.size
  await inTransaction<null, never>(async (tx) => {
    await tx.editFilter.updateMany({ where: { id, rule: filter.rule }, data: { triedRule: filter.rule, triedAt: now() } })
    await recordAct(tx, { actorId: actor.id, act: 'filter.try', data: { filter: id, tried: trial.tried, caught: trial.caught } })
    return ok(null)
  })
  return ok(trial)
}

const isKnown = (actor: MemberViewer, { page_bound: bound, page_id: id }: Row): boolean => bound !== null && id !== null && (sees(actor.horizon, bound) || actor.opened.has(id))

const lastEdits = (from: number): Promise<Row[]> => db.$queryRaw<Row[]>`
  WITH sent AS (
    (SELECT at, page_id, n, NULL::int AS proposal_id, author_id, summary, text_hash, n - 1 AS base_n FROM revision WHERE origin IN ('form', 'api') AND proposal_id IS NULL ORDER BY at DESC LIMIT ${TRIED_EDITS})
    UNION ALL
    (SELECT v.at, p.page_id, NULL, v.proposal_id, v.author_id, v.summary, v.text_hash, v.base_n FROM proposal_version v JOIN proposal p ON p.id = v.proposal_id WHERE v.text_hash IS NOT NULL ORDER BY v.proposal_id DESC, v.n DESC LIMIT ${TRIED_EDITS})
    ORDER BY at DESC OFFSET ${from} LIMIT ${AT_ONCE})
  SELECT s.at, s.page_id, s.n, s.proposal_id, s.author_id, m.handle, m.rank, s.summary, coalesce(g.kind, 'article') AS kind, coalesce(g.title, '') AS title, g.slug, g.bound AS page_bound, t.body AS after,
    (SELECT b.body FROM revision r JOIN text b ON b.hash = r.text_hash WHERE r.page_id = s.page_id AND r.n = s.base_n) AS before,
    floor(extract(epoch FROM s.at - m.joined_at) / 60)::int AS age,
    (SELECT count(*)::int FROM (SELECT FROM revision o WHERE o.author_id = s.author_id AND o.at < s.at LIMIT 1000) e) AS edits,
    (SELECT count(*)::int FROM revision o WHERE o.author_id = s.author_id AND o.at < s.at AND o.at > s.at - interval '10 minutes') AS lately
  FROM sent s JOIN member m ON m.id = s.author_id JOIN text t ON t.hash = s.text_hash LEFT JOIN page g ON g.id = s.page_id AND g.deleted_at IS NULL
  ORDER BY s.at DESC`
