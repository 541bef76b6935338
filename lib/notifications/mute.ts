import { db } from '../db/client'
import { handleKey } from '../people/handle'
import { personView } from '../revisions/revision-row'
import type { PersonView } from '../revisions/view'
import { err, ok, type Result } from '../result'
import { findPage } from '../revisions/find'
import { boundsIn } from '../spoilers/horizon'
import type { MemberViewer } from '../spoilers/viewer'
import { canBeTold, canMute } from './policy'
import type { WatchError } from './watch'

/** Hear nothing more of somebody. */
export async function muteMember(actor: MemberViewer, handle: string): Promise<Result<void, WatchError>> {
  const member = await db.member.findUnique({ where: { handleKey: handleKey(handle.normalize('NFKC').trim()), erasedAt: null }, select: { id: true } })
  if (!member) return err({ kind: 'not-found' })
  const allowed = canMute(actor, member.id)
  if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
  // Only while both are here: whoever leaves meanwhile takes it along.
  await db.$executeRaw`INSERT INTO mute_member (member_id, muted_id) SELECT ${actor.id}, id FROM member WHERE id = ${member.id} AND erased_at IS NULL FOR SHARE ON CONFLICT DO NOTHING`
  return ok(undefined)
}

/** Hear nothing more of a page, watched or not. */
export async function mutePage(actor: MemberViewer, slug: string): Promise<Result<void, WatchError>> {
  const page = await findPage(actor, slug)
  if (!page) return err({ kind: 'not-found' })
  const allowed = canBeTold(actor)
  if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
  await db.mutePage.createMany({ data: [{ memberId: actor.id, pageId: page.id }], skipDuplicates: true })
  return ok(undefined)
}

/** Hear of them again. */
export async function unmute(actor: MemberViewer, which: { memberId: number } | { pageId: number }): Promise<void> {
  if ('memberId' in which) await db.muteMember.deleteMany({ where: { memberId: actor.id, mutedId: which.memberId } })
  else await db.mutePage.deleteMany({ where: { memberId: actor.id, pageId: which.pageId } })
}

export type Mutes = { members: (PersonView & { id: number })[]; pages: { id: number; title: string; href: string }[] }

/** Of whom and of what somebody does not hear, as far as they may know of it. */
export async function listMutes(viewer: MemberViewer): Promise<Mutes> {
  const [members, pages] = await Promise.all([
    db.muteMember.findMany({ where: { memberId: viewer.id }, orderBy: { at: 'desc' }, select: { muted: { select: { id: true, handle: true, erasedAt: true } } } }),
    db.mutePage.findMany({ where: { memberId: viewer.id, page: { deletedAt: null, bound: { in: boundsIn(viewer.horizon) } } }, orderBy: { at: 'desc' }, select: { page: { select: { id: true, title: true, slug: true } } } }),
  ])
  return { members: members.map(({ muted }) => ({ id: muted.id, ...personView(muted) })), pages: pages.map(({ page: { id, title, slug } }) => ({ id, title, href: `/wiki/${slug}` })) }
}

/** Whether somebody hears nothing of a member. */
export const isMuted = async (viewer: MemberViewer, memberId: number): Promise<boolean> => (await db.muteMember.count({ where: { memberId: viewer.id, mutedId: memberId } })) > 0
