import { db } from '../db/client'
import { foldText } from '../fold'
import { findByName } from '../revisions/find'
import { passageKey } from '../revisions/evidence/leans'
import { highest, type Bound } from '../spoilers/bound'
import { boundsIn } from '../spoilers/horizon'
import type { MemberViewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'

/** What a piece of evidence leans on: a fact of a page by its id, or words that stand there. */
export type EvidenceGround = { title: string; fact: string | null; said: string; bound: Bound }

/** Numbers of notes come along with words that are copied. */
const withoutMarks = (said: string): string => said.replace(/(?<=[\p{P}\p{L}])\[?\d{1,3}\]?(?=\s|$)/gu, '').trim()

/** Find what somebody copied from a page that they may see, as far as they may see it. A fact is known by its value, with or
 *  without its name. Null where it stands nowhere there. */
export async function findGround(viewer: MemberViewer, name: string, said: string): Promise<EvidenceGround | null> {
  const [found] = await findByName(viewer, name)
  if (!found) return null
  const { page } = found
  const safe = { pageId: page.id, bound: { in: boundsIn(horizonOn(viewer, page.id)) } }
  const [facts, blocks] = await Promise.all([
    db.fact.findMany({ where: safe, orderBy: { i: 'asc' }, select: { id: true, name: true, value: true, bound: true } }),
    db.block.findMany({ where: safe, orderBy: { i: 'asc' }, select: { folded: true, bound: true } }),
  ])
  const ground = (bound: string, fact: string | null, words: string) => ({ title: page.title, fact, said: words, bound: highest([page.bound, bound as Bound], viewer.episodes) })
  for (const words of [said, withoutMarks(said)]) {
    const fact = facts.find((row) => [row.value, `${row.name} ${row.value}`, `${row.name}: ${row.value}`].some((way) => foldText(way) === foldText(words)))
    if (fact) return ground(fact.bound, fact.id, words)
    const key = passageKey(words)
    const block = key === '' ? undefined : blocks.find(({ folded }) => passageKey(folded).includes(key))
    if (block) return ground(block.bound, null, words)
  }
  return null
}
