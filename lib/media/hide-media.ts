import { db } from '../db/client'
import { inTransaction, type Tx } from '../db/transaction'
import { recordAct } from '../log/record'
import { err, ok, type Result } from '../result'
import type { Bound } from '../spoilers/bound'
import type { MemberViewer } from '../spoilers/viewer'
import { visibleTo } from '../spoilers/visible'
import { canHideMedia } from './policy'

export type HideError = { kind: 'not-found' } | { kind: 'forbidden'; reason: string } | { kind: 'reason-missing' } | { kind: 'another' }

export const HIDE_REASON_LIMIT = 500

/** Which picture: the page that describes it, and the one that was shown to whoever decides. */
export type Chosen = { slug: string; media: string }

/** Hide the picture that a page describes, wherever its bytes are shown: on the page, in every text, at its own address,
 *  under whatever name it was uploaded.
 *  @returns `another` where the page has another picture by now, which nobody looked at */
export function hideMedia(actor: MemberViewer, chosen: Chosen, reason: string): Promise<Result<void, HideError>> {
  const words = reason.trim().slice(0, HIDE_REASON_LIMIT)
  if (words === '') return Promise.resolve(err({ kind: 'reason-missing' }))
  return change(actor, chosen, async (tx, { hash, pageId, bound }) => {
    const { count } = await tx.media.updateMany({ where: { hash, state: { not: 'hidden' } }, data: { state: 'hidden' } })
    if (count === 0) return
    await tx.hidden.create({ data: { field: 'file', textHash: hash, pageId, reason: words, byId: actor.id } })
    await recordAct(tx, { actorId: actor.id, act: 'page.hide-picture', pageId, words, bound })
  })
}

/** Show a hidden picture again. */
export function showMedia(actor: MemberViewer, chosen: Chosen): Promise<Result<void, HideError>> {
  return change(actor, chosen, async (tx, { hash, pageId, bound }) => {
    const { count } = await tx.hidden.updateMany({ where: { field: 'file', textHash: hash, liftedAt: null }, data: { liftedAt: new Date() } })
    if (count === 0) return
    await tx.media.updateMany({ where: { hash, files: { some: {} } }, data: { state: 'published' } })
    await tx.media.updateMany({ where: { hash, state: 'hidden' }, data: { state: 'pending' } })
    await recordAct(tx, { actorId: actor.id, act: 'page.show-picture', pageId, bound })
  })
}

type Subject = { hash: string; pageId: number; bound: Bound }

async function change(actor: MemberViewer, { slug, media }: Chosen, write: (tx: Tx, subject: Subject) => Promise<void>): Promise<Result<void, HideError>> {
  const allowed = canHideMedia(actor)
  if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
  const row = await db.page.findFirst({ where: { slug, ...visibleTo(actor) }, select: { id: true } })
  if (!row) return err({ kind: 'not-found' })
  return inTransaction<void, HideError>(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM page WHERE id = ${row.id} FOR NO KEY UPDATE`
    const page = await tx.page.findFirst({ where: { id: row.id, ...visibleTo(actor) }, select: { bound: true, filePage: { select: { media: { select: { id: true, hash: true } } } } } })
    if (!page?.filePage) return err({ kind: 'not-found' })
    if (page.filePage.media.id !== media) return err({ kind: 'another' })
    const subject = { hash: page.filePage.media.hash, pageId: row.id, bound: page.bound as Bound }
    // Two moderators at one picture go one after the other.
    await tx.$executeRaw`SELECT 1 FROM media WHERE hash = ${subject.hash} ORDER BY id FOR UPDATE`
    await write(tx, subject)
    await tx.$executeRaw`SELECT pg_notify('wiki_published', ${String(subject.pageId)})`
    return ok(undefined)
  })
}
