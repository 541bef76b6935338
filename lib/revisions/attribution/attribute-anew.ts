import { setTimeout as pause } from 'node:timers/promises'
import { db } from '../../db/client'
import { attributeNext } from './attribute-next'
import { attributePage, forgetAttribution } from './attribute-page'
import { tellReaders } from './outbox'

const BATCH = 100
/** While a running wiki is at the same page. */
const WAIT_MS = 100

/** Work out who wrote what anew for every page, page by page; readers are told once.
 *  @param tell hears how many pages are done, of how many
 *  @returns how many revisions were attributed */
export async function attributeAnew(tell: (done: number, of: number) => void): Promise<number> {
  const of = await db.page.count()
  let [done, revisions] = [0, 0]
  for (let after = 0; ; ) {
    const pages = await db.page.findMany({ where: { id: { gt: after } }, orderBy: { id: 'asc' }, take: BATCH, select: { id: true } })
    for (const { id } of pages) {
      await forgetAttribution(id)
      revisions += await attributeWhole(id)
      tell(++done, of)
    }
    if (pages.length < BATCH) break
    after = pages.at(-1)!.id
  }
  await tellReaders()
  return revisions
}

/** Every revision of a page that is not attributed yet, step by step. @returns how many there were */
export async function attributeWhole(pageId: number): Promise<number> {
  let revisions = 0
  for (;;) {
    const { state, written } = await attributePage(pageId, attributeNext)
    revisions += written
    if (state === 'done') return revisions
    if (state === 'busy') await pause(WAIT_MS)
  }
}
