import { inTransaction } from '../db/transaction'
import { recordAct } from '../log/record'
import { err, ok, type Result } from '../result'
import { readQuestions, MOST_QUESTIONS } from './join-questions'
import type { Member } from './person'
import { canSetSite } from './policy'

/** What an admin says of the whole wiki. `promotion` null: only admins make editors. `questions`: one a line. */
export type SiteSettings = { defaultHorizon: number; /** How many orders the episodes had before the one that it counts in. */ orders: number; /** Episodes that a reader has not watched are numbers to them. */ numbersUnwatched: boolean; namesModerators: boolean; promotion: { edits: number; days: number } | null; questions: string }
export type SiteError = { field?: 'edits' | 'days' | 'questions' | 'defaultHorizon'; line?: number; message: string }

/** Say how this wiki is run. It counts from the next request. */
export async function setSite(actor: Member, settings: SiteSettings): Promise<Result<null, SiteError>> {
  const allowed = canSetSite(actor)
  if (!allowed.ok) return err({ message: allowed.reason })
  const { promotion, defaultHorizon } = settings
  if (promotion && !(promotion.edits >= 1 && promotion.edits <= 1000)) return err({ field: 'edits', message: 'Between 1 and 1,000 edits.' })
  if (promotion && !(promotion.days >= 0 && promotion.days <= 365)) return err({ field: 'days', message: 'Between 0 and 365 days.' })
  const { questions, wrong: [line] } = readQuestions(settings.questions)
  if (line !== undefined) return err({ field: 'questions', line, message: `Line ${line} is no question with its answers, or one of more than ${MOST_QUESTIONS}. Write: Question? = answer; another answer` })
  const values = { 'default-horizon': defaultHorizon, 'number-unwatched': settings.numbersUnwatched, 'name-moderators': settings.namesModerators, promotion: promotion ?? false, 'join-questions': questions }
  return inTransaction<null, SiteError>(async (tx) => {
    // Whoever orders the episodes anew waits until this is done.
    await tx.$executeRaw`LOCK TABLE episode IN SHARE MODE`
    if ((await tx.pastEpisodeOrder.count()) !== settings.orders) return err({ field: 'defaultHorizon', message: MOVED })
    for (const [key, value] of Object.entries(values)) await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
    await recordAct(tx, { actorId: actor.id, act: 'site.set', data: values })
    await tx.$executeRaw`SELECT pg_notify('wiki_published', 'settings')`
    return ok(null)
  })
}

/** What is said where a choice among the episodes is no longer one. */
export const MOVED = 'Choose it from the list: the episodes have changed meanwhile.'
