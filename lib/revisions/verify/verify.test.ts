import '../../testing/own-database'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest'
import { db } from '../../db/client'
import { inTransaction } from '../../db/transaction'
import { ok } from '../../result'
import { cast, type Cast } from '../../testing/cast'
import { addEpisodes } from '../../testing/episodes'
import '../../wiring/composition'
import { Authors } from '../import/authors'
import { importPage } from '../import/import-page'
import { attributeAnew } from '../attribution/attribute-anew'
import { haveFollowed, nextPublication } from '../attribution/outbox'
import { openPage, publish } from '../ledger'
import { prepare } from '../prepare'
import { recordAct } from '../../log/record'
import { hashOf, putText } from '../text'
import { INVARIANTS, verify } from './verify'

const TEXT = `---
kind: character
title: Mishi
aliases: [Michelle]
facts:
  - { id: f1, name: City, value: Paris, cite: S1E1, until: S1E2 }
  - { id: f2, name: City, value: New York, cite: S1E2, from: S1E2 }
---

She dances. [@S1E1] She knows [[Cheyenne]].
`
let people: Cast
let connection: pg.Client
let pageId: number

beforeAll(async () => {
  await addEpisodes()
  people = await cast()
  pageId = await smallWorld()
  await smallTalk(pageId)
  connection = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await connection.connect()
})
afterAll(() => connection.end())
beforeEach(() => connection.query('BEGIN'))
afterEach(() => connection.query('ROLLBACK'))

/** A discussion that Edda began and answered, and a reply of Noor's that waits. */
async function smallTalk(onPage: number): Promise<void> {
  const { edda, noor } = people
  await inTransaction<null, never>(async (tx) => {
    const thread = await tx.thread.create({ data: { pageId: onPage, title: 'Her dance' } })
    const say = async (authorId: number, place: { opens?: boolean; parentId?: number }, passed: boolean): Promise<number> => {
      const { id } = await tx.comment.create({ data: { threadId: thread.id, authorId, bound: '0', shown: passed ? 1 : null, ...place } })
      await tx.commentVersion.create({ data: { commentId: id, n: 1, textHash: await putText(tx, 'So it is.'), tree: '{}', said: '0', bound: '0', state: passed ? 'passed' : 'pending' } })
      if (passed) await recordAct(tx, { actorId: authorId, act: 'comment.post', pageId: onPage, bound: '0', data: { thread: thread.id, comment: id } })
      return id
    }
    await say(edda.id, { opens: true }, true)
    await say(noor.id, { parentId: await say(edda.id, {}, true) }, false)
    return ok(null)
  })
}

/** A page written twice by Edda, once by Noor through review, with a submit and its answer; and a page brought in. */
async function smallWorld(): Promise<number> {
  const { edda, noor, mara } = people
  const id = await write(edda.id, null, TEXT)
  await write(edda.id, id, TEXT.replace('She dances.', 'She dances in Paris.'))
  await inTransaction(async (tx) => ok(await tx.submission.create({ data: { memberId: edda.id, key: 'k1', payloadHash: 'p1', result: { kind: 'published', slug: 'mishi', n: 2, merged: false } } })))
  await inTransaction(async (tx) => {
    const proposal = await tx.proposal.create({ data: { act: 'edit', pageId: id, title: 'Mishi', authorId: noor.id, state: 'accepted' } })
    await tx.proposalVersion.create({ data: { proposalId: proposal.id, n: 1, baseN: 2, textHash: await putText(tx, TEXT), authorId: noor.id } })
    const prepared = await prepare(TEXT)
    if (!prepared.ok) throw new Error('not renderable')
    const page = await tx.page.findUniqueOrThrow({ where: { id } })
    const n = await publish(tx, { ...page, bound: '0' }, {
      prepared: prepared.value, act: 'edit', authorId: noor.id, reviewerId: mara.id, proposalId: proposal.id, baseN: 2, merged: false, summary: '', minor: false, origin: 'form',
    })
    await tx.decision.create({ data: { proposalId: proposal.id, version: 1, head: 2, outcome: 'accepted', byId: mara.id, resultN: n } })
    await recordAct(tx, { actorId: mara.id, act: 'decision.accepted', proposalId: proposal.id })
    return ok(n)
  })
  const revisions = ['One.', 'Two.', 'Three.'].map((markdown, i) => ({ author: 'Old Hand', at: new Date(Date.UTC(2025, 5, i + 1)), summary: '', markdown }))
  await importPage({ title: 'The Opera', kind: 'place', revisions }, new Authors(), { defaultBound: '0' })
  await attributeAnew(() => undefined)
  for (let next = await nextPublication(); next; next = await nextPublication()) await haveFollowed(next)
  return id
}

