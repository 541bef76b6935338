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

/** Lock a proposal's row until the transaction ends. Null where there is none. */
export async function lockProposal(tx: Tx, id: number): Promise<ProposalRow | null> {
  if (!isRowNumber(id)) return null
  const rows = await tx.$queryRaw<ProposalRow[]>(Prisma.sql`
    SELECT id, act, page_id AS "pageId", title, author_id AS "authorId", state, version, bound FROM proposal WHERE id = ${id} FOR UPDATE`)
  return rows[0] ?? null
}

export type VersionTexts = { base: string; mine: string; head: string; headN: number | null; baseN: number | null; summary: string; minor: boolean; undoing: ProposedUndoing | null }

/** The texts a version is judged by: its base, itself, and the page's head. Null where a text is gone. */
export async function versionTexts(proposalId: number, version: number, pageId: number | null, reader: Reader = db): Promise<VersionTexts | null> {
  if (!isRowNumber(proposalId) || !isRowNumber(version)) return null
  const row = await reader.proposalVersion.findUnique({
    where: { proposalId_n: { proposalId, n: version } },
    select: { baseN: true, summary: true, minor: true, payload: true, text: { select: { body: true } } },
  })
  if (row?.text?.body == null) return null
  const page = pageId === null ? null : await reader.page.findUnique({ where: { id: pageId }, select: { head: true } })
  const head = page?.head == null ? '' : await body(reader, pageId!, page.head)
  const base = row.baseN === null || pageId === null ? '' : await body(reader, pageId, row.baseN)
  return head === null || base === null ? null : { base, mine: row.text.body, head, headN: page?.head ?? null, baseN: row.baseN, summary: row.summary, minor: row.minor, undoing: (row.payload as { undoing?: ProposedUndoing } | null)?.undoing ?? null }
}

async function body(reader: Reader, pageId: number, n: number): Promise<string | null> {
  const row = await reader.revision.findUnique({ where: { pageId_n: { pageId, n } }, select: { text: { select: { body: true } } } })
  return row?.text.body ?? null
}
