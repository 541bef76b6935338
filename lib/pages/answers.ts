import { db } from '../db/client'
import { boundsIn } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'
import { horizonOn, visibleTo } from '../spoilers/visible'
import type { AnswerView, LinkView } from './view'

const MOST_ROWS = 200
const PART_OF = 'part of'

/** The theories that name a question as theirs, and those of the questions that are part of it: what a question's page gathers.
 *  @param keys every name of the question's page. */
export async function answersTo(viewer: Viewer, pageId: number, keys: readonly string[]): Promise<AnswerView[]> {
  const parts = await partsOf(viewer, pageId, keys)
  const asked = new Map<string, LinkView | null>([...parts.flatMap(({ names, link }) => names.map((key) => [key, link] as const)), ...keys.map((key) => [key, null] as const)])
  const theories = await db.theory.findMany({
    where: { questionKey: { in: [...asked.keys()] }, page: { head: { not: null }, ...visibleTo(viewer) } },
    select: { claim: true, questionKey: true, page: { select: { title: true, slug: true } } },
    orderBy: { page: { title: 'asc' } },
    take: MOST_ROWS,
  })
  const answers = theories.map(({ claim, questionKey, page }): AnswerView => {
    const part = asked.get(questionKey!)
    return { title: page.title, href: `/wiki/${page.slug}`, claim, ...(part && { part }) }
  })
  return [...answers.filter((answer) => !answer.part), ...answers.filter((answer) => answer.part)]
}

/** Questions that say of themselves that they are part of this one. */
async function partsOf(viewer: Viewer, pageId: number, keys: readonly string[]): Promise<{ names: string[]; link: LinkView }[]> {
  const rows = await db.relation.findMany({
    where: { type: PART_OF, targetKey: { in: [...keys] }, pageId: { not: pageId }, bound: { in: boundsIn(horizonOn(viewer, pageId)) }, page: { kind: 'question', ...visibleTo(viewer) } },
    select: { page: { select: { title: true, slug: true, names: { select: { key: true } } } } },
    take: MOST_ROWS,
  })
  return rows.map(({ page }) => ({ names: page.names.map((name) => name.key), link: { title: page.title, href: `/wiki/${page.slug}` } }))
}
