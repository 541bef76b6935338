import '../testing/own-database'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { mailNotices } from '../notifications/mail-notices'
import { mailDigests } from '../notifications/mail-digest'
import { mailWatched } from '../notifications/mail-watched'
import { keyFor } from '../notifications/telling-key'
import { watchedFeed } from '../notifications/watched-feed'
import { reject } from '../review/decide'
import type { Cast } from '../testing/cast'
import { ASK, leaksIn, plantEverywhere } from '../testing/leak-asked'
import type { Planted } from '../testing/leak-pages'
import { logReadable } from '../testing/log-readable'
import { LEAK_FOUND, LEAK_SURFACES } from '../testing/leak-surfaces'
import { openMailbox } from '../testing/mailbox'

const mailbox = openMailbox()
let people: Cast
let planted: readonly Planted[]
beforeAll(async () => void ({ people, planted } = await plantEverywhere()))

test('every surface in the list is asked', () => {
  expect(Object.keys(ASK)).toEqual(Object.keys(LEAK_SURFACES))
})

describe.each(Object.entries(ASK))('%s', (_name, ask) => {
  test('tells nobody a word of what comes after they have watched, and in the end tells some', async () => {
    const { leaks, inTheEnd } = await leaksIn(ask, people.mara, ({ gate }) => gate)
    expect(leaks, LEAK_FOUND).toEqual([])
    expect(inTheEnd).toBeGreaterThan(0)
  })
})

test('a letter names the proposal it is about, and tells no planted word of any page', async () => {
  const [email, { id }] = [`${people.noor.handle}@example.org`, await db.proposal.findFirstOrThrow({ where: { authorId: people.noor.id } })]
  await db.member.update({ where: { id: people.noor.id }, data: { email, emailKey: email, emailConfirmedAt: new Date(), toldByMail: 'at-once' } })
  await logReadable()
  await mailNotices()
  expect(await reject(people.milo, { id, version: 1, reasonCode: 'wrong', words: '' })).toMatchObject({ ok: true })
  await logReadable()
  await mailNotices()
  const letters = await mailbox.lettersTo(email)
  expect(letters).toHaveLength(1)
  expect(letters[0]).toContain('Leak press')
  expect(planted.filter(({ token }) => letters[0]!.includes(token))).toEqual([])
})

test('the daily letter, letters at once and the feed of a watcher tell no word of what comes after their account has watched', async () => {
  const email = `${people.mara.handle}@example.org`
  const secret = await keyFor(people.mara.id, 'feed')
  const set = (toldByMail: string, ordinal: number) => db.member.update({ where: { id: people.mara.id }, data: { email, emailKey: email, emailConfirmedAt: new Date(), toldByMail, digestAt: null, horizonSet: true, horizonCode: ordinal === 0 ? null : `S1E${ordinal}` } })
  const early = (told: string, ordinal: number) => planted.filter(({ token, gate }) => gate > ordinal && told.includes(token)).map(({ place, gate }) => `${place} of episode ${gate} at ${ordinal}`)
  const told = (words: string) => planted.filter(({ token, gate }) => gate > 0 && words.includes(token)).length
  for (let ordinal = 0; ordinal <= 8; ordinal++) {
    const letters = (await mailbox.lettersTo(email)).length
    await set('digest', ordinal)
    await db.watch.updateMany({ where: { memberId: people.mara.id }, data: { mailed: false } })
    expect(await mailDigests()).toBe(1)
    const words = [...(await mailbox.lettersTo(email)).slice(letters), JSON.stringify(await watchedFeed(secret))].join('\n')
    expect(early(words, ordinal)).toEqual([])
    if (ordinal > 0) expect(told(words)).toBeGreaterThan(0)
  }
  await set('at-once', 4)
  await db.watch.updateMany({ where: { memberId: people.mara.id }, data: { mailed: false } })
  await db.follower.upsert({ where: { name: 'watched-by-mail' }, create: { name: 'watched-by-mail', event: 0n }, update: { event: 0n } })
  const letters = (await mailbox.lettersTo(email)).length
  while ((await mailWatched()) > 0);
  const words = (await mailbox.lettersTo(email)).slice(letters).join('\n')
  expect([early(words, 4), told(words) > 0]).toEqual([[], true])
})
