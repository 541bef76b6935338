import { db } from '../db/client'
import { lowerings, type Lowering } from '../revisions/lowering'
import type { Prepared } from '../revisions/types'
import { boundsOf } from '../spoilers/bounds'
import { sees } from '../spoilers/horizon'
import { groundsOf } from '../spoilers/surroundings'
import type { MemberViewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'
import { groundTree, type Ground } from './ground'

/** Nobody says yes to words that they were not shown. */
export const BLIND =
  'This would make something known earlier that comes after what you have watched. Close every code fence and comment, and put what you add further up in this part; or look further at this page first.'

/** Judged on the final text, against what it was merged with and against the base. Words that the person has not watched to
 *  are said only where another lowered them, so that they stand on the page by now: never because an edit around them, such as
 *  a fence left open, would lower what was cut from the form. */
export async function loweredBy(actor: MemberViewer, pageId: number, ground: Ground, prepared: Prepared, standsOnBase: boolean): Promise<{ lowerings: Lowering[]; isBlind: boolean }> {
  const horizon = horizonOn(actor, pageId)
  const latest = ground.onto?.text ?? ground.base
  const own = await loweredFrom(actor, pageId, ground, latest, prepared)
  const inBase = latest === ground.base || !standsOnBase ? [] : await loweredFrom(actor, pageId, ground, ground.base, prepared)
  const isBlind = own.some((lowering) => !sees(horizon, lowering.from))
  const say = (lowering: Lowering, known: boolean): Lowering => (known ? lowering : { ...lowering, words: '…' })
  const lowerings = [
    ...inBase.map((lowering) => say(lowering, sees(horizon, lowering.from) || (!isBlind && sees(horizon, lowering.to)))),
    ...own.map((lowering) => say(lowering, sees(horizon, lowering.from))),
  ]
  return { lowerings, isBlind }
}

async function loweredFrom(actor: MemberViewer, pageId: number, ground: Ground, source: string, prepared: Prepared): Promise<Lowering[]> {
  const tree = source === '' || source === prepared.source ? null : await groundTree(pageId, ground, source)
  return tree ? lowerings({ source, tree, bounds: boundsOf(tree, await groundsOf(db, [tree], actor.episodes)) }, prepared, actor.episodes) : []
}
