import { randomUUID } from 'node:crypto'
import { db } from '../db/client'
import { inTransaction, isTaken, type Tx } from '../db/transaction'
import { err, ok, type Result } from '../result'
import type { MemberViewer } from '../spoilers/viewer'
import { draftPlace } from './keep-draft-at'
import { unstorable } from './text'

/** A text as it stands in a form that nobody has sent yet. */
export type Typed = {
  /** The key of the form, and the step at which the form knows its draft; 0 where it has none. */
  key: string
  step: number
  /** Names the open form itself, another each time it is opened: an answer that was lost on the way makes no fork. */
  writer: string
  /** Empty for a page that is not there yet. */
  slug: string
  section: string | null
  seen: number | null
  base: number | null
  text: string
  summary: string
}

/** The key and step under which the text is kept now. A fork has a key of its own, by which its form goes on. */
export type KeptTyped = { key: string; step: number; forked: boolean }
/** `gone`: the draft was published or thrown away meanwhile, and does not come back by itself. */
export type NotKept = { kind: 'gone' } | { kind: 'full' } | { kind: 'unstorable'; reason: string }

const MOST_TYPED = 300

/** Keep what somebody types. Whoever names the step at which the draft stands goes on with it; whoever names an earlier one has
 *  diverged from it, in another tab or on another device, and gets a draft of their own beside it. */
export async function keepTyped(actor: MemberViewer, typed: Typed): Promise<Result<KeptTyped, NotKept>> {
  const reason = unstorable(typed.text)
  if (reason !== null) return err({ kind: 'unstorable', reason })
  const place = { ...(await draftPlace(actor, typed.slug, typed.text)), section: typed.section }
  const write = () => inTransaction<KeptTyped, NotKept>((tx) => keepIn(tx, actor.id, typed, { ...place, seen: typed.seen, baseN: typed.base, summary: typed.summary }))
  try {
    return await write()
  } catch (problem) {
    // Two first keeps of one form at once: the second finds the first's.
    if (!isTaken(problem)) throw problem
    return write()
  }
}

type Place = { pageId: number | null; title: string; section: string | null; seen: number | null; baseN: number | null; summary: string }

async function keepIn(tx: Tx, memberId: number, { key, step, writer, text }: Typed, place: Place): Promise<Result<KeptTyped, NotKept>> {
  const data = { ...place, writer, body: text, textHash: null, reason: 'typed', at: new Date() }
  const goesOn = await tx.draft.updateManyAndReturn({ where: { memberId, formKey: key, OR: [{ step }, { writer }] }, data: { ...data, step: { increment: 1 } }, select: { step: true } })
  if (goesOn[0]) return ok({ key, step: goesOn[0].step, forked: false })
  const diverged = await tx.draft.findUnique({ where: { memberId_formKey: { memberId, formKey: key } }, select: { id: true, body: true, step: true } })
  // The same text, as a tab that died may have sent it: nothing has diverged yet.
  if (diverged?.body === text) return ok({ key, step: diverged.step, forked: false })
  if (!diverged && (step > 0 || (await wasSent(tx, memberId, key)))) return err({ kind: 'gone' })
  if ((await tx.draft.count({ where: { memberId } })) >= MOST_TYPED) return err({ kind: 'full' })
  const beside = diverged ?? (await tx.draft.findFirst({ where: { memberId, pageId: place.pageId, section: place.section, ...(place.pageId === null && { title: place.title }) }, orderBy: { at: 'desc' }, select: { id: true } }))
  const formKey = diverged ? randomUUID() : key
  await tx.draft.create({ data: { ...data, memberId, formKey, step: 1, forkOf: beside?.id }, select: { id: true } })
  return ok({ key: formKey, step: 1, forked: diverged !== null })
}

/** What was on its way while its form was sent comes too late to be a draft. */
const wasSent = async (tx: Tx, memberId: number, key: string): Promise<boolean> => (await tx.submission.count({ where: { memberId, key } })) > 0

/** What somebody typed at a place and did not send, newest first: offered when they come back, on any device.
 *  @param pageId null for a page that is not there yet */
export async function typedAt(memberId: number, pageId: number | null, section: string | null): Promise<{ id: number; at: Date; title: string; isFork: boolean }[]> {
  const rows = await db.draft.findMany({ where: { memberId, pageId, section, reason: 'typed' }, orderBy: { at: 'desc' }, take: 5, select: { id: true, at: true, title: true, forkOf: true } })
  return rows.map(({ forkOf, ...row }) => ({ ...row, isFork: forkOf !== null }))
}
