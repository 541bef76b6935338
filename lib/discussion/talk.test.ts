import '../testing/own-database'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { listLog } from '../log/list'
import { closeReport } from '../review/close-report'
import { findReportable } from '../review/report-subject'
import { report } from '../review/report'
import { reportItem } from '../review/report-item'
import { horizonAt } from '../spoilers/horizon'
import { listEpisodes } from '../spoilers/episodes'
import { anonymous, cast, watched, type Cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { logReadable } from '../testing/log-readable'
import { publishPage, type MadePage } from '../testing/pages'
import { waitingFor } from '../testing/queue'
import { commentBound } from './bound'
import { commentItem } from './comment-item'
import { decideComment } from './decide-comment'
import { editComment } from './edit-comment'
import { mentionedIn } from './mentions'
import { oneComment } from './one-comment'
import { presetBound, saidBound } from './said-bound'
import { resolveThread } from './resolve-thread'
import { beginThread, reply, type Saying } from './say'
import { deleteComment, removeComment, restoreComment } from './take-back'
import { readThread } from './thread'
import { listThreads } from './threads'
import type { CommentView } from './views'

let people: Cast
let page: MadePage
const THEORY = { kind: 'theory', front: ['known-from: S1E2', 'claim: She would have stayed.', 'type: what-would-have-happened', 'evidence:', '  - { id: e5, side: for, shows: She packs nothing, cite: S1E5 }'] }

beforeAll(async () => {
  await addEpisodes()
  people = await cast()
})
beforeEach(async () => { page = await publishPage(people.edda.id, 'She dances. [@S1E2]\n\nShe leaves. [@S1E6]', THEORY) })

const typed = (text: string, tells = 'S1E4'): Saying => ({ text, tells, warned: [], key: crypto.randomUUID() })
const begin = async (by = people.edda, text = 'Why does she stay?', tells = 'S1E4', more: Partial<{ evidence: string; quote: string; title: string }> = {}) => {
  const { evidence = null, quote = null, title = 'Why she stays' } = more
  const begun = await beginThread(by, { asked: { slug: page.slug, evidence, quote }, title, ...typed(text, tells) })
  if (!begun.ok) throw new Error(JSON.stringify(begun.error))
  return begun.value
}
const say = async (thread: number, text: string, tells = 'S1E4', by = people.edda, parent: number | null = null) => {
  const said = await reply(by, { thread, parent, ...typed(text, tells) })
  if (!said.ok) throw new Error(JSON.stringify(said.error))
  return said.value.comment
}
const at = async (ordinal: number) => anonymous(ordinal)
const seen = async (ordinal: number, thread: number) => readThread(await at(ordinal), page.slug, thread)
const words = (view: { opening: CommentView; comments: CommentView[] } | null): string => JSON.stringify(view)
const boundOf = async (id: number) => (await db.comment.findUniqueOrThrow({ where: { id } })).bound

describe('how far a comment tells', () => {
  test('is what its author says, and never before what it is about, what it answers and what it cites', async () => {
    const episodes = await listEpisodes()
    const none = { said: '0', subject: '0', opening: '0', parent: '0', own: [] } as const
    expect(commentBound({ ...none, said: 'S1E3' }, episodes)).toBe('S1E3')
    for (const [name, value] of [['subject', 'S1E5'], ['opening', 'S1E6'], ['parent', 'S1E7']] as const) expect(commentBound({ ...none, said: 'S1E3', [name]: value }, episodes)).toBe(value)
    expect(commentBound({ ...none, said: 'S1E3', own: ['S1E2', 'S1E8'] }, episodes)).toBe('S1E8')
    expect(commentBound({ ...none, said: 'last', own: ['S1E2'] }, episodes)).toBe('last')
  })

  test('is preset to how far they have watched; who never said so tells everything', async () => {
    const episodes = await listEpisodes()
    const sight = { horizon: horizonAt(4, episodes), episodes, opened: new Set<number>(), chosen: true }
    expect(presetBound(sight)).toBe('S1E4')
    expect(presetBound({ ...sight, chosen: false })).toBe('last')
    expect(saidBound('S9E9', sight)).toBe('last')
    expect(saidBound('nonsense', sight)).toBe('last')
  })

  test('as it is written: the page, a row, a passage, a parent, a citation', async () => {
    expect(await boundOf((await begin(people.edda, 'Early.', '0')).comment)).toBe('S1E2')
    expect(await boundOf((await begin(people.edda, 'Early.', '0', { evidence: 'e5' })).comment)).toBe('S1E5')
    expect(await boundOf((await begin(people.edda, 'Early.', '0', { quote: 'She leaves.' })).comment)).toBe('S1E6')
    const { thread, comment } = await begin(people.edda, 'It shows. [@S1E3]', '0')
    expect(await boundOf(comment)).toBe('S1E3')
    const late = await say(thread, 'Later.', 'S1E7')
    expect(await boundOf(await say(thread, 'To that.', '0', people.edda, late))).toBe('S1E7')
  })
})

describe('a discussion', () => {
  test('shows itself as of its reader’s horizon, and nothing tells that there is more', async () => {
    const { thread } = await begin()
    const first = await say(thread, 'Early answer.')
    const before = await seen(4, thread)
    await say(thread, 'A later canary.', 'S1E7')
    await say(thread, 'A later reply.', 'S1E8', people.mara, first)
    expect(await seen(4, thread)).toEqual(before)
    expect((await listThreads(await at(4), page.slug))!.rows).toMatchObject([{ id: thread, replies: 1 }])
    expect(words(await seen(8, thread))).toContain('A later canary')
    expect((await listThreads(await at(8), page.slug))!.rows).toMatchObject([{ replies: 3 }])
  })

  test('whose beginning is beyond is as absent as one that never was', async () => {
    const { thread } = await begin(people.edda, 'Spoiler.', 'S1E7')
    expect(await seen(4, thread)).toBeNull()
    expect(await seen(4, 123_456)).toBeNull()
    expect((await listThreads(await at(4), page.slug))!.rows).toEqual([])
    expect(await reply(await watched(people.mara, 4), { thread, parent: null, ...typed('Hello?') })).toEqual({ ok: false, error: { kind: 'not-found' } })
    expect(await seen(7, thread)).not.toBeNull()
  })

  test('of a row or a passage that one may not know of cannot be begun', async () => {
    const early = await watched(people.edda, 3)
    for (const asked of [{ evidence: 'e5', quote: null }, { evidence: null, quote: 'She leaves.' }, { evidence: 'e9', quote: null }, { evidence: null, quote: 'Never said.' }]) {
      expect(await beginThread(early, { asked: { slug: page.slug, ...asked }, title: 'What of it', ...typed('Words.') })).toEqual({ ok: false, error: { kind: 'not-found' } })
    }
  })

  test('has replies one level deep, within itself', async () => {
    const { thread, comment } = await begin()
    const one = await say(thread, 'One.')
    const two = await say(thread, 'Two.', 'S1E4', people.mara, one)
    for (const parent of [two, comment]) expect(await reply(people.edda, { thread, parent, ...typed('Deeper.') })).toEqual({ ok: false, error: { kind: 'not-found' } })
    const other = await begin()
    expect(await reply(people.edda, { thread: other.thread, parent: one, ...typed('Astray.') })).toEqual({ ok: false, error: { kind: 'not-found' } })
    await expect(db.comment.create({ data: { threadId: thread, parentId: two, authorId: people.edda.id, bound: '0' } })).rejects.toThrow()
    await expect(db.comment.create({ data: { threadId: other.thread, parentId: one, authorId: people.edda.id, bound: '0' } })).rejects.toThrow()
  })

  test('is resolved by who began it, the theory’s author or a moderator, and is open again', async () => {
    const { thread } = await begin(people.mara)
    const bystander = (await cast()).edda
    expect(await resolveThread(bystander, thread, 'resolved')).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await resolveThread(people.edda, thread, 'resolved')).toMatchObject({ ok: true })
    expect(await seen(4, thread)).toMatchObject({ isResolved: true })
    expect(await resolveThread(people.milo, thread, 'open')).toMatchObject({ ok: true })
    expect(await seen(4, thread)).toMatchObject({ isResolved: false })
  })

  test('goes with its page, and comes back with it', async () => {
    const { thread } = await begin()
    await db.page.update({ where: { id: page.id }, data: { deletedAt: new Date() } })
    expect(await seen(8, thread)).toBeNull()
    expect(await reply(people.edda, { thread, parent: null, ...typed('Too late.') })).toEqual({ ok: false, error: { kind: 'not-found' } })
    await db.page.update({ where: { id: page.id }, data: { deletedAt: null } })
    expect(await seen(8, thread)).not.toBeNull()
  })
})

