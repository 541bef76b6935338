import { writeSettlement, type SettlementInput } from '../markdown/write-settlement'
import type { EditError, Saved } from '../pages/edit'
import { ok, type Result } from '../result'
import type { MemberViewer } from '../spoilers/viewer'
import { saveTheory } from './save-theory'

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
  const change = { slug, summary, key, name: { act: 'settle', ...settlement }, write: (source: string) => ok(writeSettlement(source, settlement)) }
  const saved = await saveTheory(actor, { ...change, lowers: false })
  // Whoever names another source says from when it is known; the second is shown that it is earlier than it was.
  return !saved.ok && saved.error.kind === 'ask-lowering' ? saveTheory(actor, { ...change, lowers: true }) : saved
}
