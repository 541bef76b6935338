import { db } from '../db/client'
import { isRowNumber } from '../db/row-number'
import { Prisma } from '../db/generated/client'
import type { Reader, Tx } from '../db/transaction'
import type { ProposedUndoing } from './propose'
import type { Bound } from '../spoilers/bound'
import type { State } from './states'

/** What a proposal may ask for. */
export type ProposalAct = 'create' | 'edit' | 'rename' | 'delete' | 'restore' | 'protect' | 'upload'
export type ProposalRow = { id: number; act: ProposalAct; pageId: number | null; title: string; authorId: number; state: State; version: number; /** From when what it changes is known. */ bound: Bound }

/** Lock a proposal's row until the transaction ends, like `lockPage`. Null where there is none. */
export async function lockProposal(tx: Tx, id: number): Promise<ProposalRow | null> {
  if (!isRowNumber(id)) return null
  const rows = await tx.$queryRaw<ProposalRow[]>(Prisma.sql`
    SELECT id, act, page_id AS "pageId", title, author_id AS "authorId", state, version, bound FROM proposal WHERE id = ${id} FOR NO KEY UPDATE`)
  return rows[0] ?? null
}

export type VersionTexts = { base: string; mine: string; head: string; headN: number | null; baseN: number | null; summary: string; minor: boolean; undoing: ProposedUndoing | null }

/** The texts a version is judged by: its base, itself, and the page's head. Null where a text is gone. */
export async function versionTexts(proposalId: number, version: number, pageId: number | null, reader: Reader = db): Promise<VersionTexts | null> {
  if (!isRowNumber(proposalId) || !isRowNumber(version)) return null
  const [row] = await reader.$queryRaw<VersionRow[]>`
    SELECT v.base_n AS "baseN", v.summary, v.minor, v.payload, mine.body AS mine, p.head AS "headN", head.body AS head, base.body AS base
    FROM proposal_version v JOIN text mine ON mine.hash = v.text_hash
    LEFT JOIN page p ON p.id = ${pageId}::int
    LEFT JOIN revision h ON h.page_id = p.id AND h.n = p.head LEFT JOIN text head ON head.hash = h.text_hash
    LEFT JOIN revision b ON b.page_id = p.id AND b.n = v.base_n LEFT JOIN text base ON base.hash = b.text_hash
    WHERE v.proposal_id = ${proposalId} AND v.n = ${version}`
  if (row?.mine == null) return null
  const { mine, headN, baseN, summary, minor } = row
  const head = headN === null ? '' : row.head
  const base = baseN === null || pageId === null ? '' : row.base
  return head === null || base === null ? null : { base, mine, head, headN, baseN, summary, minor, undoing: row.payload?.undoing ?? null }
}

type VersionRow = Omit<VersionTexts, 'base' | 'mine' | 'head' | 'undoing'> & { base: string | null; mine: string | null; head: string | null; payload: { undoing?: ProposedUndoing } | null }
