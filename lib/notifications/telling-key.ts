import { randomBytes } from 'node:crypto'
import { db } from '../db/client'
import type { MemberViewer } from '../spoilers/viewer'

export type KeyPurpose = 'feed' | 'unsubscribe'

const newSecret = (): string => randomBytes(24).toString('base64url')
const isSecret = (value: string): boolean => /^[\w-]{22,64}$/.test(value)

/** The secret of somebody's address for a purpose, made when it is first needed. */
export async function keyFor(memberId: number, purpose: KeyPurpose): Promise<string> {
  await db.tellingKey.createMany({ data: [{ memberId, purpose, secret: newSecret() }], skipDuplicates: true })
  return (await db.tellingKey.findUniqueOrThrow({ where: { memberId_purpose: { memberId, purpose } }, select: { secret: true } })).secret
}

/** The secret of somebody's feed, where they have asked for one. */
export const feedKeyOf = async (viewer: MemberViewer): Promise<string | null> =>
  (await db.tellingKey.findUnique({ where: { memberId_purpose: { memberId: viewer.id, purpose: 'feed' } }, select: { secret: true } }))?.secret ?? null

/** Give somebody a new address for their feed. The one before leads nowhere at once. */
export async function renewFeedKey(actor: MemberViewer): Promise<void> {
  const secret = newSecret()
  await db.$executeRaw`
    INSERT INTO telling_key (member_id, purpose, secret) SELECT id, 'feed', ${secret} FROM member WHERE id = ${actor.id} AND erased_at IS NULL
    ON CONFLICT (member_id, purpose) DO UPDATE SET secret = EXCLUDED.secret`
}

/** Take the address of somebody's feed away. */
export async function endFeed(actor: MemberViewer): Promise<void> {
  await db.tellingKey.deleteMany({ where: { memberId: actor.id, purpose: 'feed' } })
}

/** Whose secret it is; null for everything else, whatever it looks like. */
export async function ownerOfKey(purpose: KeyPurpose, secret: string): Promise<number | null> {
  if (!isSecret(secret)) return null
  return (await db.tellingKey.findFirst({ where: { purpose, secret, member: { erasedAt: null } }, select: { memberId: true } }))?.memberId ?? null
}

/** End all letters to whoever's link it is, without a session: the link came by one of them. It says nothing of whether it was anybody's. */
export async function unsubscribe(secret: string): Promise<void> {
  const memberId = await ownerOfKey('unsubscribe', secret)
  if (memberId !== null) await db.member.update({ where: { id: memberId }, data: { toldByMail: 'none' }, select: { id: true } })
}