describe('a comment', () => {
  test.each([['# A heading', /no headings/], ['See ![it](https://example.org/x.png).', /no pictures/], ['  ', /Say something/], ['x'.repeat(10_001), /at most/], ['It ends. [@S9E9]', /not an episode/]])('like %o is refused with the reason, and nothing is written', async (text, reason) => {
    const { thread } = await begin()
    const said = await reply(people.edda, { thread, parent: null, ...typed(text) })
    expect(said).toMatchObject({ ok: false, error: { kind: 'refused', field: 'text', message: expect.stringMatching(reason) } })
    expect(await db.comment.count({ where: { threadId: thread } })).toBe(1)
  })

  test('holds links and citations, and nothing that runs', async () => {
    const { thread } = await begin(people.edda, `Of [[${page.title}]] <script>alert(1)</script> [@S1E2 12:40]`)
    const view = await seen(4, thread)
    expect(words(view)).toContain(`/wiki/${page.slug}`)
    expect(words(view)).toContain('12:40')
    expect(words(view)).not.toContain('<script')
  })

  test('is edited by its author alone; what it said before stays to be read', async () => {
    const { thread, comment } = await begin()
    expect(await editComment(people.mara, { comment, ...typed('Changed.') })).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await editComment(people.edda, { comment, ...typed('Changed, and later.', 'S1E6') })).toMatchObject({ ok: true })
    expect(await seen(4, thread)).toBeNull()
    const one = await oneComment(await at(6), page.slug, comment)
    expect(one!.versions.map(({ html }) => html.replace(/<[^>]+>|\n/g, ''))).toEqual(['Changed, and later.', 'Why does she stay?'])
    expect(one!.text).toBeNull()
  })

  test('raised by an edit raises what answers it', async () => {
    const { thread } = await begin()
    const parent = await say(thread, 'One.')
    const answer = await say(thread, 'Two.', 'S1E4', people.mara, parent)
    await editComment(people.edda, { comment: parent, ...typed('One, and more.', 'S1E7') })
    expect(await boundOf(answer)).toBe('S1E7')
    expect((await seen(4, thread))!.comments).toEqual([])
  })

  test('that is deleted leaves a trace only where answers stand that the reader sees', async () => {
    const { thread } = await begin()
    const parent = await say(thread, 'A deleted canary.')
    await say(thread, 'Later answer.', 'S1E7', people.mara, parent)
    expect(await deleteComment(people.mara, parent)).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await deleteComment(people.edda, parent)).toMatchObject({ ok: true })
    expect((await seen(4, thread))!.comments).toEqual([])
    expect((await seen(8, thread))!.comments).toMatchObject([{ gone: 'deleted', replies: [{ gone: null }] }])
    expect(words(await readThread(people.ada, page.slug, thread))).not.toContain('deleted canary')
  })

  test('that is sent twice is said once', async () => {
    const { thread } = await begin()
    const once = { thread, parent: null, ...typed('I think so.') }
    const [first, second] = await Promise.all([reply(people.mara, once), reply(people.mara, once)])
    expect(first).toMatchObject({ ok: true })
    expect([second, await reply(people.mara, once)]).toEqual([first, first])
    expect((await seen(8, thread))!.comments).toHaveLength(1)
  })

  test('that moderators remove is gone for everybody, its author is told why, and it can be put back', async () => {
    const { thread, comment } = await begin()
    expect(await removeComment(people.edda, comment, 'Mine.')).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await removeComment(people.mara, comment, ' ')).toMatchObject({ ok: false, error: { kind: 'refused', field: 'why' } })
    expect(await removeComment(people.mara, comment, 'Unkind.')).toMatchObject({ ok: true })
    expect(await seen(8, thread)).toBeNull()
    expect(await db.log.findFirst({ where: { pageId: page.id, act: 'comment.remove' } })).toMatchObject({ actorId: people.mara.id, memberId: people.edda.id, words: 'Unkind.' })
    await logReadable()
    const logged = async (ordinal: number) => (await listLog(await at(ordinal), { pageId: page.id })).rows.flatMap(({ act, words: said }) => (act.startsWith('comment.') ? [[act, said]] : []))
    expect([await logged(3), await logged(4)]).toEqual([[], [['comment.remove', 'Unkind.']]])
    expect(await restoreComment(people.milo, comment)).toMatchObject({ ok: true })
    expect(await seen(8, thread)).not.toBeNull()
  })

  test('that speaks to somebody leads to them, and tells them once', async () => {
    const { thread, comment } = await begin(people.edda, `Hello @${people.noor.handle}, not \`@${people.mara.handle}\`.`)
    expect(words(await seen(4, thread))).toContain(`/people/${people.noor.handle}`)
    await editComment(people.edda, { comment, ...typed(`Hello again @${people.noor.handle}.`) })
    expect(await db.log.findMany({ where: { pageId: page.id, act: 'comment.mention' }, select: { memberId: true, bound: true, data: true } })).toEqual([{ memberId: people.noor.id, bound: 'S1E4', data: { thread, comment } }])
    expect(mentionedIn('a@b.org [@S1E5] @Noor-B. (@mara)')).toEqual(['noor-b', 'mara'])
  })

  test('is refused to who is suspended, and by pages that only moderators edit', async () => {
    const { thread } = await begin()
    expect(await reply(people.sten, { thread, parent: null, ...typed('Hello.') })).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    await db.page.update({ where: { id: page.id }, data: { protection: 'moderators' } })
    expect(await reply(people.edda, { thread, parent: null, ...typed('Hello.') })).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await reply(people.mara, { thread, parent: null, ...typed('Hello.') })).toMatchObject({ ok: true })
  })
})

