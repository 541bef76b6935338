import { db } from '../db/client'
import { inTransaction } from '../db/transaction'
import { recordAct } from '../log/record'
import type { Member } from '../people/person'
import { canSetSite } from '../people/policy'
import { err, ok, type Result } from '../result'
import { OTHER } from './reasons'

/** A reason as admins write it; `retired`: given no more, though old decisions keep it. */
export type WrittenReason = { code: string; en: string; fr: string; retired: boolean }
export type ReasonError = { field?: 'code' | 'en' | 'fr' | 'retired'; message: string }

const LONGEST = 300

export const listReasons = (): Promise<WrittenReason[]> => db.reason.findMany({ orderBy: [{ place: 'asc' }, { code: 'asc' }], select: { code: true, en: true, fr: true, retired: true } })

/** Change a reason, or make one, in both languages. */
export async function setReason(actor: Member, { code, en, fr, retired }: WrittenReason): Promise<Result<null, ReasonError>> {
  const allowed = canSetSite(actor)
  if (!allowed.ok) return err({ message: allowed.reason })
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code) || code.length > 40) return err({ field: 'code', message: 'A short name of small letters, digits and hyphens, such as “no-source”.' })
  const words = { en: en.trim(), fr: fr.trim() }
  for (const field of ['en', 'fr'] as const) if (words[field] === '' || words[field].length > LONGEST) return err({ field, message: `Write it in both languages, in at most ${LONGEST} characters.` })
  if (code === OTHER && retired) return err({ field: 'retired', message: 'This one stays: it asks moderators for their own words.' })
  return inTransaction<null, ReasonError>(async (tx) => {
    const { _max } = await tx.reason.aggregate({ _max: { place: true } })
    await tx.reason.upsert({ where: { code }, create: { code, ...words, retired, place: (_max.place ?? 0) + 1 }, update: { ...words, retired } })
    await recordAct(tx, { actorId: actor.id, act: 'site.reason', reasonCode: code, data: { ...words, retired } })
    return ok(null)
  })
}
