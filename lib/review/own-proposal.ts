import { db } from '../db/client'
import { isRowNumber } from '../db/row-number'
import type { Reader } from '../db/transaction'
import { reasonsFor } from './reasons'
import { OPEN_STATES } from './states'

/** A person's own waiting edit of a page, with its newest text. */
export type OwnProposal = { id: number; version: number; state: string; baseN: number | null; text: string; summary: string; words: string | null }

/** The one open edit a person may have on a page. Null where there is none. */
export async function ownProposal(memberId: number, pageId: number, reader: Reader = db): Promise<OwnProposal | null> {
  const [own] = await reader.$queryRaw<(Omit<OwnProposal, 'text'> & { text: string | null })[]>`
    SELECT o.id, o.version, o.state, v.base_n AS "baseN", v.summary, t.body AS text,
      (SELECT d.words FROM decision d WHERE d.proposal_id = o.id ORDER BY d.id DESC LIMIT 1) AS words
    FROM proposal o JOIN proposal_version v ON v.proposal_id = o.id AND v.n = o.version LEFT JOIN text t ON t.hash = v.text_hash
    WHERE o.author_id = ${memberId} AND o.page_id = ${pageId} AND o.act = 'edit' AND o.state = ANY(${[...OPEN_STATES]}::text[]) LIMIT 1`
  return own?.text == null ? null : { ...own, text: own.text }
}

/** A person's own waiting proposal of a new page. Null where it is not theirs, or waits no more. */
export async function ownCreation(memberId: number, id: number, reader: Reader = db): Promise<Omit<OwnProposal, 'words'> | null> {
  if (!isRowNumber(id)) return null
  const proposal = await reader.proposal.findFirst({
    where: { id, authorId: memberId, pageId: null, act: { in: ['create', 'upload'] }, state: { in: OPEN_STATES } },
    select: { id: true, version: true, state: true },
  })
  const version = proposal && (await proposalText(proposal.id, proposal.version, reader))
  return proposal && version ? { ...proposal, ...version } : null
}

/** Why a person's last edit of a page was turned down. Null where it was not, and once they have written there again. */
export async function turnedDown(memberId: number, pageId: number, reader: Reader = db): Promise<{ id: number; reason: string; words: string } | null> {
  const last = await reader.proposal.findFirst({
    where: { authorId: memberId, pageId, act: 'edit' }, orderBy: { id: 'desc' },
    select: { id: true, state: true, updatedAt: true, decisions: { orderBy: { id: 'desc' }, take: 1, select: { reasonCode: true, words: true } } },
  })
  if (last?.state !== 'rejected') return null
  const later = await reader.revision.findFirst({ where: { pageId, authorId: memberId, at: { gt: last.updatedAt } }, select: { n: true } })
  const [decision] = last.decisions
  if (later || !decision) return null
  return { id: last.id, reason: (await reasonsFor(memberId, reader)).wordsOf(decision.reasonCode), words: decision.words }
}

/** What became of a person's edits of a page: the one that waits, or why their last one was turned down. Most readers have made none,
 *  and are asked no more than that. */
export async function ownStanding(memberId: number, pageId: number): Promise<{ own: OwnProposal | null; rejected: Awaited<ReturnType<typeof turnedDown>> }> {
  const [{ any }] = await db.$queryRaw<[{ any: boolean }]>`SELECT EXISTS (SELECT FROM proposal WHERE author_id = ${memberId} AND page_id = ${pageId} AND act = 'edit') AS any`
  if (!any) return { own: null, rejected: null }
  const [own, rejected] = await Promise.all([ownProposal(memberId, pageId), turnedDown(memberId, pageId)])
  return { own, rejected: own ? null : rejected }
}

/** One version of a proposal. */
export async function proposalText(proposalId: number, n: number, reader: Reader = db): Promise<{ baseN: number | null; text: string; summary: string } | null> {
  if (!isRowNumber(n)) return null
  const [row] = await reader.$queryRaw<{ baseN: number | null; text: string | null; summary: string }[]>`
    SELECT v.base_n AS "baseN", v.summary, t.body AS text FROM proposal_version v JOIN text t ON t.hash = v.text_hash WHERE v.proposal_id = ${proposalId} AND v.n = ${n}`
  return row?.text == null ? null : { ...row, text: row.text }
}
