import { isTaken, inTransaction, type Tx } from '../db/transaction'
import { recordAct } from '../log/record'
import type { Member } from '../people/person'
import { canSetSite } from '../people/policy'
import { err, ok, type Result } from '../result'
import { isEpisodeCode, type EpisodeCode } from '../spoilers/bound'
import { listEpisodes } from '../spoilers/episodes'
import { reorderEpisodes } from './reorder-episodes'

/** `after`: the episode it follows; null for the first. `isNew`: whether there may be none of this code yet. `aired`: year-month-day. */
export type EpisodeInput = { code: string; title: string; aired: string | null; after: string | null; isNew: boolean }
export type EpisodeError = { field?: 'code' | 'title' | 'aired' | 'after'; message: string }

/** An episode is read and ordered by all that is bounded, so a new order takes every page with it. */
const LONGEST_MS = 10 * 60_000
const TITLE_LIMIT = 200

/** Add an episode, or say another title, day or place of one. Its code is its identity for ever. Whatever the order becomes,
 *  stored bounds still name their episode, and nobody's horizon rises. */
export async function setEpisode(actor: Member, input: EpisodeInput): Promise<Result<null, EpisodeError>> {
  const allowed = canSetSite(actor)
  if (!allowed.ok) return err({ message: allowed.reason })
  const [code, title] = [input.code.trim().toUpperCase(), input.title.trim()]
  if (!isEpisodeCode(code)) return err({ field: 'code', message: 'A code is like S1E9: the season, then the number in it.' })
  if (title === '' || title.length > TITLE_LIMIT) return err({ field: 'title', message: `A title has 1 to ${TITLE_LIMIT} characters.` })
  if (input.aired !== null && !isDay(input.aired)) return err({ field: 'aired', message: 'This is no day. Write year, month and day, or leave it empty.' })
  try {
    return await inTransaction<null, EpisodeError>((tx) => write(tx, actor, { ...input, code, title }), LONGEST_MS)
  } catch (problem) {
    if (isTaken(problem)) return err({ field: 'code', message: `There is ${code} by now.` })
    throw problem
  }
}

type Checked = EpisodeInput & { code: EpisodeCode }

async function write(tx: Tx, actor: Member, { code, title, aired, after, isNew }: Checked): Promise<Result<null, EpisodeError>> {
  // Who orders anew does so alone: what follows is reckoned from the order as it is.
  await tx.$executeRaw`LOCK TABLE episode IN SHARE ROW EXCLUSIVE MODE`
  const then = (await listEpisodes(tx)).map((episode) => episode.code)
  if (then.includes(code) === isNew) return err({ field: 'code', message: isNew ? `There is ${code} already. Change it below.` : `There is no ${code}.` })
  const others = then.filter((other) => other !== code)
  const at = after === null ? 0 : others.indexOf(after as EpisodeCode) + 1
  if (after !== null && at === 0) return err({ field: 'after', message: 'Choose the episode that it follows.' })
  const now = [...others.slice(0, at), code, ...others.slice(at)]
  const told = { title, aired: aired === null ? null : new Date(aired) }
  const [, season, number] = /^S(\d+)E(\d+)$/.exec(code)!
  if (isNew) await tx.episode.create({ data: { code, season: Number(season), number: Number(number), ordinal: then.length + 1, ...told }, select: { code: true } })
  else await tx.episode.update({ where: { code }, data: told, select: { code: true } })
  if (now.some((each, i) => each !== then[i])) await reorderEpisodes(tx, then, now)
  await recordAct(tx, { actorId: actor.id, act: 'site.episode', data: { code, title, aired, after, isNew } })
  await tx.$executeRaw`SELECT pg_notify('wiki_published', 'episodes')`
  return ok(null)
}

const isDay = (day: string): boolean => /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)