describe('a newcomer’s comment', () => {
  test('waits for a moderator: they see it, and nobody else does until it is accepted', async () => {
    const { thread } = await begin()
    const comment = await say(thread, 'A waiting canary.', 'S1E4', people.noor)
    expect(words(await readThread(people.noor, page.slug, thread))).toContain('"kind":"waits"')
    for (const reader of [people.edda, people.mara, await at(8)]) expect(words(await readThread(reader, page.slug, thread))).not.toContain('waiting canary')
    expect(await db.log.count({ where: { pageId: page.id, act: 'comment.post', data: { path: ['comment'], equals: comment } } })).toBe(0)
    expect(await waitingFor(people.mara)).toContain(`/review/comment/${comment}`)
    expect(await commentItem(people.edda, comment)).toBeNull()
    expect(await commentItem(people.mara, comment)).toMatchObject({ kind: 'item', item: { version: 1, bound: 'S1E4' } })
    expect(await commentItem(await watched(people.mara, 3), comment)).toMatchObject({ kind: 'ask' })
    expect(await decideComment(people.noor, { id: comment, version: 1, verdict: 'accept', reasonCode: '', words: '' })).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await decideComment(people.mara, { id: comment, version: 1, verdict: 'accept', reasonCode: '', words: '' })).toMatchObject({ ok: true })
    expect(words(await seen(4, thread))).toContain('waiting canary')
    expect(await waitingFor(people.mara)).not.toContain(`/review/comment/${comment}`)
    expect(await db.log.findFirst({ where: { pageId: page.id, act: 'comment.post', actorId: people.noor.id } })).toMatchObject({ bound: 'S1E4', data: { thread, comment } })
  })

  test('is turned down with a reason its author reads, and may be sent again', async () => {
    const begun = await begin(people.noor, 'A new thread.')
    const { comment, thread } = begun
    expect(await seen(8, thread)).toBeNull()
    expect(await decideComment(people.mara, { id: comment, version: 1, verdict: 'decline', reasonCode: 'nonsense', words: '' })).toMatchObject({ ok: false, error: { kind: 'refused', field: 'reasonCode' } })
    expect(await decideComment(people.mara, { id: comment, version: 1, verdict: 'decline', reasonCode: 'other', words: 'Not here.' })).toMatchObject({ ok: true })
    expect(await readThread(people.noor, page.slug, thread)).toMatchObject({ opening: { standing: { kind: 'declined', words: 'Not here.' } } })
    expect(await editComment(people.noor, { comment, ...typed('Put better.') })).toMatchObject({ ok: true, value: { waits: true } })
    expect(await decideComment(people.mara, { id: comment, version: 1, verdict: 'accept', reasonCode: '', words: '' })).toMatchObject({ ok: false, error: { kind: 'moved' } })
    expect(await decideComment(people.mara, { id: comment, version: 2, verdict: 'accept', reasonCode: '', words: '' })).toMatchObject({ ok: true })
    expect(words(await seen(8, thread))).toContain('Put better.')
  })

  test('that is changed is read as it was until the change is accepted', async () => {
    const { thread } = await begin()
    const comment = await say(thread, 'As it was.', 'S1E4', people.noor)
    await decideComment(people.mara, { id: comment, version: 1, verdict: 'accept', reasonCode: '', words: '' })
    await editComment(people.noor, { comment, ...typed('Changed since.') })
    expect(words(await seen(8, thread))).toContain('As it was.')
    expect(words(await seen(8, thread))).not.toContain('Changed since.')
    expect(words(await readThread(people.noor, page.slug, thread))).toContain('Changed since.')
    await deleteComment(people.noor, comment)
    expect(await waitingFor(people.mara)).not.toContain(`/review/comment/${comment}`)
  })
})

test('a comment is reported as what it is, by whoever may read it, and moderators close that', async () => {
  const { thread } = await begin()
  const comment = await say(thread, 'Unkind words.', 'S1E7')
  const asked = { on: 'comment', comment } as const
  expect(await findReportable(await watched(people.noor, 4), asked)).toBeNull()
  expect(await report(await watched(people.noor, 4), { asked, reasonCode: 'wrong', words: '' })).toEqual({ ok: false, error: { kind: 'not-found' } })
  const sent = await report(people.noor, { asked, reasonCode: 'wrong', words: '' })
  if (!sent.ok) throw new Error(sent.error.kind)
  expect(await waitingFor(people.mara)).toContain(`/review/report/${sent.value.id}`)
  expect(await reportItem(people.mara, sent.value.id)).toMatchObject({ kind: 'item', item: { subject: 'comment', comment: { id: comment, thread }, bound: 'S1E7', author: { handle: people.edda.handle } } })
  expect(await reportItem(await watched(people.mara, 4), sent.value.id)).toMatchObject({ kind: 'ask' })
  expect(await closeReport(people.mara, { id: sent.value.id, outcome: 'left', words: '', bound: '0' })).toMatchObject({ ok: true })
})
