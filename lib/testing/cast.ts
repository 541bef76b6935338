import { randomBytes } from 'node:crypto'
import { db } from '../db/client'
import { handleKey } from '../people/handle'
import type { Rank } from '../people/person'
import { listEpisodes } from '../spoilers/episodes'
import { horizonAt } from '../spoilers/horizon'
import type { MemberViewer, Viewer } from '../spoilers/viewer'

/** The people of every test: a newcomer, an editor, two moderators, an admin, and an editor who is suspended. */
export type Cast = Record<'noor' | 'edda' | 'mara' | 'milo' | 'ada' | 'sten', MemberViewer>

const ROLES = [
  ['noor', 'newcomer'], ['edda', 'editor'], ['mara', 'moderator'], ['milo', 'moderator'], ['ada', 'admin'], ['sten', 'editor'],
] as const satisfies (readonly [keyof Cast, Rank])[]

/** A fresh cast in the database, each with a handle of their own.
 *  @param ordinal How many episodes they have watched; all of them when not said */
export async function cast(ordinal = Infinity): Promise<Cast> {
  const made = ROLES.map(async ([name, rank]) => [name, await member({ handle: someHandle(name), rank, suspended: name === 'sten' }, ordinal)] as const)
  return Object.fromEntries(await Promise.all(made)) as Cast
}

/** A name that no other test has: `noor-4f1a2b`. */
export const someHandle = (name = 'somebody'): string => `${name}-${randomBytes(4).toString('hex')}`

type Make = { handle?: string; rank?: Rank; suspended?: boolean; passwordHash?: string; email?: string; confirmed?: boolean }

/** One member as the database holds them, without passing the rules for joining. */
export async function member(make: Make = {}, ordinal = Infinity): Promise<MemberViewer> {
  const { handle = someHandle(), rank = 'newcomer', suspended = false, passwordHash, email, confirmed = false } = make
  const { id } = await db.member.create({
    data: {
      handle, handleKey: handleKey(handle), rank, passwordHash, email, emailKey: email?.toLowerCase(),
      emailConfirmedAt: confirmed ? new Date() : null,
      ...(suspended ? { suspendedAt: new Date(), suspensionReason: 'A test.' } : {}),
    },
  })
  return { kind: 'member', id, handle, rank, suspended, ...(await sightAt(ordinal)) }
}

/** A reader without an account. */
export async function anonymous(ordinal = 0): Promise<Viewer> {
  return { kind: 'anonymous', ...(await sightAt(ordinal)) }
}

/** The same person at another horizon. */
export async function watched<V extends Viewer>(viewer: V, ordinal: number): Promise<V> {
  return { ...viewer, ...(await sightAt(ordinal)) }
}

async function sightAt(ordinal: number) {
  const episodes = await listEpisodes()
  const reached = Math.min(ordinal, episodes.length)
  return { horizon: horizonAt(reached, episodes), episodes, opened: new Set<number>(), chosen: true }
}
