import { db } from '../db/client'

/** Remember in their account how far somebody has watched: the episode, so that a new order of episodes cannot move it.
 *  @param ordinal 0 … N; beyond the last it counts as the last */
export async function chooseHorizon(memberId: number, ordinal: number): Promise<void> {
  await db.member.update({ where: { id: memberId }, data: { horizonSet: true, horizonCode: await codeAt(ordinal) } })
}

/** The same for an account that has none yet; one that has keeps it. Beyond the last episode it is no choice. */
export async function adoptHorizon(memberId: number, ordinal: number | null): Promise<void> {
  if (ordinal === null || ordinal > (await db.episode.count())) return
  await db.member.updateMany({ where: { id: memberId, horizonSet: false }, data: { horizonSet: true, horizonCode: await codeAt(ordinal) } })
}

async function codeAt(ordinal: number): Promise<string | null> {
  const episode = await db.episode.findFirst({ where: { ordinal: { lte: ordinal } }, orderBy: { ordinal: 'desc' }, select: { code: true } })
  return episode?.code ?? null
}
