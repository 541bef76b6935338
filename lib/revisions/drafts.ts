import { db } from '../db/client'
import { isRowNumber } from '../db/row-number'
import { inTransaction, type Tx } from '../db/transaction'
import { ok } from '../result'
import type { Bound } from '../spoilers/bound'
import { sees } from '../spoilers/horizon'
import type { MemberViewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'
import { hashOf, putText, unstorable } from './text'

/** @param key the key of the form it was written in, so that what was typed there and what was sent from there are one draft */
export type DraftInput = { pageId: number | null; title: string; section: string | null; seen?: number | null; baseN: number | null; text: string; summary: string; reason: string; key?: string }
export type DraftRow = { id: number; title: string; slug: string | null; section: string | null; summary: string; reason: string; isFork: boolean; at: Date; /** The address of its page where that was deleted. */ gone: string | null }

const MOST_DRAFTS = 100

/** Keep what a person typed although it was not saved, with the reason why not. One form has one draft, and the same text is kept once.
 *  @returns the draft's id; null for a text that cannot be stored at all, which only the form keeps. */
export async function keepDraft(memberId: number, draft: DraftInput): Promise<number | null> {
  if (unstorable(draft.text) || draft.text.trim() === '') return null
  const kept = await inTransaction<number, never>(async (tx) => {
    const { text, key, ...rest } = draft
    const textHash = await putText(tx, text)
    const own = key === undefined ? null : await tx.draft.findUnique({ where: { memberId_formKey: { memberId, formKey: key } }, select: { id: true } })
    const same = own ?? (await tx.draft.findFirst({ where: { memberId, pageId: draft.pageId, section: draft.section, textHash }, select: { id: true } }))
    const data = { ...rest, memberId, textHash, body: null, at: new Date() }
    if (same) await tx.draft.update({ where: { id: same.id }, data })
    return ok(same?.id ?? (await tx.draft.create({ data: { ...data, formKey: key }, select: { id: true } })).id)
  })
  return kept.ok ? kept.value : null
}

/** A draft of one's own, with its text. Nobody else's is found. */
export async function findDraft(memberId: number, id: number) {
  const row = !isRowNumber(id) ? null : await db.draft.findFirst({ where: { id, memberId }, include: { text: { select: { body: true } }, page: { select: { slug: true } } } })
  return row && {
    id: row.id, title: row.title, pageId: row.pageId, slug: row.page?.slug ?? null, section: row.section, seen: row.seen, baseN: row.baseN, summary: row.summary,
    text: row.body ?? row.text?.body ?? '', reason: row.reason, key: row.formKey, step: row.step,
  }
}

/** One's own drafts, newest first. Under a title that its page has got beyond the horizon since, a draft keeps the one it had. */
export async function listDrafts(viewer: MemberViewer): Promise<DraftRow[]> {
  const rows = await db.draft.findMany({ where: { memberId: viewer.id }, orderBy: { at: 'desc' }, take: MOST_DRAFTS, omit: { body: true }, include: { page: { select: { id: true, slug: true, title: true, bound: true, deletedAt: true } } } })
  const seen = (page: (typeof rows)[number]['page']) => (page && sees(horizonOn(viewer, page.id), page.bound as Bound) ? page : null)
  const there = (page: (typeof rows)[number]['page']) => (page?.deletedAt ? null : seen(page))
  return rows.map((row) => ({
    id: row.id, title: seen(row.page)?.title ?? row.title, slug: there(row.page)?.slug ?? null, gone: seen(row.page)?.deletedAt ? row.page!.slug : null,
    section: row.section, summary: row.summary, reason: row.reason, isFork: row.forkOf !== null, at: row.at,
  }))
}

export async function discardDraft(memberId: number, id: number): Promise<void> {
  if (isRowNumber(id)) await db.draft.deleteMany({ where: { id, memberId } })
}

/** What is published or proposed needs no draft: that of its form, the same text, and what was kept of this place without its
 *  form. What another tab or device has of the same place is another text, and stays.
 *  @param sent.key of the form that was sent */
export async function clearDrafts(tx: Tx, memberId: number, pageId: number, { section, key, text }: { section: string | null; key: string; text: string }): Promise<void> {
  const isHere = { pageId, section }
  await tx.draft.deleteMany({ where: { memberId, OR: [{ formKey: key }, { ...isHere, formKey: null }, { ...isHere, textHash: hashOf(text) }, { ...isHere, body: text }] } })
}

/** The draft that kept one text alone: what else its writer has begun on that page stays. */
export async function clearDraftOf(tx: Tx, memberId: number, pageId: number, text: string): Promise<void> {
  await tx.draft.deleteMany({ where: { memberId, pageId, section: null, textHash: hashOf(text) } })
}

/** Nor do the earlier tries at a page that is now there, or proposed. */
export async function clearNewDrafts(memberId: number, title: string, key: string): Promise<void> {
  await db.draft.deleteMany({ where: { memberId, OR: [{ formKey: key }, { pageId: null, title, formKey: null }] } })
}
