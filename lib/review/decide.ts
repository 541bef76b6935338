import { now } from '../clock'
import { inTransaction, type Tx } from '../db/transaction'
import { recordAct } from '../log/record'
import { lockActor, lockNewcomer } from '../people/lock'
import { err, ok, type Result } from '../result'
import type { Lowering } from '../revisions/lowering'
import { sees } from '../spoilers/horizon'
import type { MemberViewer } from '../spoilers/viewer'
import { CLAIM_MS } from './claim-time'
import type { EditFacts } from './facts'
import { horizonOn } from '../spoilers/visible'
import { lockProposal, type ProposalRow } from './load'
import { canDecide, isTheirs, type ReviewAct } from './policy'
import { promoteByRule } from './promotion'
import { isGiven, OTHER } from './reasons'
import { after } from './states'
import { WORDS_LIMIT } from './words-limit'

/** A decision names the version it was judged on. */
export type Ruling = { id: number; version: number; reasonCode: string | null; words: string }
export type DecisionError =
  | { kind: 'not-found' }
  | { kind: 'forbidden'; reason: string }
  /** Its author or another moderator was faster: it is to be looked at again. */
  | { kind: 'moved'; message: string }
  | { kind: 'reason-missing' }
  | { kind: 'words-missing' }
  | { kind: 'conflict' }
  | { kind: 'refused'; message: string; line?: number }
  /** A moderator's own words would make some known earlier. */
  | { kind: 'lowers'; lowerings: Lowering[] }
  | { kind: 'taken'; slug: string; title: string }

/** Turn a proposal down, with a reason its author reads. */
export function reject(actor: MemberViewer, ruling: Ruling): Promise<Result<void, DecisionError>> {
  if (ruling.reasonCode === OTHER && ruling.words.trim() === '') return Promise.resolve(err({ kind: 'words-missing' }))
  return rule(actor, ruling, 'reject')
}

/** Send a proposal back to its author with words on what to change. */
export function askForChanges(actor: MemberViewer, ruling: Ruling): Promise<Result<void, DecisionError>> {
  if (ruling.words.trim() === '') return Promise.resolve(err({ kind: 'words-missing' }))
  return rule(actor, ruling, 'ask')
}

/** Take one's own proposal back. */
export function withdraw(actor: MemberViewer, id: number): Promise<Result<void, DecisionError>> {
  return inTransaction<void, DecisionError>(async (tx) => {
    const proposal = await open(tx, actor, id, 'withdraw')
    if (!proposal.ok) return proposal
    await tx.proposal.update({ where: { id }, data: { state: 'withdrawn', updatedAt: new Date() } })
    await recordAct(tx, { actorId: actor.id, act: 'proposal.withdraw', proposalId: id })
    return ok(undefined)
  })
}

function rule(actor: MemberViewer, ruling: Ruling, act: 'reject' | 'ask'): Promise<Result<void, DecisionError>> {
  return inTransaction<void, DecisionError>(async (tx) => {
    const proposal = await open(tx, await lockActor(tx, actor), ruling.id, act, ruling.version)
    if (!proposal.ok) return proposal
    if (act === 'reject' && !(ruling.reasonCode && (await isGiven(tx, ruling.reasonCode)))) return err({ kind: 'reason-missing' })
    await recordDecision(tx, actor, proposal.value, ruling, act, {})
    return ok(undefined)
  })
}

/** Who decides, as their account is now, and whose proposal it is: members before pages, pages before proposals. */
export async function lockDecision(tx: Tx, actor: MemberViewer, authorId: number): Promise<MemberViewer> {
  await lockNewcomer(tx, authorId)
  return lockActor(tx, actor)
}

const UNSEEN = 'This tells more than you have watched, so leave it to another moderator, or look further at its page first.'

/** Lock a proposal and ask whether this person may do this to it now. Nobody decides on what they have not watched. */
export async function open(tx: Tx, actor: MemberViewer, id: number, act: ReviewAct, version?: number): Promise<Result<ProposalRow, DecisionError>> {
  const proposal = await lockProposal(tx, id)
  if (!proposal) return err({ kind: 'not-found' })
  const allowed = canDecide(actor, proposal, act)
  if (!allowed.ok) return after(proposal.state, act) === null ? err({ kind: 'moved', message: allowed.reason }) : err({ kind: 'forbidden', reason: allowed.reason })
  if (!isTheirs(act) && !sees(proposal.pageId === null ? actor.horizon : horizonOn(actor, proposal.pageId), proposal.bound)) return err({ kind: 'forbidden', reason: UNSEEN })
  if (version !== undefined && version !== proposal.version) return err({ kind: 'moved', message: 'Its author has sent a new version since you opened it. Here it is.' })
  return ok(proposal)
}

/** How long the item was lent to whoever decides, in seconds, and how many letters the change has; nothing where it was not. */
async function readingOf(tx: Tx, actor: MemberViewer, proposalId: number): Promise<{ seconds?: number; letters?: number }> {
  const item = await tx.queueItem.findUnique({ where: { proposalId }, select: { claimedById: true, claimedUntil: true, facts: true } })
  if (!item?.claimedUntil || item.claimedById !== actor.id) return {}
  const { added = 0, removed = 0 } = item.facts as Partial<EditFacts>
  return { seconds: Math.round((now().getTime() - item.claimedUntil.getTime() + CLAIM_MS) / 1000), letters: added + removed }
}

const OUTCOME = { accept: 'accepted', overturn: 'accepted', reject: 'rejected', ask: 'changes-requested' } as const

/** The decision, the proposal's new state and the log entry, which are one fact. */
export async function recordDecision(
  tx: Tx, actor: MemberViewer, proposal: ProposalRow, ruling: Ruling, act: keyof typeof OUTCOME, result: { head?: number | null; n?: number; pageId?: number; suggestionHash?: string },
): Promise<void> {
  const outcome = OUTCOME[act]
  const words = ruling.words.trim().slice(0, WORDS_LIMIT)
  const pageId = result.pageId ?? proposal.pageId
  const read = await readingOf(tx, actor, proposal.id)
  const { id: decision } = await tx.decision.create({
    data: { proposalId: proposal.id, version: proposal.version, head: result.head ?? null, outcome, reasonCode: ruling.reasonCode, words, byId: actor.id, resultN: result.n ?? null, suggestionHash: result.suggestionHash ?? null },
    select: { id: true },
  })
  await tx.proposal.update({ where: { id: proposal.id }, data: { state: outcome, updatedAt: new Date(), ...(pageId !== null && { pageId }) }, select: { id: true } })
  if (outcome === 'accepted') await promoteByRule(tx, proposal.authorId)
  await recordAct(tx, {
    actorId: actor.id, act: `decision.${outcome}`, proposalId: proposal.id, memberId: proposal.authorId,
    ...(pageId !== null && { pageId }), ...(result.n !== undefined && { n: result.n }), ...(ruling.reasonCode && { reasonCode: ruling.reasonCode }), data: { decision, ...read, ...(act === 'overturn' && { overturns: true }) },
  })
}
