import { db } from '../db/client'
import { readFront } from '../markdown/front'
import type { TheoryFrontInput } from '../markdown/front-schema'
import { splitSource } from '../markdown/split'
import { maskedHead } from '../pages/masked-head'
import { ownersOf, theoryAuthors } from '../revisions/evidence/origins'
import { canTakeEvidence } from '../revisions/evidence/policy'
import type { Verdict } from '../result'
import type { MemberViewer } from '../spoilers/viewer'
import type { EvidenceFields } from './evidence'

/** A piece of evidence as its form begins with it, and whether this person may take it away. */
export type EvidenceRow = { id: string; fields: EvidenceFields; shows: string; bears: string; canTake: Verdict; /** Whether that waits for somebody else's yes. */ seconded: boolean }

/** One row of a theory's evidence, as its source has it. Null where there is none that they may see. */
export async function findEvidence(viewer: MemberViewer, slug: string, id: string): Promise<EvidenceRow | null> {
  const head = await maskedHead(viewer, slug)
  const row = head?.tree.front.evidence.find((each) => each.id === id)
  if (!head || !row || !head.shows[row.block]) return null
  const text = await db.revision.findUnique({ where: { pageId_n: { pageId: head.pageId, n: head.n } }, select: { text: { select: { body: true } } } })
  const data = (readFront(splitSource(text?.text.body ?? '')?.front ?? '').data as TheoryFrontInput).evidence?.find((each) => each.id === id)
  if (!data) return null
  const { allowed, seconded } = canTakeEvidence(viewer, await ownersOf(head.pageId, [row]), await theoryAuthors(head.pageId))
  const { side, cite, quote = '', translation = '', shows, bears = '', on = '', said = '' } = data
  return { id, fields: { side, cite, quote, translation, shows, bears, on, said }, shows: row.shows.text, bears: row.bears?.text ?? '', canTake: allowed, seconded }
}
