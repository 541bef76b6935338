import { db } from '../db/client'
import { isModerator } from '../people/person'
import type { DiffResult } from '../revisions/diff/diff-lines'
import type { MemberViewer, Viewer } from '../spoilers/viewer'
import { accept } from './accept'
import type { DecisionError } from './decide'
import { reviewItem } from './item'
import { waitsFor } from './queue'

/** A small edit that changes the same words as another, as accepting it would publish it. */
export type AlikeItem = { id: number; version: number; head: number; title: string; handle: string; diff: DiffResult }

const MOST = 20

/** How many others wait that change the same few words, up to `MOST`. */
export async function countAlike(viewer: Viewer, proposalId: number): Promise<number> {
  return (await idsAlike(viewer, proposalId)).filter((id) => id !== proposalId).length
}

/** A waiting proposal and those like it, each with its difference, as far as the moderator has watched and as each still merges. Null for everybody else, and where
 *  nothing is like it. */
export async function listAlike(viewer: Viewer, proposalId: number): Promise<AlikeItem[] | null> {
  const ids = await idsAlike(viewer, proposalId)
  if (ids.length < 2) return null
  const items: AlikeItem[] = []
  for (const id of ids) {
    const answer = await reviewItem(viewer, id)
    if (answer?.kind !== 'item' || answer.item.difference.kind !== 'clean' || !answer.item.acts.includes('accept') || answer.item.head === null) continue
    const { item } = answer
    items.push({ id, version: item.version, head: item.head!, title: item.page?.title ?? item.title, handle: item.author.handle, diff: answer.item.difference.diff })
  }
  return items
}

async function idsAlike(viewer: Viewer, proposalId: number): Promise<number[]> {
  if (viewer.kind === 'anonymous' || !isModerator(viewer)) return []
  const [own] = await db.$queryRaw<{ change: string | null }[]>`SELECT facts ->> 'change' AS change FROM queue_item WHERE proposal_id = ${proposalId}`
  if (!own?.change) return []
  const rows = await db.$queryRaw<{ id: number }[]>`SELECT id FROM queue_item WHERE facts ->> 'change' = ${own.change} AND lane = 'proposals' LIMIT ${5 * MOST}`
  const found = await db.queueItem.findMany({ where: { AND: [await waitsFor(viewer), { id: { in: rows.map(({ id }) => id) }, proposal: { act: 'edit' } }] }, orderBy: [{ place: 'asc' }, { id: 'asc' }], take: MOST, select: { proposalId: true } })
  return found.flatMap((row) => row.proposalId ?? [])
}

/** What became of one of several. */
export type Accepted = { id: number; error: DecisionError | null }

/** Accept several, each as it was shown and by the rules of one; what has moved since is left for its own screen. */
export async function acceptAlike(actor: MemberViewer, chosen: readonly { id: number; version: number; head: number }[]): Promise<Accepted[]> {
  const done: Accepted[] = []
  for (const each of chosen.slice(0, MOST)) {
    const accepted = await accept(actor, { ...each, words: '', reasonCode: null })
    done.push({ id: each.id, error: accepted.ok ? null : accepted.error })
  }
  return done
}
