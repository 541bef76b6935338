import '../testing/own-database'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { openMailbox } from '../testing/mailbox'
import { Prisma } from '../db/generated/client'
import { db } from '../db/client'
import { saveEdit } from '../pages/save-edit'
import { reject } from '../review/decide'
import { cast, member, someHandle, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { logReadable } from '../testing/log-readable'
import { edit, publishNext, publishPage, type MadePage } from '../testing/pages'
import type { ByMail } from './by-mail'
import { mailDigests } from './mail-digest'
import { mailNotices } from './mail-notices'
import { mailWatched } from './mail-watched'
import { muteMember } from './mute'
import { accountsAsReaders } from './reader'
import { setTelling, tellingOf } from './settings'
import { endFeed, feedKeyOf, keyFor, ownerOfKey, renewFeedKey, unsubscribe } from './telling-key'
import { lookAtAll, watchPage } from './watch'
import { watchedFeed } from './watched-feed'
import { listWatchedNotices } from './watched-notices'

const mailbox = openMailbox()
const post = vi.hoisted(() => ({ isDown: false }))
vi.mock('../people/mail', async (original) => {
  const real = await original<typeof import('../people/mail')>()
  return { ...real, send: (letter: Parameters<typeof real.send>[0]) => (post.isDown ? Promise.reject(new Error('The mail server is away.')) : real.send(letter)) }
})

beforeAll(async () => void (await addEpisodes()))
beforeEach(async () => {
  await logReadable()
  for (const chore of [mailNotices, mailWatched]) while ((await chore()) > 0);
})

const ASKED = { language: 'en', watchOwn: true, watchMinor: true } as const
const DAY_AGO = new Date(Date.now() - 25 * 3600 * 1000)

/** Somebody with an address who has watched so far and watches a page. */
async function watcher(byMail: ByMail, ordinal = 8, page?: MadePage) {
  const people = await cast()
  const email = `${someHandle('wants')}@example.org`
  const wants = await member({ email, confirmed: true, rank: 'editor' }, ordinal)
  await db.member.update({ where: { id: wants.id }, data: { horizonSet: true, horizonCode: ordinal === 0 ? null : `S1E${ordinal}` } })
  const there = page ?? (await publishPage(people.ada.id, 'One. [@S1E1]\n\nTwo. [@S1E1]'))
  await watchPage(wants, there.slug)
  await setTelling(wants, { ...ASKED, byMail })
  await logReadable()
  await mailWatched()
  return { ...people, wants, email, page: there }
}
const change = async (page: MadePage, by: number, summary = '', text = `${page.text}\nMore. [@S1E1]\n`) => {
  const next = await publishNext(page, by, text, summary)
  await logReadable()
  return next
}
const dayOver = (id: number) => db.member.update({ where: { id }, data: { digestAt: DAY_AGO } })

describe('letters at once', () => {
  test('tell of a thing once until its watcher has looked, with the way out in the head of the letter', async () => {
    const { wants, email, mara, page } = await watcher('at-once')
    const second = await change(page, mara.id, 'A summary')
    expect([await mailWatched(), await mailWatched()]).toEqual([1, 0])
    const third = await change(second, mara.id)
    expect(await mailWatched()).toBe(0)
    const [letter, ...more] = await mailbox.lettersTo(email)
    expect(more).toEqual([])
    for (const words of [`Subject: News on “${page.title}”`, '1 edit', `${mara.handle} edited it: “A summary”`, `/wiki/${page.slug}`, '/settings', 'List-Unsubscribe: <http', 'List-Unsubscribe-Post: List-Unsubscribe=One-Click']) expect(letter).toContain(words)
    await lookAtAll(wants, (await listWatchedNotices(wants)).through)
    expect(await mailWatched()).toBe(0)
    await change(third, mara.id)
    expect([await mailWatched(), (await mailbox.lettersTo(email)).length]).toEqual([1, 2])
  })

  test('tell nothing beyond the horizon that the account has when they are sent', async () => {
    const { email, mara, page } = await watcher('at-once', 2)
    await change(page, mara.id, 'The end of it', `${page.text}\nShe leaves. [@S1E8]\n`)
    expect([await mailWatched(), await mailbox.lettersTo(email)]).toEqual([0, []])
  })

  test('that cannot be sent are tried again, and are not sent by two at once', async () => {
    const { email, mara, page } = await watcher('at-once')
    await change(page, mara.id)
    post.isDown = true
    await expect(mailWatched()).rejects.toThrow('The mail server is away.')
    post.isDown = false
    const sent = await Promise.all([mailWatched(), mailWatched()])
    expect([sent.reduce((a, b) => a + b), (await mailbox.lettersTo(email)).length]).toEqual([1, 1])
  })

  test('go to nobody who muted whoever it was, or whose address is not confirmed', async () => {
    const { wants, email, mara, milo, page } = await watcher('at-once')
    await muteMember(wants, mara.handle)
    const second = await change(page, mara.id)
    expect(await mailWatched()).toBe(0)
    await db.member.update({ where: { id: wants.id }, data: { emailConfirmedAt: null } })
    await change(second, milo.id)
    expect([await mailWatched(), await mailbox.lettersTo(email)]).toEqual([0, []])
  })
})

describe('the daily letter', () => {
  test('gathers what concerns one and what one watches, by thing, once', async () => {
    const { wants, email, ada, mara, page } = await watcher('digest')
    const other = await publishPage(ada.id, 'Third. [@S1E1]')
    await watchPage(wants, other.slug)
    await db.member.update({ where: { id: wants.id }, data: { rank: 'newcomer' } })
    const proposed = await saveEdit({ ...wants, rank: 'newcomer' }, edit(page, page.text.replace('Two', 'Second')))
    if (!proposed.ok || proposed.value.kind !== 'proposed') throw new Error('not proposed')
    await reject(mara, { id: proposed.value.proposalId, version: 1, reasonCode: 'wrong', words: 'See 12:40.' })
    const second = await change(page, mara.id, 'A summary')
    await change(other, mara.id)
    expect([await mailDigests(), await mailNotices(), await mailWatched()]).toEqual([0, 0, 0])
    await dayOver(wants.id)
    expect([await mailDigests(), await mailDigests()]).toEqual([1, 0])
    const [letter, ...more] = await mailbox.lettersTo(email)
    expect(more).toEqual([])
    for (const words of ['Subject: What is new for you', 'turned down your proposal', 'See 12:40.', `“${page.title}”: 1 edit`, `“${other.title}”: 1 edit`, `/wiki/${other.slug}`, 'List-Unsubscribe: <http']) expect(letter).toContain(words)
    await change(second, mara.id)
    await dayOver(wants.id)
    expect(await mailDigests()).toBe(0)
    await lookAtAll(wants, (await listWatchedNotices(wants)).through)
    await change({ ...second, head: 3 }, mara.id, '', page.text.replace('One', 'Uno'))
    await dayOver(wants.id)
    expect([await mailDigests(), (await mailbox.lettersTo(email)).length]).toEqual([1, 2])
    expect((await mailbox.lettersTo(email))[1]).not.toContain('turned down')
  })

  test('is made once, whoever else makes it at the same time, and again where it could not be sent', async () => {
    const { wants, email, mara, page } = await watcher('digest')
    await change(page, mara.id)
    await dayOver(wants.id)
    post.isDown = true
    await expect(mailDigests()).rejects.toThrow('The mail server is away.')
    post.isDown = false
    await Promise.all([mailDigests(), mailDigests()])
    expect(await mailbox.lettersTo(email)).toHaveLength(1)
  })

  test('says nothing of what is beyond the horizon, and is not written for that alone', async () => {
    const hidden = await publishPage((await cast()).ada.id, 'Late. [@S1E5]', { front: ['known-from: S1E5'] })
    const { wants, email, mara, page } = await watcher('digest')
    await watchPage(await watched(wants, 8), hidden.slug)
    await db.member.update({ where: { id: wants.id }, data: { horizonCode: 'S1E2' } })
    await change(hidden, mara.id)
    const second = await change(page, mara.id, 'The end of it', `${page.text}\nShe leaves. [@S1E8]\n`)
    await dayOver(wants.id)
    expect([await mailDigests(), await mailbox.lettersTo(email)]).toEqual([0, []])
    await change(second, mara.id, '', second.text.replace('One', 'Uno'))
    await dayOver(wants.id)
    expect(await mailDigests()).toBe(1)
    const [letter] = await mailbox.lettersTo(email)
    expect(letter).toContain(`“${page.title}”: 1 edit`)
    for (const words of [hidden.title, 'The end of it']) expect(letter).not.toContain(words)
  })
})

describe('the link that ends letters', () => {
  test('ends them without a session, and does nothing where it is nobody’s', async () => {
    const { wants } = await watcher('digest')
    for (const wrong of ['', 'x', 'A'.repeat(32), await keyFor(wants.id, 'feed')]) await unsubscribe(wrong)
    expect((await tellingOf(wants.id)).byMail).toBe('digest')
    await unsubscribe(await keyFor(wants.id, 'unsubscribe'))
    expect((await tellingOf(wants.id)).byMail).toBe('none')
  })
})

describe('the feed of what somebody watches', () => {
  test('has an address only once it is asked for, is as far as their account has watched, and a new address ends the old', async () => {
    const { wants, mara, page } = await watcher('none', 2)
    expect(await feedKeyOf(wants)).toBeNull()
    await renewFeedKey(wants)
    const first = (await feedKeyOf(wants))!
    const second = await change(page, mara.id, 'A summary')
    await change(second, mara.id, 'The end of it', `${second.text}\nShe leaves. [@S1E8]\n`)
    expect(await watchedFeed(first)).toMatchObject([{ about: page.title, said: 'A summary', by: { handle: mara.handle } }])
    await lookAtAll(wants, (await listWatchedNotices(wants)).through)
    expect(await watchedFeed(first)).toHaveLength(1)
    await renewFeedKey(wants)
    const next = (await feedKeyOf(wants))!
    expect([await watchedFeed(first), (await watchedFeed(next))!.length]).toEqual([null, 1])
    await db.member.update({ where: { id: wants.id }, data: { horizonCode: 'S1E8' } })
    expect(await watchedFeed(next)).toHaveLength(2)
    expect(await watchedFeed(await keyFor(wants.id, 'unsubscribe'))).toBeNull()
    await endFeed(wants)
    expect([await watchedFeed(next), await ownerOfKey('feed', next)]).toEqual([null, null])
  })
})

test('an account is read to as far as it has watched: by its choice, by the site where it made none, to the end where it saw all', async () => {
  const [none, chosen, all] = [await member(), await member(), await member({ rank: 'admin' })]
  await db.member.update({ where: { id: chosen.id }, data: { horizonSet: true, horizonCode: 'S1E3' } })
  await db.member.update({ where: { id: all.id }, data: { horizonSet: true, horizonCode: 'S1E8' } })
  const bounds = async (id: number) => (await db.$queryRaw<{ bounds: string[]; unseen: string[] }[]>`SELECT bounds, unseen FROM ${await accountsAsReaders(Prisma.sql`m.id = ${id}`)} r`)[0]!
  expect(await bounds(none.id)).toEqual({ bounds: ['0'], unseen: ['moderators', 'admins'] })
  expect((await bounds(chosen.id)).bounds.sort()).toEqual([...(await watched(chosen, 3)).horizon.bounds].sort())
  expect({ ...(await bounds(all.id)), bounds: (await bounds(all.id)).bounds.sort() }).toEqual({ bounds: [...(await watched(all, 8)).horizon.bounds].sort(), unseen: [] })
  await db.setting.create({ data: { key: 'default-horizon', value: 2 } })
  expect((await bounds(none.id)).bounds.sort()).toEqual([...(await watched(none, 2)).horizon.bounds].sort())
  await db.setting.delete({ where: { key: 'default-horizon' } })
})
