import { Prisma } from '../db/generated/client'
import type { Tx } from '../db/transaction'
import type { EpisodeCode } from '../spoilers/bound'
import { carriedOver, raisedBound } from '../spoilers/episode-order'
import { listEpisodes } from '../spoilers/episodes'
import { deriveAgain, lockEverySurrounding, ripple } from './ripple'

type Order = readonly EpisodeCode[]

/** Put the episodes into another order: everybody's horizon, the site's own, every bound that stands for several episodes, and
 *  every derived row follow, in this transaction.
 *  @param now `then` in another order, perhaps with an episode more */
export async function reorderEpisodes(tx: Tx, then: Order, now: Order): Promise<void> {
  // Members before pages, pages before what surrounds them, as everywhere.
  await tx.$executeRaw`SELECT FROM member WHERE horizon_code IS NOT NULL ORDER BY id FOR NO KEY UPDATE`
  await tx.$executeRaw`SELECT FROM page ORDER BY id FOR NO KEY UPDATE`
  await lockEverySurrounding(tx)
  await writeOrdinals(tx, now)
  // What only comes after everything else moves nobody.
  if (then.every((code, i) => code === now[i])) return
  await tx.pastEpisodeOrder.create({ data: { codes: [...then] }, select: { id: true } })
  await carryHorizons(tx, then, now)
  // Where only something was put in between, whatever was the latest of several still is.
  const still = now.filter((code) => then.includes(code))
  if (then.every((code, i) => code === still[i])) return
  await raiseBounds(tx, then, now)
  await deriveAll(tx)
}

/** No two share a place meanwhile either. */
async function writeOrdinals(tx: Tx, now: Order): Promise<void> {
  await tx.$executeRaw`UPDATE episode SET ordinal = ordinal + 1000000`
  await tx.$executeRaw`UPDATE episode e SET ordinal = n.ordinal FROM unnest(${[...now]}::text[]) WITH ORDINALITY AS n (code, ordinal) WHERE e.code = n.code`
}

async function carryHorizons(tx: Tx, then: Order, now: Order): Promise<void> {
  const to = then.map((_, i) => now[carriedOver(i + 1, then, now) - 1] ?? null)
  await tx.$executeRaw`
    UPDATE member m SET horizon_code = n.becomes FROM unnest(${[...then]}::text[], ${to}::text[]) AS n (was, becomes)
    WHERE m.horizon_code = n.was AND n.becomes IS DISTINCT FROM n.was`
  await tx.$executeRaw`SELECT FROM setting WHERE key = 'default-horizon' FOR UPDATE`
  const site = await tx.setting.findUnique({ where: { key: 'default-horizon' } })
  if (typeof site?.value === 'number') await tx.setting.update({ where: { key: 'default-horizon' }, data: { value: carriedOver(site.value, then, now) } })
}

/** Bounds that were written once and are derived from no head: each stands for all that came until then. */
const WRITTEN = [
  ['rendering', 'change_bound'], ['proposal', 'bound'], ['reported', 'bound'], ['reported', 'words_bound'], ['filter_hit', 'bound'], ['member_block', 'bound'],
  ['page', 'protection_bound'], ['lean', 'bound'], ['comment', 'bound'], ['comment_version', 'bound'], ['log', 'bound'],
] as const

async function raiseBounds(tx: Tx, then: Order, now: Order): Promise<void> {
  const raised = then.map((code) => [code, raisedBound(code, then, now)] as const).filter(([was, is]) => was !== is)
  if (raised.length === 0) return
  const [was, is] = [raised.map(([code]) => code), raised.map(([, code]) => code)]
  await tx.$executeRaw`SELECT set_config('wiki.episodes_moved', 'on', true)`
  for (const [table, column] of WRITTEN) {
    const [name, bound] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${column}"`)]
    await tx.$executeRaw`UPDATE ${name} t SET ${bound} = n.becomes FROM unnest(${was}::text[], ${is}::text[]) AS n (was, becomes) WHERE t.${bound} = n.was`
  }
  await tx.$executeRaw`UPDATE name t SET bound = n.becomes FROM unnest(${was}::text[], ${is}::text[]) AS n (was, becomes) WHERE t.bound = n.was AND t.role IN ('released', 'former')`
}

async function deriveAll(tx: Tx): Promise<void> {
  const episodes = await listEpisodes(tx)
  const pages = await tx.page.findMany({ where: { deletedAt: null, head: { not: null } }, orderBy: { id: 'asc' }, select: { id: true, head: true } })
  for (const { id, head } of pages) await ripple(tx, id, await deriveAgain(tx, id, head!, episodes), episodes)
}
