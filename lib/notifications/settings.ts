import { db } from '../db/client'
import type { MemberViewer } from '../spoilers/viewer'

/** How somebody wants to be told: in which language reasons are given, and whether by mail too. */
export type Telling = { language: 'en' | 'fr'; byMail: boolean }

export async function tellingOf(memberId: number): Promise<Telling> {
  const { language, noticesByMail: byMail } = await db.member.findUniqueOrThrow({ where: { id: memberId }, select: { language: true, noticesByMail: true } })
  return { language: language === 'fr' ? 'fr' : 'en', byMail }
}

/** Say how one wants to be told. */
export async function setTelling(actor: MemberViewer, { language, byMail }: Telling): Promise<void> {
  await db.member.update({ where: { id: actor.id }, data: { language, noticesByMail: byMail }, select: { id: true } })
}
