import { DAY, later } from '../clock'
import { db } from '../db/client'
import { rollBackAll } from '../pages/roll-back-all'
import { blockMember } from '../review/block-member'
import { armFilter, judgeHit, writeFilter } from '../review/filters/change-filter'
import { tryFilter } from '../review/filters/try-filter'
import { report } from '../review/report'
import type { MemberViewer } from '../spoilers/viewer'
import { closeIt } from './reports'

/** What stands guard over a simulated wiki. */
export type Guarded = { reported: number; blocked: number; hits: number }

/** Bad edits after which somebody is blocked. */
const PATIENCE = 2

/** Arm a filter that marks what people laugh over. @returns its number */
export async function armGuard(admin: MemberViewer): Promise<number> {
  const made = await writeFilter(admin, { id: null, name: 'Laughter', rule: 'words contain "ha ha"', action: 'tag', message: '', most: 2, minutes: 60 })
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  await tryFilter(admin, made.value.id)
  const armed = await armFilter(admin, made.value.id)
  if (!armed.ok) throw new Error(JSON.stringify(armed.error))
  return made.value.id
}

/** A reader points at a published revision. @returns whether it is waiting now */
export const pointAt = async (reader: MemberViewer, slug: string, n: number): Promise<boolean> => (await report(reader, { asked: { on: 'revision', slug, n }, reasonCode: 'vandalism', words: '' })).ok

export async function closeReports(moderators: readonly MemberViewer[], random: () => number): Promise<void> {
  for (const { reportedId } of await db.queueItem.findMany({ where: { lane: 'reports' }, orderBy: { id: 'asc' }, select: { reportedId: true } })) {
    const moderator = moderators[Math.floor(random() * moderators.length)]!
    await closeIt(moderator, reportedId!, random() < 0.8 ? 'acted' : 'left', 'Seen.')
  }
}

/** Moderators say which hits were right; now and then one was not. */
export async function judgeHits(moderators: readonly MemberViewer[], filterId: number, random: () => number): Promise<void> {
  for (const { id, memberId } of await db.filterHit.findMany({ where: { filterId, judged: null }, orderBy: { id: 'asc' }, select: { id: true, memberId: true } })) {
    const moderator = moderators.find((each) => each.id !== memberId)!
    await judgeHit(moderator, { id, right: random() < 0.95 })
  }
}

/** Whoever was bad twice is blocked for a week, and the first of them all is rolled back. */
export async function blockTheBad(moderators: readonly MemberViewer[], bad: ReadonlyMap<number, number>, blocked: Set<number>): Promise<void> {
  for (const [memberId, times] of bad) {
    if (times < PATIENCE || blocked.has(memberId)) continue
    const { handle } = await db.member.findUniqueOrThrow({ where: { id: memberId }, select: { handle: true } })
    const made = await blockMember(moderators[0]!, { handle, acts: ['edit'], kinds: [], pages: [], until: later(7 * DAY), reason: 'Vandalism.', withAddress: false })
    if (!made.ok) throw new Error(made.error.message)
    if (blocked.size === 0) await rollBackAll(moderators[1]!, { memberId, since: later(-DAY), reason: 'Vandalism.' })
    blocked.add(memberId)
  }
}
