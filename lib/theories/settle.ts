import { writeSettlement, type SettlementInput } from '../markdown/write-settlement'
import type { EditError, Saved } from '../pages/edit'
import { bodyOf } from '../pages/ground'
import { saveEdit } from '../pages/save-edit'
import { err, type Result } from '../result'
import { ownProposal } from '../review/own-proposal'
import { findPage } from '../revisions/find'
import { needsReview } from '../revisions/policy'
import { nameSubmission } from '../revisions/submissions'
import type { MemberViewer } from '../spoilers/viewer'

export type Settling = SettlementInput & {
  slug: string
  /** Said in the history; may be empty. */
  summary: string
  /** The form's idempotency key. */
  key: string
}

/** Propose how the makers settled a theory. It is an edit of the theory's page, and waits for somebody else to second it,
 *  whatever the rank of who proposes it.
 *  @returns `unchanged` where the page says so already */
export async function settleTheory(actor: MemberViewer, settling: Settling): Promise<Result<Saved, EditError>> {
  const { slug, summary, key, ...settlement } = settling
  const page = await findPage(actor, slug)
  if (page?.kind !== 'theory') return err({ kind: 'not-found' })
  const own = needsReview(actor, page) ? await ownProposal(actor.id, page.id) : null
  const source = own?.text ?? (await bodyOf(actor, page.id, page.head))
  if (source === null) return err({ kind: 'not-found' })
  const edit = { slug, text: writeSettlement(source, settlement), section: null, base: page.head, version: own?.version ?? 0, summary, minor: false, key, knownFrom: null, lowers: false, answers: null, onto: null }
  const submission = nameSubmission(actor.id, key, { act: 'settle', slug, summary, ...settlement })
  const saved = await saveEdit(actor, edit, submission)
  // Whoever names another source says from when it is known; the second is shown that it is earlier than it was.
  return !saved.ok && saved.error.kind === 'ask-lowering' ? saveEdit(actor, { ...edit, lowers: true }, submission) : saved
}