async function write(authorId: number, id: number | null, text: string): Promise<number> {
  const prepared = await prepare(text)
  if (!prepared.ok) throw new Error('not renderable')
  const publication = { prepared: prepared.value, authorId, merged: false, summary: '', minor: false, origin: 'form' } as const
  const written = await inTransaction(async (tx) => {
    if (id === null) {
      const page = await openPage(tx, { ...publication, act: 'create', baseN: null })
      await publish(tx, page, { ...publication, act: 'create', baseN: null })
      return ok(page.id)
    }
    const page = await tx.page.findUniqueOrThrow({ where: { id } })
    await publish(tx, { ...page, bound: '0' }, { ...publication, act: 'edit', baseN: page.head })
    return ok(id)
  })
  if (!written.ok) throw new Error('not written')
  return written.value
}

const brokenNow = async () => (await verify(connection)).filter((finding) => finding.count > 0).map((finding) => finding.invariant.name)

/** Break a rule as only a fault could: no trigger, no foreign key and none of the named constraints is in the way. */
async function breaks(sql: string, { without = [] as [table: string, constraint: string][], indexes = [] as string[] } = {}) {
  await connection.query('SET LOCAL session_replication_role = replica')
  for (const [table, constraint] of without) await connection.query(`ALTER TABLE ${table} DROP CONSTRAINT ${constraint}`)
  for (const index of indexes) await connection.query(`DROP INDEX ${index}`)
  await connection.query(sql.replaceAll('$page', String(pageId)).replaceAll('$edda', String(people.edda.id)).replaceAll('$mara', String(people.mara.id)).replaceAll('$noor', String(people.noor.id)))
  return brokenNow()
}

test('a small world, written through the ledger, in review and by import, breaks nothing', async () => {
  expect(await brokenNow()).toEqual([])
  expect(await db.revision.count()).toBe(6)
})

const PICTURE = '0123456789abcdef01234567'
const picture = (state: string): string =>
  `INSERT INTO media (id, hash, type, bytes, width, height, owner_id, state) SELECT '${PICTURE}', repeat('a', 64), 'image/png', 1, 1, 1, min(id), '${state}' FROM member`

