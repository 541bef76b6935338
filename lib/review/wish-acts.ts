import type { Tx } from '../db/transaction'
import type { Result } from '../result'
import type { LockedPage } from '../revisions/types'
import type { From } from '../spoilers/front'
import type { MemberViewer } from '../spoilers/viewer'
import type { DecisionError } from './decide'

/** What a wish carries beside its reason: the page that shall bear the names, the title to come back under, who may edit and until
 *  when, from when what it says is safe. */
export type WishPayload = { into?: number; title?: string; level?: string; until?: string; safeFrom?: From }

/** A wish as a moderator says yes to it. */
export type GrantedWish = { proposalId: number; authorId: number; pageId: number; payload: WishPayload; reason: string }
export type Granted = { slug: string; n?: number }

/** Gets everything slow ready, then does it to the locked page inside the decision's transaction. */
export type GrantWish = (actor: MemberViewer, wish: GrantedWish) => Promise<Result<(tx: Tx, page: LockedPage) => Promise<Result<Granted, DecisionError>>, DecisionError>>
export type WishActs = Record<'delete' | 'restore' | 'protect', GrantWish>

const kept = globalThis as { __wishActs?: WishActs }

/** Said once, by the composition: the acts themselves belong to pages, which review does not know. */
export function useWishActs(acts: WishActs): void {
  kept.__wishActs = acts
}

/** @throws where nothing was composed: a yes would do nothing. */
export function wishActs(): WishActs {
  if (!kept.__wishActs) throw new Error('A decision was made before lib/wiring/composition was imported.')
  return kept.__wishActs
}
