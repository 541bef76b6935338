import type { Tx } from '../db/transaction'
import { recordAct } from '../log/record'
import { boundNow } from '../revisions/bound-now'
import { putText } from '../revisions/text'
import type { EditFacts } from './facts'
import { weigh } from './weigh'
import type { Bound } from '../spoilers/bound'
import type { Prepared } from '../revisions/types'
import type { Undoing } from '../revisions/undoing'

/** What a version undoes, for the revision it may become. */
export type ProposedUndoing = { act: Undoing; undoes: number }

export type NewVersion = { prepared: Prepared; baseN: number | null; summary: string; minor: boolean; bound: Bound; facts: EditFacts; undoing?: ProposedUndoing }

/** Open a proposal: an edit of a page from its base, or the creation of one. It stands on its own until it is decided. */
export async function propose(tx: Tx, authorId: number, subject: { act: 'create' | 'edit' | 'upload'; pageId: number | null }, version: NewVersion): Promise<{ id: number; version: number }> {
  const { id } = await tx.proposal.create({
    data: { act: subject.act, pageId: subject.pageId, title: version.prepared.tree.front.title, authorId, bound: await boundOf(tx, version) },
    select: { id: true },
  })
  await addVersion(tx, id, 1, authorId, version)
  await weigh(tx, { proposalId: id }, version.facts)
  await recordAct(tx, { actorId: authorId, act: 'proposal.open', proposalId: id, bound: 'last', ...(subject.pageId !== null && { pageId: subject.pageId }) })
  return { id, version: 1 }
}

/** A new version of a waiting proposal. It ends a review under way: whoever had claimed it is shown the new one. */
export async function revise(tx: Tx, authorId: number, proposal: { id: number; version: number }, version: NewVersion): Promise<{ id: number; version: number }> {
  const n = proposal.version + 1
  await addVersion(tx, proposal.id, n, authorId, version)
  await tx.proposal.update({
    where: { id: proposal.id },
    data: { version: n, state: 'pending', title: version.prepared.tree.front.title, bound: await boundOf(tx, version), updatedAt: new Date() },
    select: { id: true },
  })
  await weigh(tx, { proposalId: proposal.id }, version.facts)
  await recordAct(tx, { actorId: authorId, act: 'proposal.revise', proposalId: proposal.id, bound: 'last' })
  return { id: proposal.id, version: n }
}

const boundOf = (tx: Tx, { bound, prepared }: NewVersion): Promise<Bound> => boundNow(tx, bound, prepared.around.episodes)

async function addVersion(tx: Tx, proposalId: number, n: number, authorId: number, version: NewVersion): Promise<void> {
  const { prepared, baseN, summary, minor } = version
  await tx.proposalVersion.create({ data: { proposalId, n, baseN, textHash: await putText(tx, prepared.source), summary, minor, authorId, payload: payloadOf(version) }, select: { n: true } })
}

/** What is asked of a version before its text is read: from when it is known, what it undoes, and the picture it waits with. */
const payloadOf = ({ prepared: { tree: { front } }, undoing }: NewVersion) => ({
  knownFrom: front.knownFrom,
  ...(undoing && { undoing: { act: undoing.act, undoes: undoing.undoes } }),
  ...(front.file && { media: front.file.media }),
})
