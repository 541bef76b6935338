import { db } from '../db/client'
import { inTransaction } from '../db/transaction'
import { ok } from '../result'
import type { MemberViewer } from '../spoilers/viewer'
import { BY_MAIL, type ByMail } from './by-mail'

/** How somebody wants to be told: in which language reasons are given, whether by mail too, whether they watch by themselves what they
 *  make, and whether they hear of minor edits. */
export type Telling = { language: 'en' | 'fr'; byMail: ByMail; watchOwn: boolean; watchMinor: boolean }

export async function tellingOf(memberId: number): Promise<Telling> {
  const { language, toldByMail, watchOwn, watchMinor } = await db.member.findUniqueOrThrow({ where: { id: memberId }, select: { language: true, toldByMail: true, watchOwn: true, watchMinor: true } })
  return { language: language === 'fr' ? 'fr' : 'en', byMail: BY_MAIL.find((each) => each === toldByMail) ?? 'none', watchOwn, watchMinor }
}

/** Say how one wants to be told. Whoever begins to have daily letters hears from then on, and a day later. */
export async function setTelling(actor: MemberViewer, { language, byMail, watchOwn, watchMinor }: Telling): Promise<void> {
  await inTransaction<void, never>(async (tx) => {
    if (byMail === 'digest') await tx.$executeRaw`UPDATE member SET digest_at = now(), digest_from = pg_snapshot_xmin(pg_current_snapshot()) WHERE id = ${actor.id} AND told_by_mail <> 'digest'`
    await tx.member.update({ where: { id: actor.id }, data: { language, toldByMail: byMail, watchOwn, watchMinor }, select: { id: true } })
    return ok(undefined)
  })
}
