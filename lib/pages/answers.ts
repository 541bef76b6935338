import { db } from '../db/client'
import type { Bound } from '../spoilers/bound'
import { boundsIn, sees } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'
import { horizonOn, visibleTo } from '../spoilers/visible'
import { findPage } from '../revisions/find'
import { knownPage } from './known-pages'
import type { AnswersView, AnswerView, LinkView } from './view'

/** Theories on a question's page, and on a page of them alone. */
const ON_QUESTION = 25
const ON_PAGE = 50
const MOST_PARTS = 200
const PART_OF = 'part of'

/** The theories that name a question as theirs, then those of the questions that are part of it, each by their titles; headcanons
 *  last. What a question's page gathers.
 *  @param keys every name of the question's page
 *  @param after the slug of the theory that was the last of the page before */
export async function answersTo(viewer: Viewer, pageId: number, keys: readonly string[], after = '', most = ON_QUESTION): Promise<AnswersView> {
  const parts = await partsOf(viewer, pageId, keys)
  const asked = new Map<string, LinkView | null>([...parts.flatMap(({ names, link }) => names.map((key) => [key, link] as const)), ...keys.map((key) => [key, null] as const)])
  const rows = await answerRows(viewer, [...asked.keys()], keys, after.replaceAll('\0', ''), most + 1)
  const shown = rows.slice(0, most)
  return { rows: shown.map((row) => answerOf(viewer, row, asked.get(row.questionKey))), ...(rows.length > most && { more: shown.at(-1)!.slug }) }
}

export type QuestionAnswers = { title: string; slug: string; answers: AnswersView }

/** All theories that answer a question, some at a time. Null where the viewer knows no such question. */
export async function listAnswers(viewer: Viewer, slug: string, after?: string): Promise<QuestionAnswers | null> {
  const page = await findPage(viewer, slug)
  if (page?.kind !== 'question') return null
  const names = await db.name.findMany({ where: { pageId: page.id, role: { not: 'released' } }, select: { key: true } })
  return { title: page.title, slug: page.slug, answers: await answersTo(viewer, page.id, names.map(({ key }) => key), after, ON_PAGE) }
}

type Row = {
  id: number; title: string; slug: string; claim: string; headcanon: boolean; questionKey: string
  canon: NonNullable<AnswerView['canon']>['verdict']; because: string | null; canonBound: Bound | null
  settlement: NonNullable<AnswerView['settlement']>['state']; rank: NonNullable<AnswerView['settlement']>['rank'] | null; settlementBound: Bound | null
}

const answerRows = (viewer: Viewer, asked: string[], own: readonly string[], after: string, most: number): Promise<Row[]> => db.$queryRaw<Row[]>`
  WITH listed AS MATERIALIZED (
    SELECT p.id, p.title, p.slug COLLATE "C" AS slug, t.claim, t.headcanon, t.question_key <> ALL(${[...own]}) AS part, t.question_key AS "questionKey", t.canon,
      t.canon_because AS because, t.canon_bound AS "canonBound", t.settlement, t.settlement_rank AS rank, t.settlement_bound AS "settlementBound"
    FROM theory t JOIN page p ON p.id = t.page_id WHERE t.question_key = ANY(${asked}) AND ${knownPage(viewer)}
  ), reached AS MATERIALIZED (SELECT headcanon, part, slug FROM listed WHERE slug = ${after})
  SELECT * FROM listed l WHERE NOT EXISTS (SELECT FROM reached c WHERE (l.headcanon, l.part, l.slug) <= (c.headcanon, c.part, c.slug))
  ORDER BY headcanon, part, slug LIMIT ${most}`

/** What canon and the makers say of a theory is known from blocks of its page, each with its own bound. */
function answerOf(viewer: Viewer, row: Row, part: LinkView | null | undefined): AnswerView {
  const horizon = horizonOn(viewer, row.id)
  const shows = (bound: Bound | null) => bound !== null && sees(horizon, bound)
  return {
    id: row.id, title: row.title, href: `/wiki/${row.slug}`, claim: row.claim, headcanon: row.headcanon,
    canon: shows(row.canonBound) ? { verdict: row.canon, ...(row.because && { because: row.because }) } : null,
    settlement: shows(row.settlementBound) ? { state: row.settlement, ...(row.rank && { rank: row.rank }) } : null,
    ...(part && { part }),
  }
}

/** Questions that say of themselves that they are part of this one. */
async function partsOf(viewer: Viewer, pageId: number, keys: readonly string[]): Promise<{ names: string[]; link: LinkView }[]> {
  const rows = await db.relation.findMany({
    where: { type: PART_OF, targetKey: { in: [...keys] }, pageId: { not: pageId }, bound: { in: boundsIn(horizonOn(viewer, pageId)) }, page: { kind: 'question', ...visibleTo(viewer) } },
    select: { page: { select: { title: true, slug: true, names: { select: { key: true } } } } },
    take: MOST_PARTS,
  })
  return rows.map(({ page }) => ({ names: page.names.map((name) => name.key), link: { title: page.title, href: `/wiki/${page.slug}` } }))
}
