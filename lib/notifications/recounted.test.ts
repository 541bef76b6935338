import '../testing/own-database'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '../db/transaction'
import { recordAct } from '../log/record'
import { ok } from '../result'
import { cast, watched, type Cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { logReadable } from '../testing/log-readable'
import { publishNext, publishPage, publishText, someTitle, type MadePage } from '../testing/pages'
import { source } from '../testing/source'
import { muteMember, mutePage } from './mute'
import { lookAt, watchPage } from './watch'
import { listWatchedNotices } from './watched-notices'

/** The notices of one person at a horizon, counted anew in plain SQL that asks nothing of the domain. Written by the rule, act by act:
 *  what others did to a page that I watch, since I began and last looked, that I may know of and did not mute. */
const RECOUNT = `
  WITH RECURSIVE safe(bound) AS (
    SELECT '0' UNION SELECT code FROM episode WHERE ordinal <= $2 UNION SELECT 'last' WHERE $2 >= (SELECT max(ordinal) FROM episode)
  ), happened AS (
    SELECT w.page_id AS thing, l.id, l.act, l.actor_id, CASE WHEN l.act LIKE 'page.%' THEN l.member_id ELSE l.actor_id END AS author
    FROM watch w, log l, page p
    WHERE w.member_id = $1 AND w.thread_id = 0 AND l.page_id = w.page_id AND p.id = w.page_id AND l.id > w.since AND l.tx >= w.looked
      AND p.bound IN (SELECT bound FROM safe) AND l.bound IN (SELECT bound FROM safe)
      AND l.act IN ('page.edit', 'page.undo', 'page.revert', 'page.rollback', 'page.rename', 'page.settle', 'page.restore', 'comment.post', 'theory.evidence-changed')
      AND (l.act <> 'theory.evidence-changed' OR l.member_id <> $1)
    UNION ALL
    SELECT w.page_id, l.id, 'posed', l.actor_id, l.member_id
    FROM watch w, page q, theory t, page p, log l
    WHERE w.member_id = $1 AND w.thread_id = 0 AND q.id = w.page_id AND q.bound IN (SELECT bound FROM safe)
      AND t.question_key IN (SELECT key FROM name WHERE page_id = q.id AND bound IN (SELECT bound FROM safe))
      AND p.id = t.page_id AND p.bound IN (SELECT bound FROM safe) AND l.page_id = p.id AND l.act = 'page.create' AND l.id > w.since AND l.tx >= w.looked
  )
  SELECT thing, count(*)::int AS acts, count(*) FILTER (WHERE act = 'comment.post')::int AS comments, count(*) FILTER (WHERE act = 'posed')::int AS theories
  FROM happened
  WHERE author <> $1 AND actor_id <> $1 AND author NOT IN (SELECT muted_id FROM mute_member WHERE member_id = $1) AND thing NOT IN (SELECT page_id FROM mute_page WHERE member_id = $1)
  GROUP BY thing ORDER BY thing`

type Recount = { thing: number; acts: number; comments: number; theories: number }

let client: pg.Client
let people: Cast
beforeAll(async () => {
  await addEpisodes()
  people = await cast()
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
})
afterAll(() => client.end())

/** Numbers that look like chance and are the same every time. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const shown = async (ordinal: number): Promise<Recount[]> => {
  const { rows } = await listWatchedNotices(await watched(people.edda, ordinal))
  const of = (count: string, noun: RegExp) => Number(noun.exec(count)?.[1] ?? 0)
  return rows.map(({ pageId, acts, more, count }) => ({ thing: pageId, acts: acts.length + more, comments: of(count, /(\d+) comments?/), theories: of(count, /(\d+) new theor/) })).sort((a, b) => a.thing - b.thing)
}
const recounted = async (ordinal: number): Promise<Recount[]> => (await client.query<Recount>(RECOUNT, [people.edda.id, ordinal])).rows

test('the notices of a world of chance, counted anew in plain SQL, are those that are shown, at every horizon', async () => {
  const roll = dice(20261127)
  const { edda, noor, mara, milo, ada } = people
  const writers = [edda, noor, mara, milo, ada]
  const pages: MadePage[] = []
  for (let i = 0; i < 8; i++) pages.push(await publishPage(ada.id, 'One. [@S1E1]', { kind: i < 2 ? 'question' : 'character', front: [`known-from: ${i % 3 === 2 ? 'S1E3' : '0'}`] }))
  for (const page of pages.slice(0, 6)) await watchPage(edda, page.slug)
  await muteMember(edda, milo.handle)
  await mutePage(edda, pages[4]!.slug)
  for (let i = 0; i < 90; i++) {
    const at = roll(pages.length)
    const [page, by, episode] = [pages[at]!, writers[roll(writers.length)]!, 1 + roll(8)] as const
    const kind = roll(6)
    if (kind < 2) pages[at] = await publishNext(page, by.id, `${page.text}\nLine ${i}. [@S1E${episode}]\n`)
    else if (kind < 4) await inTransaction(async (tx) => ok(await recordAct(tx, { actorId: by.id, act: 'comment.post', pageId: page.id, bound: `S1E${episode}`, data: { comment: i } })))
    else if (kind === 4) await publishText(by.id, source(someTitle('Theory'), 'Why. [@S1E1]', { kind: 'theory', front: [`known-from: S1E${episode}`, 'claim: It is so.', 'type: character', `question: "[[${pages[roll(2)]!.title}]]"`] }))
    else if (roll(3) === 0) {
      await logReadable()
      await lookAt(edda, { pageId: page.id, threadId: 0 }, (await listWatchedNotices(edda)).through)
    } else await inTransaction(async (tx) => ok(await recordAct(tx, { actorId: by.id, act: 'theory.evidence-changed', pageId: page.id, memberId: writers[roll(2)]!.id, bound: `S1E${episode}` })))
  }
  await logReadable()
  for (let ordinal = 0; ordinal <= 8; ordinal++) expect([ordinal, await shown(ordinal)]).toEqual([ordinal, await recounted(ordinal)])
  const all = await recounted(8)
  expect(all.length).toBeGreaterThan(3)
  expect(all.reduce((sum, { acts }) => sum + acts, 0)).toBeGreaterThan(15)
  expect((await recounted(1)).length).toBeGreaterThan(0)
}, 120_000)

test('one case, counted by hand', async () => {
  const { edda, noor, mara } = people
  const page = await publishPage(mara.id, 'One. [@S1E1]', { kind: 'question', front: ['known-from: 0'] })
  await watchPage(edda, page.slug)
  // Three edits: at the first episode, at the sixth, and Edda's own. Two comments, at the second and at the last. One theory, from the fourth.
  const second = await publishNext(page, mara.id, `${page.text}\nTwo. [@S1E1]\n`)
  const third = await publishNext(second, noor.id, `${second.text}\nThree. [@S1E6]\n`)
  await publishNext(third, edda.id, `${third.text}\nFour. [@S1E1]\n`)
  for (const bound of ['S1E2', 'last'] as const) await inTransaction(async (tx) => ok(await recordAct(tx, { actorId: noor.id, act: 'comment.post', pageId: page.id, bound, data: { comment: 1 } })))
  await publishText(noor.id, source(someTitle('Theory'), 'Why. [@S1E8]', { kind: 'theory', front: ['known-from: S1E4', 'claim: It is so.', 'type: character', `question: "[[${page.title}]]"`] }))
  await logReadable()
  const told = async (ordinal: number) => (await listWatchedNotices(await watched(edda, ordinal))).rows.find(({ pageId }) => pageId === page.id)?.count ?? null
  expect([await told(0), await told(1), await told(2), await told(3), await told(4), await told(6), await told(7), await told(8)]).toEqual([
    null, '1 edit', '1 edit and 1 comment', '1 edit and 1 comment', '1 edit, 1 comment and 1 new theory', '2 edits, 1 comment and 1 new theory', '2 edits, 1 comment and 1 new theory', '2 edits, 2 comments and 1 new theory',
  ])
})
