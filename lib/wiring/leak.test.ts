import '../testing/own-database'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { mailNotices } from '../notifications/mail-notices'
import { reject } from '../review/decide'
import type { Cast } from '../testing/cast'
import { ASK, leaksIn, plantEverywhere } from '../testing/leak-asked'
import type { Planted } from '../testing/leak-pages'
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
  await mailNotices()
  expect(await reject(people.milo, { id, version: 1, reasonCode: 'wrong', words: '' })).toMatchObject({ ok: true })
  await mailNotices()
  const letters = await mailbox.lettersTo(email)
  expect(letters).toHaveLength(1)
  expect(letters[0]).toContain('Leak press')
  expect(planted.filter(({ token }) => letters[0]!.includes(token))).toEqual([])
})
