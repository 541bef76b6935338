import { now } from '../clock'
import { db } from '../db/client'
import { handleKey } from './handle'
import { isModerator, type Person, type Rank } from './person'
import { canManagePeople, type Subject } from './policy'

/** A person's page. `suspension` is for themselves and for moderators; its reason is null where it is beyond a moderator's horizon. */
export type Profile = {
  id: number
  handle: string
  rank: Rank
  joinedAt: Date
  /** Known only from imported texts: nobody can sign in as them. */
  imported: boolean
  suspended: boolean
  suspension: { reason: string | null; until: Date | null } | null
  isSelf: boolean
  canManage: boolean
}

type Reading = Person & { horizon: { bounds: ReadonlySet<string> } }

/** The person of that name, however it is capitalised or accented; null for nobody and for those who have left. */
export async function findProfile(viewer: Reading, handle: string): Promise<Profile | null> {
  const row = await db.member.findUnique({ where: { handleKey: handleKey(handle.normalize('NFKC').trim()), erasedAt: null } })
  if (!row) return null
  const isSelf = viewer.kind === 'member' && viewer.id === row.id
  const suspended = row.suspendedAt !== null && (row.suspendedUntil === null || row.suspendedUntil > now())
  const { id, joinedAt, imported } = row
  const safe = isSelf || !suspended || viewer.horizon.bounds.has(await boundOfReason(id))
  return {
    id, handle: row.handle, rank: row.rank as Rank, joinedAt, imported, suspended, isSelf,
    suspension: suspended && (isSelf || isModerator(viewer)) ? { reason: safe ? row.suspensionReason : null, until: row.suspendedUntil } : null,
    canManage: canManagePeople(viewer),
  }
}

async function boundOfReason(memberId: number): Promise<string> {
  const act = await db.log.findFirst({ where: { memberId, act: 'member.suspend' }, orderBy: { id: 'desc' }, select: { bound: true } })
  return act?.bound ?? 'last'
}

/** What somebody's own settings show; nothing here depends on whether an unconfirmed address is another's. */
export type Account = { email: string | null; confirmed: boolean; sessions: number }

export async function findAccount(memberId: number): Promise<Account> {
  const [row, sessions] = await Promise.all([
    db.member.findUniqueOrThrow({ where: { id: memberId }, select: { email: true, emailConfirmedAt: true } }),
    db.session.count({ where: { memberId, expiresAt: { gt: now() } } }),
  ])
  return { email: row.email, confirmed: row.emailConfirmedAt !== null, sessions }
}

/** The person of a profile as the policy sees them, for the buttons of the screen; the commands read and lock them anew. */
export async function findSubject({ id, rank, suspended }: Profile): Promise<Subject> {
  const others = await db.member.count({
    where: { rank: 'admin', id: { not: id }, erasedAt: null, OR: [{ suspendedAt: null }, { suspendedUntil: { lte: now() } }] },
  })
  return { id, rank, suspended, lastAdmin: rank === 'admin' && others === 0 }
}
