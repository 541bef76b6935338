import { now } from '../clock'
import type { Tx } from '../db/transaction'
import { inTransaction } from '../db/transaction'
import { isRowNumber } from '../db/row-number'
import { recordAct } from '../log/record'
import { lockActor } from '../people/lock'
import { err, ok, type Result } from '../result'
import type { From } from '../spoilers/front'
import type { MemberViewer } from '../spoilers/viewer'
import { findPage } from './find'
import { canHide, HIDDEN_PARTS, type Audience, type HiddenPart } from './hide-policy'
import { dropEverywhere } from './let-go'
import { lockPage } from './ledger'

/** What to hide of which revisions, from all but whom, and why. A text goes by its words, over every revision that carries it. */
export type Hiding = { slug: string; from: number; through: number; parts: HiddenPart[]; audience: Audience; reason: string; safeFrom: From }
export type HidingError = { kind: 'not-found' } | { kind: 'forbidden'; reason: string } | { kind: 'refused'; field: 'parts' | 'reason' | 'through'; message: string }

export const HIDE_LIMIT = 500
const MOST_AT_ONCE = 500

/** Hide texts, summaries or authors of revisions. Gone from every surface once the transaction commits. */
export async function hideRevisions(actor: MemberViewer, hiding: Hiding): Promise<Result<void, HidingError>> {
  const { slug, from, through, parts, audience, safeFrom } = hiding
  const reason = hiding.reason.trim()
  if (parts.length === 0) return err({ kind: 'refused', field: 'parts', message: 'Choose what to hide.' })
  if (reason === '' || reason.length > HIDE_LIMIT) return err({ kind: 'refused', field: 'reason', message: `Say why, in at most ${HIDE_LIMIT} characters.` })
  return onRevisions(actor, slug, from, through, audience, async (tx, page) => {
    const rows = await tx.revision.findMany({ where: { pageId: page.id, n: { gte: from, lte: through } }, select: { n: true, textHash: true } })
    const hashes = [...new Set(rows.map(({ textHash }) => textHash))]
    if (parts.includes('text') && (await isHeadSomewhere(tx, hashes))) return err({ kind: 'refused', field: 'parts', message: 'Readers get this text now. Revert to another first; then it can be hidden.' })
    for (const part of HIDDEN_PARTS.filter((each) => parts.includes(each))) {
      for (const subject of part === 'text' ? hashes.map((textHash) => ({ textHash })) : rows.map(({ n }) => ({ pageId: page.id, n }))) {
        await tx.hidden.updateMany({ where: { field: part, liftedAt: null, ...subject }, data: { liftedAt: now() } })
        await tx.hidden.create({ data: { field: part, ...subject, audience, reason, byId: actor.id } })
      }
    }
    await recordAct(tx, { actorId: actor.id, act: 'page.hide', pageId: page.id, words: reason, bound: safeFrom, data: { hidden: parts, from: String(from), to: String(through) } })
    return ok(undefined)
  })
}

/** Show again what was hidden of revisions, as far as this person may: what is for admins alone, an admin shows. */
export function showRevisions(actor: MemberViewer, { slug, from, through }: Pick<Hiding, 'slug' | 'from' | 'through'>): Promise<Result<void, HidingError>> {
  return onRevisions(actor, slug, from, through, 'moderators', async (tx, page, by) => {
    const rows = await tx.revision.findMany({ where: { pageId: page.id, n: { gte: from, lte: through } }, select: { textHash: true } })
    const audience = { in: (['moderators', 'admins'] as const).filter((each) => canHide(by, each).ok) as string[] }
    const { count } = await tx.hidden.updateMany({
      where: { liftedAt: null, audience, OR: [{ field: 'text', textHash: { in: rows.map(({ textHash }) => textHash) } }, { field: { in: ['summary', 'author'] }, pageId: page.id, n: { gte: from, lte: through } }] },
      data: { liftedAt: now() },
    })
    if (count === 0) return err({ kind: 'not-found' })
    await recordAct(tx, { actorId: actor.id, act: 'page.unhide', pageId: page.id, bound: '0', data: { from: String(from), to: String(through) } })
    return ok(undefined)
  })
}

type Work = (tx: Tx, page: { id: number }, by: MemberViewer) => Promise<Result<void, HidingError>>

async function onRevisions(actor: MemberViewer, slug: string, from: number, through: number, audience: Audience, work: Work): Promise<Result<void, HidingError>> {
  const page = isRowNumber(from) && isRowNumber(through) ? await findPage(actor, slug) : null
  if (!page || from > through || through > page.head) return err({ kind: 'not-found' })
  if (through - from >= MOST_AT_ONCE) return err({ kind: 'refused', field: 'through', message: `At most ${MOST_AT_ONCE} revisions at once.` })
  return inTransaction<void, HidingError>(async (tx) => {
    const by = await lockActor(tx, actor)
    const allowed = canHide(by, audience)
    if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
    await lockPage(tx, page.id)
    const done = await work(tx, page, by)
    if (done.ok) await dropEverywhere(tx, page.id)
    return done
  })
}

/** Whether one of these texts is what readers of any page get now; the pages that carry them are held meanwhile. */
async function isHeadSomewhere(tx: Tx, hashes: readonly string[]): Promise<boolean> {
  const heads = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM page p JOIN revision r ON r.page_id = p.id AND r.n = p.head WHERE r.text_hash = ANY(${hashes}) AND p.deleted_at IS NULL FOR SHARE OF p`
  return heads.length > 0
}
