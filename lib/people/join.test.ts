import { expect, test, vi } from 'vitest'
import { db } from '../db/client'
import { someHandle } from '../testing/cast'
import { openMailbox } from '../testing/mailbox'
import { confirmEmail, findConfirmation } from './confirm-email'
import { join } from './join'
import { findSessionOwner } from './session'

const mail = openMailbox()
vi.spyOn(console, 'log').mockImplementation(() => undefined)

const PASSWORD = 'zwölf Raben am Kai'
const address = () => `${someHandle('mail')}@example.org`
const form = (more: object = {}) => ({ handle: someHandle('noor'), email: address(), password: PASSWORD, consent: true, ...more })

async function joined(more: object = {}) {
  const filled = form(more)
  const done = await join(filled)
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return { ...filled, ...done.value }
}

test('joining makes a newcomer who is signed in, on the log, and whose address is not confirmed', async () => {
  const noor = await joined()
  expect(await findSessionOwner(noor.session)).toMatchObject({ handle: noor.handle, rank: 'newcomer', suspended: false, horizon: null })
  expect(await db.log.count({ where: { act: 'member.join', memberId: noor.memberId } })).toBe(1)
  const row = await db.member.findUniqueOrThrow({ where: { id: noor.memberId } })
  expect(row.emailConfirmedAt).toBeNull()
  expect(row.passwordHash).toMatch(/^\$argon2id\$/)
  expect(row.consentedAt).not.toBeNull()
})

test('everything wrong with a form is said at once and nothing is written', async () => {
  const before = await db.member.count()
  const refused = await join({ handle: 'x', email: 'nowhere', password: 'password', consent: false })
  expect(refused).toMatchObject({ ok: false, error: [{ field: 'handle' }, { field: 'email' }, { field: 'password' }, { field: 'consent' }] })
  expect(await db.member.count()).toBe(before)
})

test('a handle that differs only in case or accent is taken', async () => {
  const noor = await joined()
  expect(await join(form({ handle: noor.handle.toUpperCase() }))).toMatchObject({ ok: false, error: [{ field: 'handle' }] })
})

test('of two who join under one handle at once, one gets it and the other a sentence', async () => {
  const handle = someHandle('twin')
  const both = await Promise.all([join(form({ handle })), join(form({ handle }))])
  expect(both.filter((done) => done.ok)).toHaveLength(1)
  expect(both.find((done) => !done.ok)).toMatchObject({ error: [{ field: 'handle' }] })
})

test('the link confirms the address once', async () => {
  const { email, handle } = await joined()
  const token = await mail.tokenTo(email)
  expect(await findConfirmation(token)).toEqual({ handle, email })
  expect(await confirmEmail(token)).toMatchObject({ ok: true, value: { handle } })
  expect(await confirmEmail(token)).toEqual({ ok: false, error: 'stale' })
})

test('only the hash of a link is kept', async () => {
  const { email, memberId } = await joined()
  const token = await mail.tokenTo(email)
  const [row] = await db.token.findMany({ where: { memberId } })
  expect(row?.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(JSON.stringify(row)).not.toContain(token)
})

test("joining with somebody's confirmed address answers alike, and only the owner's letter differs", async () => {
  const owner = await joined()
  await confirmEmail(await mail.tokenTo(owner.email))
  const again = await join(form({ email: owner.email.toUpperCase() }))
  expect(again).toMatchObject({ ok: true, value: { session: expect.any(String) } })
  const [letter] = await mail.lettersTo(owner.email.toUpperCase())
  expect(letter).toContain(`It already belongs to your account “${owner.handle}”`)
  expect(letter).not.toContain('token=')
})

test('of two accounts with one address, the first to confirm has it and the second is told kindly', async () => {
  const email = address()
  const first = await joined({ email })
  const firstToken = await mail.tokenTo(email)
  const second = await joined({ email })
  const secondToken = await mail.tokenTo(email)
  expect(await confirmEmail(firstToken)).toMatchObject({ ok: true })
  expect(await confirmEmail(secondToken)).toEqual({ ok: false, error: 'taken' })
  expect(await db.member.findUnique({ where: { id: first.memberId } })).toMatchObject({ emailConfirmedAt: expect.any(Date) })
  expect(await db.member.findUnique({ where: { id: second.memberId } })).toMatchObject({ emailConfirmedAt: null })
})