const CASES: Record<string, { sql: string; without?: [string, string][]; indexes?: string[] }> = {
  'one-head': { sql: 'UPDATE page SET head = NULL WHERE id = $page' },
  'head-is-newest': { sql: 'UPDATE page SET head = 2 WHERE id = $page' },
  'numbers-without-gap': { sql: 'DELETE FROM revision WHERE page_id = $page AND n = 2' },
  'one-root': { sql: "UPDATE revision SET act = 'create' WHERE page_id = $page AND n = 2", without: [['revision', 'revision_root']] },
  'bases-are-older': { sql: 'UPDATE revision SET undoes_n = 3 WHERE page_id = $page AND n = 2', without: [['revision', 'revision_number']] },
  'stands-on-head': { sql: 'UPDATE revision SET base_n = 1 WHERE page_id = $page AND n = 3' },
  'texts-match-their-hash': { sql: `UPDATE text SET body = 'Another text.' WHERE hash = '${hashOf(TEXT)}'`, without: [['text', 'text_matches']] },
  'texts-are-there': { sql: `DELETE FROM text WHERE hash = '${hashOf(TEXT)}'` },
  'emptied-texts-are-logged': { sql: `UPDATE text SET body = NULL, emptied_at = now() WHERE hash = '${hashOf(TEXT)}'` },
  'hidden-is-not-head': { sql: `INSERT INTO hidden (field, text_hash, reason, by_id) VALUES ('text', '${hashOf(TEXT)}', 'A test.', $mara)` },
  'names-lead-to-pages': { sql: "INSERT INTO name (key, page_id, role, display) VALUES ('nowhere', 9999, 'alias', 'Nowhere')" },
  'deletions-are-logged': { sql: 'UPDATE page SET deleted_at = now() WHERE id = $page' },
  'nothing-waits-for-deleted-pages': { sql: "UPDATE proposal SET act = 'restore', state = 'pending'" },
  'one-title': { sql: "UPDATE name SET role = 'former' WHERE page_id = $page AND role = 'title'" },
  'page-agrees-with-head': { sql: "UPDATE page SET kind = 'person' WHERE id = $page" },
  'answers-are-kept': { sql: `UPDATE submission SET result = '{"kind": "published", "slug": "mishi", "n": 9}'` },
  'one-answer-a-revision': {
    sql: `INSERT INTO submission (member_id, key, payload_hash, result) SELECT member_id, 'again', payload_hash, result FROM submission`,
  },
  'one-event-a-publication': { sql: 'DELETE FROM outbox WHERE page_id = $page AND n = 2' },
  'publications-are-logged': { sql: 'DELETE FROM log WHERE page_id = $page AND n = 2' },
  'log-is-true': { sql: "INSERT INTO log (actor_id, act, page_id, n) VALUES ($edda, 'page.edit', $page, 9)" },
  'proposal-versions': { sql: 'UPDATE proposal SET version = 2' },
  'accepted-is-published': { sql: 'UPDATE decision SET result_n = 1' },
  'published-was-accepted': { sql: 'UPDATE revision SET proposal_id = 9999 WHERE page_id = $page AND n = 2' },
  'states-follow-decisions': { sql: "UPDATE proposal SET state = 'withdrawn'" },
  'decisions-in-order': {
    sql: "INSERT INTO decision (proposal_id, version, outcome, reason_code, by_id) SELECT id, 1, 'rejected', 'other', $mara FROM proposal",
  },
  'decisions-are-logged': { sql: "DELETE FROM log WHERE act = 'decision.accepted'" },
  'nobody-decides-their-own': { sql: 'UPDATE decision SET by_id = $noor' },
  'queue-is-what-waits': { sql: 'DELETE FROM queue_item' },
  'threads-begin-once': { sql: 'UPDATE comment SET opens = false' },
  'replies-stay-near': { sql: 'UPDATE comment SET thread_id = 1 WHERE parent_id IS NOT NULL' },
  'comment-versions': { sql: 'UPDATE comment SET version = 9 WHERE opens' },
  'comments-that-wait-are-open': { sql: "UPDATE comment SET state = 'deleted'" },
  'comments-are-logged': { sql: "DELETE FROM log WHERE act = 'comment.post'" },
  'heads-are-rendered': { sql: 'UPDATE rendering SET deriver = 0 WHERE page_id = $page AND n = 3' },
  'rows-are-current': { sql: 'UPDATE link SET deriver = 0 WHERE page_id = $page' },
  'rows-belong-to-heads': { sql: "INSERT INTO theory (page_id, claim, type, canon, settlement, bound, deriver) VALUES (9999, 'So it is.', 'character', 'compatible', 'open', '0', 1)" },
  'rows-match-heads': { sql: 'DELETE FROM block WHERE page_id = $page' },
  'votes-are-their-last-word': { sql: 'INSERT INTO vote_past (page_id, member_id, likely, held) VALUES ($page, (SELECT min(id) FROM member), 40, false)' },
  'likelihood-is-counted': { sql: 'INSERT INTO likelihood (page_id, count, median) VALUES ($page, 1, 40)' },
  'evidence-has-its-owner': { sql: "INSERT INTO evidence (page_id, i, id, side, shows, bound, deriver) VALUES ($page, 0, 'e1', 'for', 'A step.', '0', 1)" },
  'leans-are-of-evidence': { sql: "INSERT INTO lean (page_id, row_id, kind, target_key, what, digest) VALUES ($page, 'e1', 'source', 'a-report', '', 'x')" },
  'attributed-in-order': { sql: 'DELETE FROM attribution WHERE page_id = $page AND n = 2' },
  'same-text-same-origins': { sql: 'UPDATE attribution SET runs = ARRAY[words, 3] WHERE page_id = $page AND n = 3' },
  'first-words-are-its-own': { sql: 'UPDATE attribution SET runs = ARRAY[words, 2] WHERE page_id = $page AND n = 1', without: [['attribution', 'attribution_runs']] },
  'outbox-is-followed': { sql: 'DELETE FROM attribution WHERE page_id = $page AND n = 3' },
  'no-orphan-media': { sql: picture('published') },
  'described-is-published': { sql: `${picture('pending')}; INSERT INTO file_page (page_id, media_id, alt, author, source, licence, deriver) VALUES ($page, '${PICTURE}', 'a', 'b', 'c', 'CC0-1.0', 1)` },
  'hidden-has-its-reason': { sql: picture('hidden') },
}

for (const [name, { sql, ...rest }] of Object.entries(CASES)) {
  test(`a database that breaks ${name} is told so by name`, async () => {
    expect(await breaks(sql, rest)).toContain(name)
  })
}

test('every invariant has a test that breaks it', () => {
  expect(Object.keys(CASES).sort()).toEqual(INVARIANTS.map((invariant) => invariant.name).sort())
})

test('a text removed for legal reasons breaks nothing', async () => {
  const { textHash } = await db.revision.findUniqueOrThrow({ where: { pageId_n: { pageId, n: 2 } } })
  await connection.query('SELECT empty_text($1, $2, $3)', [textHash, people.mara.id, 'By order of a court.'])
  expect(await brokenNow()).toEqual([])
})

test('names the offender, and shows no more than the first few', async () => {
  await connection.query('SET LOCAL session_replication_role = replica')
  await connection.query("INSERT INTO name (key, page_id, role, display) SELECT 'nowhere-' || i, 9999, 'alias', 'Nowhere' FROM generate_series(1, 20) i")
  const finding = (await verify(connection)).find(({ invariant }) => invariant.name === 'names-lead-to-pages')!
  expect(finding.count).toBe(20)
  expect(finding.first).toHaveLength(5)
  expect(finding.first[0]).toMatchObject({ role: 'alias', page: 9999 })
})
