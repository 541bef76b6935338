import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { inTransaction } from '../db/transaction'
import { recordAct, type Act } from '../log/record'
import { removePage } from '../pages/remove'
import { ok } from '../result'
import { cast, member, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { logReadable } from '../testing/log-readable'
import { publishNext, publishPage, publishText, someTitle } from '../testing/pages'
import { source } from '../testing/source'
import { randomUUID } from 'node:crypto'
import { isMuted, listMutes, muteMember, mutePage, unmute } from './mute'
import { countNew, listNotices } from './notices'
import { canBeTold, canMute, isToldOfTheMuted } from './policy'
import { setTelling } from './settings'
import { beginWatching, hearingOf, listWatched, lookAt, lookAtAll, stopWatching, watchPage } from './watch'
import { countWords } from './watched'
import { listWatchedNotices, newsOf } from './watched-notices'

beforeAll(async () => void (await addEpisodes()))

const ASKED = { language: 'en', byMail: 'none', watchOwn: true, watchMinor: true } as const
const record = async (act: Act) => void (await inTransaction(async (tx) => ok(await recordAct(tx, act))))
const watchThread = (memberId: number, pageId: number, threadId: number) => inTransaction(async (tx) => ok(await beginWatching(tx, memberId, { pageId, threadId })))
const whole = (page: { id: number }) => ({ pageId: page.id, threadId: 0 })
const isWatching = async (...asked: Parameters<typeof hearingOf>) => (await hearingOf(...asked)).watching

/** A page by Ada that Edda watches. */
async function world(front: string[] = [], kind = 'character') {
  const people = await cast()
  const page = await publishPage(people.ada.id, 'One. [@S1E1]\n\nTwo. [@S1E2]', { front, kind })
  expect(await watchPage(people.edda, page.slug)).toMatchObject({ ok: true })
  return { ...people, page }
}
const notices = async (viewer: Parameters<typeof listWatchedNotices>[0]) => {
  await logReadable()
  return (await listWatchedNotices(viewer)).rows
}
const comment = (actorId: number, pageId: number, thread: number, bound: Act['bound'] = 'S1E1') => record({ actorId, act: 'comment.post', pageId, bound, data: { thread, comment: Math.floor(Math.random() * 1e6) } })

describe('whoever watches a page', () => {
  test('is told once of all that others did there, and of nothing from before or by themselves', async () => {
    const { edda, mara, milo, page } = await world()
    expect(await notices(edda)).toEqual([])
    const second = await publishNext(page, mara.id, page.text.replace('Two', 'Zwei'), 'In German')
    const third = await publishNext(second, milo.id, second.text.replace('One', 'Eins'))
    await publishNext(third, edda.id, third.text.replace('Eins', 'Uno'))
    await comment(mara.id, page.id, 7)
    const [notice, ...more] = await notices(edda)
    expect(more).toEqual([])
    expect(notice).toMatchObject({ title: page.title, href: `/wiki/${page.slug}`, count: '2 edits and 1 comment', more: 0 })
    expect(notice!.acts).toMatchObject([{ by: { handle: mara.handle }, words: 'wrote a comment' }, { by: { handle: milo.handle }, href: `/wiki/${page.slug}/history/3` }, { said: 'In German', words: 'edited it' }])
    expect(await countNew(edda)).toBe(1)
    expect([await notices(milo), await countNew(milo)]).toEqual([[], 0])
  })

  test('has no notice once they have looked, and a new one of what comes after', async () => {
    const { edda, mara, page } = await world()
    const second = await publishNext(page, mara.id, page.text.replace('Two', 'Zwei'))
    await logReadable()
    const { through } = (await newsOf(edda, whole(page)))!
    const third = await publishNext(second, mara.id, second.text.replace('One', 'Eins'))
    await lookAt(edda, whole(page), through)
    expect(await notices(edda)).toMatchObject([{ count: '1 edit', acts: [{ href: `/wiki/${page.slug}/history/3` }] }])
    await lookAtAll(edda, (await listWatchedNotices(edda)).through)
    expect([await notices(edda), await countNew(edda), await newsOf(edda, whole(page))]).toEqual([[], 0, null])
    await publishNext(third, mara.id, third.text.replace('Eins', 'Uno'))
    expect(await notices(edda)).toMatchObject([{ count: '1 edit' }])
    for (const nonsense of ['', '-1', 'x', "1'", '9'.repeat(40)]) await lookAt(edda, whole(page), nonsense)
    // A moment that has not come is taken for now.
    await lookAt(edda, whole(page), '9'.repeat(18))
    await publishNext({ ...third, head: 4 }, mara.id, third.text.replace('Eins', 'Due'))
    expect(await notices(edda)).toMatchObject([{ count: '1 edit' }])
  })

  test('looks for nobody else', async () => {
    const { edda, mara, noor, page } = await world()
    await publishNext(page, mara.id, page.text.replace('Two', 'Zwei'))
    await logReadable()
    await lookAtAll(noor, (await listWatchedNotices(noor)).through)
    expect(await notices(edda)).toHaveLength(1)
  })

  test('is not told, nor counted, what comes after they have watched, and is once they have watched on', async () => {
    const { edda, mara, page } = await world()
    const second = await publishNext(page, mara.id, `${page.text}\nThe end. [@S1E8]\n`, 'She leaves')
    await publishNext(second, mara.id, second.text.replace('One', 'Eins'))
    await comment(mara.id, page.id, 7, 'S1E5')
    await comment(mara.id, page.id, 7, 'last')
    const told = async (ordinal: number) => (await notices(await watched(edda, ordinal))).map(({ count }) => count)
    expect([await told(0), await told(1), await told(4), await told(5), await told(8)]).toEqual([[], ['1 edit'], ['1 edit'], ['1 edit and 1 comment'], ['2 edits and 2 comments']])
    expect(JSON.stringify(await notices(await watched(edda, 7)))).not.toContain('She leaves')
    await db.page.update({ where: { id: page.id }, data: { bound: 'S1E3' } })
    expect([await told(2), await told(3), await countNew(await watched(edda, 2))]).toEqual([[], ['1 edit'], 0])
    expect([await listWatched(await watched(edda, 2)), (await listWatched(await watched(edda, 3))).length]).toEqual([[], 1])
  })

  test('hears of its deletion, with the words only where they are safe, and then of nothing else there', async () => {
    const { edda, mara, page } = await world()
    await publishNext(page, mara.id, page.text.replace('Two', 'Zwei'))
    expect(await removePage(mara, { slug: page.slug, into: null, reason: 'She never was.', safeFrom: 'S1E5', key: randomUUID() })).toMatchObject({ ok: true })
    expect(await notices(await watched(edda, 4))).toMatchObject([{ count: '1 deletion', acts: [{ said: '' }] }])
    expect(await notices(await watched(edda, 5))).toMatchObject([{ count: '1 deletion', acts: [{ said: 'She never was.' }] }])
  })

  test('hears of minor edits unless they would rather not', async () => {
    const { edda, mara, page } = await world()
    await publishNext(page, mara.id, page.text.replace('Two', 'Zwei'))
    await db.$executeRaw`ALTER TABLE revision DISABLE TRIGGER revision_append_only`
    await db.$executeRaw`UPDATE revision SET minor = true WHERE page_id = ${page.id} AND n = 2`
    await db.$executeRaw`ALTER TABLE revision ENABLE TRIGGER revision_append_only`
    expect(await notices(edda)).toHaveLength(1)
    await setTelling(edda, { ...ASKED, watchMinor: false })
    expect(await notices(edda)).toEqual([])
  })

  test('is not told who wrote what a moderator keeps the author of, nor its hidden summary', async () => {
    const { edda, mara, ada, page } = await world()
    await publishNext(page, mara.id, page.text.replace('Two', 'Zwei'), 'A hidden word')
    for (const field of ['author', 'summary']) await db.hidden.create({ data: { field, pageId: page.id, n: 2, reason: 'A test.', byId: ada.id } })
    expect((await notices(edda))[0]!.acts).toMatchObject([{ by: null, said: '' }])
    await muteMember(edda, mara.handle)
    expect(await notices(edda)).toHaveLength(1)
  })

  test('can stop, and nobody stops for them', async () => {
    const { edda, noor, mara, page } = await world()
    await stopWatching(noor, whole(page))
    expect(await isWatching(edda, whole(page))).toBe(true)
    await stopWatching(edda, whole(page))
    await publishNext(page, mara.id, page.text.replace('Two', 'Zwei'))
    expect([await isWatching(edda, whole(page)), await notices(edda)]).toEqual([false, []])
  })
})

test('a question tells of the theories that are posed under it, as far as they may be known', async () => {
  const { edda, noor, page } = await world(['known-from: 0'], 'question')
  const theory = (knownFrom: string) => publishText(noor.id, source(someTitle('Theory'), 'Why. [@S1E8]', { kind: 'theory', front: [`known-from: ${knownFrom}`, 'claim: It is so.', 'type: character', `question: "[[${page.title}]]"`] }))
  const [early] = [await theory('S1E1'), await theory('S1E6')]
  expect(await notices(await watched(edda, 0))).toEqual([])
  expect(await notices(await watched(edda, 1))).toMatchObject([{ title: page.title, count: '1 new theory', acts: [{ about: early.title, href: `/wiki/${early.slug}`, by: { handle: noor.handle } }] }])
  expect(await notices(await watched(edda, 6))).toMatchObject([{ count: '2 new theories' }])
})

test('a thread that is watched is a thing of its own, and its comments are told once', async () => {
  const { edda, noor, mara, page } = await world()
  await watchThread(edda.id, page.id, 7)
  await watchThread(noor.id, page.id, 7)
  await comment(mara.id, page.id, 7)
  await comment(mara.id, page.id, 8)
  expect((await notices(edda)).map(({ threadId, count }) => [threadId, count]).sort()).toEqual([[0, '1 comment'], [7, '1 comment']])
  expect((await notices(noor)).map(({ threadId, count }) => [threadId, count])).toEqual([[7, '1 comment']])
})

describe('whoever makes something', () => {
  test('watches it from then on: their page, the thread they wrote in, the theory they wrote evidence for', async () => {
    const { noor, mara, page } = await world()
    const theory = await publishPage(mara.id, 'Why. [@S1E1]', { kind: 'theory', front: ['claim: It is so.', 'type: character', 'evidence:', '  - { id: e1, side: for, shows: "A look.", cite: S1E1 }'] })
    const second = await publishNext(theory, noor.id, theory.text.replace('Why.', 'How.'))
    expect([await isWatching(mara, whole(theory)), await isWatching(noor, whole(theory))]).toEqual([true, false])
    await publishNext(second, noor.id, second.text.replace('evidence:\n', 'evidence:\n  - { id: e2, side: against, shows: "A word.", cite: S1E1 }\n'))
    await comment(noor.id, page.id, 9)
    expect([await isWatching(noor, whole(theory)), await isWatching(noor, { pageId: page.id, threadId: 9 }), await isWatching(noor, whole(page))]).toEqual([true, true, false])
  })

  test('does not where they would rather not', async () => {
    const quiet = await member({ rank: 'editor' })
    await setTelling(quiet, { ...ASKED, watchOwn: false })
    expect(await isWatching(quiet, whole(await publishPage(quiet.id, 'One. [@S1E1]')))).toBe(false)
  })
})

describe('a mute', () => {
  test('of a member keeps quiet all that they do, but what moderators decide about one’s own', async () => {
    const { edda, mara, milo, page } = await world()
    const second = await publishNext(page, mara.id, page.text.replace('Two', 'Zwei'))
    await publishNext(second, milo.id, second.text.replace('One', 'Eins'))
    await record({ actorId: mara.id, act: 'member.thank', memberId: edda.id, bound: '0' })
    await record({ actorId: mara.id, act: 'member.suspend', memberId: edda.id, bound: '0' })
    expect(await muteMember(edda, mara.handle)).toMatchObject({ ok: true })
    expect(await notices(edda)).toMatchObject([{ count: '1 edit', acts: [{ by: { handle: milo.handle } }] }])
    expect((await listNotices(edda)).rows.map(({ words }) => words)).toEqual(['suspended your account'])
    expect(await countNew(edda)).toBe(2)
    expect(await listMutes(edda)).toMatchObject({ members: [{ id: mara.id, handle: mara.handle }], pages: [] })
    await unmute(edda, { memberId: mara.id })
    expect([(await notices(edda))[0]!.count, (await listNotices(edda)).rows.length, await isMuted(edda, mara.id)]).toEqual(['2 edits', 2, false])
  })

  test('of a thing keeps it quiet, also under a question', async () => {
    const { edda, mara, page } = await world()
    await publishNext(page, mara.id, page.text.replace('Two', 'Zwei'))
    await mutePage(edda, page.slug)
    expect([await notices(edda), (await hearingOf(edda, whole(page))).muted, (await listMutes(await watched(edda, 8))).pages]).toMatchObject([[], true, [{ title: page.title }]])
    await unmute(edda, { pageId: page.id })
    expect(await notices(edda)).toHaveLength(1)
  })

  test('is of somebody else who is here', async () => {
    const { edda } = await cast()
    expect(await muteMember(edda, edda.handle)).toMatchObject({ ok: false, error: { kind: 'forbidden', reason: 'Nobody mutes themselves.' } })
    expect([await muteMember(edda, 'nobody-at-all'), await mutePage(edda, 'nothing-at-all')]).toMatchObject([{ error: { kind: 'not-found' } }, { error: { kind: 'not-found' } }])
  })
})

test('watching and muting are open to the suspended and to nobody without an account', async () => {
  const { sten, page, mara } = await world()
  expect(await watchPage(sten, page.slug)).toMatchObject({ ok: true })
  expect(await muteMember(sten, mara.handle)).toMatchObject({ ok: true })
  expect([canBeTold({ kind: 'anonymous' }).ok, canMute({ kind: 'anonymous' }, 1).ok, canMute(sten, sten.id).ok, canMute(sten, mara.id).ok]).toEqual([false, false, false, true])
})

test('what is decided about one’s own is told of the muted, and nothing else', () => {
  const told = ['decision.accepted', 'decision.rejected', 'decision.appeal', 'report.acted', 'member.rank', 'member.suspend', 'member.lift', 'member.block', 'member.unblock']
  const quiet = ['member.thank', 'proposal.message', 'comment.mention', 'comment.post', 'theory.evidence-changed', 'page.edit', 'page.delete']
  expect(told.filter((act) => !isToldOfTheMuted(act))).toEqual([])
  expect(quiet.filter(isToldOfTheMuted)).toEqual([])
})

test('nobody watches a page that they may not know of', async () => {
  const { edda, page } = await world(['known-from: S1E5'])
  const early = await watched(await member(), 4)
  expect(await watchPage(early, page.slug)).toEqual(await watchPage(early, 'nobody-wrote-this'))
  expect(await isWatching(edda, whole(page))).toBe(true)
})

test('an erased account leaves nothing of what it watched, muted and had secret', async () => {
  const { edda, mara, page } = await world()
  await muteMember(edda, mara.handle)
  await muteMember(mara, edda.handle)
  await mutePage(edda, page.slug)
  await db.tellingKey.create({ data: { memberId: edda.id, purpose: 'feed', secret: randomUUID() } })
  await db.member.update({ where: { id: edda.id }, data: { erasedAt: new Date() } })
  const where = { memberId: edda.id }
  expect(await Promise.all([db.watch.count({ where }), db.muteMember.count({ where: { OR: [where, { mutedId: edda.id }] } }), db.mutePage.count({ where }), db.tellingKey.count({ where })])).toEqual([0, 0, 0, 0])
  await watchThread(edda.id, page.id, 0)
  expect(await db.watch.count({ where })).toBe(0)
})

test('counts are said in words', () => {
  expect([{}, { edit: 1 }, { comment: 2, edit: 3 }, { rename: 1, theory: 2, comment: 1 }].map(countWords)).toEqual(['', '1 edit', '3 edits and 2 comments', '1 comment, 2 new theories and 1 new title'])
})

test('evidence that changed, and being mentioned, concern one only where one may know of the page and of the place', async () => {
  const { edda, noor, mara, page } = await world(['known-from: S1E2'])
  await record({ actorId: mara.id, act: 'theory.evidence-changed', pageId: page.id, memberId: noor.id, bound: 'S1E2' })
  await record({ actorId: mara.id, act: 'comment.mention', pageId: page.id, memberId: noor.id, bound: 'S1E4' })
  await logReadable()
  const told = async (ordinal: number) => (await listNotices(await watched(noor, ordinal))).rows.map(({ words }) => words)
  expect([await told(1), await told(2), await told(4)]).toEqual([[], ['changed what a piece of evidence leans on'], ['speaks to you in a discussion', 'changed what a piece of evidence leans on']])
  expect([await countNew(await watched(noor, 1)), await countNew(await watched(noor, 2)), await countNew(await watched(noor, 4))]).toEqual([0, 1, 2])
  expect(await notices(edda)).toMatchObject([{ count: '1 change of what its evidence leans on' }])
})
