import { now } from '../clock'
import { inTransaction } from '../db/transaction'
import { recordAct } from '../log/record'
import type { BlockAct } from '../people/blocks'
import { lockPair, NOBODY } from '../people/lock'
import { err, ok, type Result } from '../result'
import { boundNow } from '../revisions/bound-now'
import { findByName } from '../revisions/find'
import { boundAt } from '../spoilers/bound-at'
import type { MemberViewer } from '../spoilers/viewer'
import { canBlock } from './block-policy'

/** `pages`: titles; with `kinds` empty too, the acts are blocked everywhere. `withAddress`: also new accounts from where they write. */
export type Blocking = { handle: string; acts: BlockAct[]; kinds: string[]; pages: string[]; until: Date | null; reason: string; withAddress: boolean }
export type BlockError = { field?: 'acts' | 'pages' | 'reason' | 'until'; message: string; status?: 403 | 404 }

const LONGEST_REASON = 500
const MOST_PAGES = 50

/** Keep somebody from some acts for a while; it counts from their next request, and nothing of theirs under way gets past it. */
export async function blockMember(actor: MemberViewer, blocking: Blocking): Promise<Result<{ id: number }, BlockError>> {
  const { handle, acts, kinds, until, withAddress } = blocking
  const words = blocking.reason.trim()
  if (acts.length === 0) return err({ field: 'acts', message: 'Choose what they may not do.' })
  if (words === '' || words.length > LONGEST_REASON) return err({ field: 'reason', message: `Give a reason, in at most ${LONGEST_REASON} characters.` })
  if (until && !(until > now())) return err({ field: 'until', message: 'That moment has passed. Leave it empty for a block without end.' })
  const pages = await pagesNamed(actor, blocking.pages)
  if (!pages.ok) return pages
  return inTransaction<{ id: number }, BlockError>(async (tx) => {
    const pair = await lockPair(tx, actor, handle)
    if (!pair) return err({ message: NOBODY, status: 404 })
    const allowed = canBlock(pair.actor, pair.subject)
    if (!allowed.ok) return err({ message: allowed.reason, status: 403 })
    const memberId = pair.subject.id
    const bound = await boundNow(tx, boundAt(actor), actor.episodes)
    const { id } = await tx.memberBlock.create({ data: { memberId, acts, kinds, pages: pages.value, words, bound, until, byId: actor.id, withAddress }, select: { id: true } })
    await recordAct(tx, { actorId: actor.id, act: 'member.block', memberId, words, bound, data: { acts, kinds, pages: pages.value.length, until: until?.toISOString() ?? null, block: id } })
    return ok({ id })
  })
}

async function pagesNamed(actor: MemberViewer, titles: readonly string[]): Promise<Result<number[], BlockError>> {
  const named = titles.map((title) => title.trim()).filter(Boolean)
  if (named.length > MOST_PAGES) return err({ field: 'pages', message: `At most ${MOST_PAGES} pages; choose a kind of page instead.` })
  const found = await Promise.all(named.map(async (title) => ({ title, id: (await findByName(actor, title))[0]?.page.id })))
  const missing = found.find(({ id }) => id === undefined)
  return missing ? err({ field: 'pages', message: `There is no page called “${missing.title}” that is safe for you.` }) : ok([...new Set(found.map(({ id }) => id!))])
}
