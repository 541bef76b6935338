import { now } from '../clock'
import { db } from '../db/client'
import { isRowNumber } from '../db/row-number'
import type { BlockAct } from '../people/blocks'
import { isModerator } from '../people/person'
import { personView } from '../revisions/revision-row'
import type { PersonView } from '../revisions/view'
import type { Bound } from '../spoilers/bound'
import { sees } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'
import { visibleTo } from '../spoilers/visible'
import { authorRecord, type AuthorRecord } from './author-record'
import { deciderView } from './decider-view'
import { isLone } from './is-lone'
import { canAnswerAppeal, canAppealBlock } from './policy'
import { appealRows, type TalkRow } from './talk'

/** A block as whoever is blocked and moderators see it. `reason` is null where it tells more than a moderator has watched. */
export type BlockItem = {
  id: number
  member: PersonView
  isOwn: boolean
  whole: boolean
  acts: BlockAct[]
  kinds: string[]
  /** The pages that the viewer may know of; `otherPages`: there are more. */
  pages: { slug: string; title: string }[]
  otherPages: boolean
  reason: string | null
  by: PersonView
  at: Date
  until: Date | null
  state: 'stands' | 'over' | 'lifted'
  withAddress: boolean
  talk: TalkRow[]
  mayAppeal: boolean
  mayEnd: boolean
  /** An appeal that waits; `mayAnswer`: for this viewer. */
  waits: { id: number; queueId: number | null; mayAnswer: boolean } | null
  record: AuthorRecord | null
}

/** Null for everybody but whoever is blocked and moderators, as if there were none. */
export async function blockItem(viewer: Viewer, id: number): Promise<BlockItem | null> {
  if (viewer.kind === 'anonymous' || !isRowNumber(id)) return null
  const row = await db.memberBlock.findUnique({ where: { id }, include: { member: true, by: true, appeal: { include: { by: true, decidedBy: true, waits: { select: { id: true } } } } } })
  const isOwn = row?.memberId === viewer.id
  if (!row || (!isOwn && !isModerator(viewer))) return null
  const [pages, decider] = await Promise.all([
    db.page.findMany({ where: { id: { in: row.pages }, ...visibleTo(viewer) }, select: { slug: true, title: true }, orderBy: { title: 'asc' } }), deciderView(viewer),
  ])
  const open = row.appeal?.outcome === null ? row.appeal : null
  const state = row.liftedAt ? 'lifted' : row.until && row.until <= now() ? 'over' : 'stands'
  const nameOf: typeof personView = (person) => (person.id === row.memberId ? personView(person) : decider(person))
  return {
    id, member: personView(row.member), isOwn, whole: row.whole, acts: row.acts as BlockAct[], kinds: row.kinds, pages, otherPages: pages.length < row.pages.length,
    reason: isOwn || sees(viewer.horizon, row.bound as Bound) ? row.words : null, by: decider(row.by), at: row.at, until: row.until, state, withAddress: row.withAddress,
    talk: row.appeal ? appealRows(row.appeal, nameOf) : [],
    mayAppeal: canAppealBlock(viewer, { ...row, isAppealed: row.appeal !== null }, now()).ok,
    mayEnd: !isOwn && state === 'stands' && isModerator(viewer),
    waits: open && { id: open.id, queueId: open.waits?.id ?? null, mayAnswer: canAnswerAppeal(viewer, { byId: open.byId, deciderId: row.byId, isLone: await isLone(row.byId, open.byId) }).ok },
    record: isModerator(viewer) ? await authorRecord(row.memberId) : null,
  }
}

/** The blocks of somebody that stand, for themselves and for moderators. */
export async function listBlocks(viewer: Viewer, memberId: number): Promise<{ id: number; whole: boolean; acts: BlockAct[]; until: Date | null }[]> {
  if (viewer.kind === 'anonymous' || (viewer.id !== memberId && !isModerator(viewer))) return []
  const rows = await db.memberBlock.findMany({ where: { memberId, liftedAt: null, OR: [{ until: null }, { until: { gt: now() } }] }, orderBy: { id: 'asc' }, select: { id: true, whole: true, acts: true, until: true } })
  return rows.map((row) => ({ ...row, acts: row.acts as BlockAct[] }))
}
