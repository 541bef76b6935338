import { Prisma } from '../db/generated/client'
import { accountsAsReaders } from './reader'
import { ownerOfKey } from './telling-key'
import { listWatchedActs, type WatchedAct } from './watched-notices'

const ENTRIES = 50

/** What happened on the things that somebody watches, newest first, as far as their account has watched. Null where the secret is nobody's. */
export async function watchedFeed(secret: string): Promise<WatchedAct[] | null> {
  const memberId = await ownerOfKey('feed', secret)
  return memberId === null ? null : listWatchedActs(await accountsAsReaders(Prisma.sql`m.id = ${memberId}`), ENTRIES)
}
