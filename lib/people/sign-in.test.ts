import { expect, test, vi } from 'vitest'
import { db } from '../db/client'
import { member, someHandle } from '../testing/cast'
import { openMailbox } from '../testing/mailbox'
import { changePassword } from './change-password'
import { forgot } from './forgot'
import { hashPassword } from './password'
import { findReset, resetPassword } from './reset-password'
import { closeSession, closeSessionsOf, findSessionOwner } from './session'
import { signIn } from './sign-in'

const mail = openMailbox()
vi.spyOn(console, 'log').mockImplementation(() => undefined)

const PASSWORD = 'zwölf Raben am Kai'
const OTHER = 'dreizehn Krähen im Park'

async function person(more: { confirmed?: boolean; suspended?: boolean } = {}) {
  const handle = someHandle('noor')
  const made = await member({ handle, email: `${handle}@example.org`, passwordHash: await hashPassword(PASSWORD), confirmed: true, ...more })
  return { ...made, email: `${handle}@example.org` }
}

async function session(name: string, password = PASSWORD): Promise<string> {
  const entered = await signIn({ name, password })
  if (!entered.ok) throw new Error('could not sign in')
  return entered.value.session
}

test('a person signs in by handle or by confirmed address, however they are capitalised', async () => {
  const { handle, email, id } = await person()
  for (const name of [handle, ` ${handle.toUpperCase()} `, email, email.toUpperCase()]) {
    expect(await findSessionOwner(await session(name))).toMatchObject({ id })
  }
})

test('an address that is not confirmed opens nothing; the handle does', async () => {
  const { handle, email } = await person({ confirmed: false })
  expect(await signIn({ name: email, password: PASSWORD })).toEqual({ ok: false, error: 'wrong' })
  expect((await signIn({ name: handle, password: PASSWORD })).ok).toBe(true)
})

test('a wrong password, an unknown handle and an account without a password get one answer', async () => {
  const { handle } = await person()
  const imported = await member()
  const wrong = { ok: false, error: 'wrong' }
  expect(await signIn({ name: handle, password: OTHER })).toEqual(wrong)
  expect(await signIn({ name: 'nobody at all', password: PASSWORD })).toEqual(wrong)
  expect(await signIn({ name: imported.handle, password: '' })).toEqual(wrong)
  expect(await db.session.count({ where: { memberId: imported.id } })).toBe(0)
})

test('an unknown name takes as long to refuse as a known one', async () => {
  const { handle } = await person()
  const time = async (name: string) => {
    const from = performance.now()
    await signIn({ name, password: OTHER })
    return performance.now() - from
  }
  await time('nobody at all')
  const [known, unknown]: [number[], number[]] = [[], []]
  for (let i = 0; i < 6; i++) {
    known.push(await time(handle))
    unknown.push(await time('nobody at all'))
  }
  // The quickest of each: a busy machine slows any of them, and quickens none.
  expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 3)
})

test('somebody suspended signs in, and every request knows of it', async () => {
  const { handle } = await person({ suspended: true })
  expect(await findSessionOwner(await session(handle))).toMatchObject({ suspended: true })
})

test('a suspension that has ended counts no more', async () => {
  const { handle, id } = await person({ suspended: true })
  const open = await session(handle)
  await db.member.update({ where: { id }, data: { suspendedUntil: new Date(Date.now() - 1000) } })
  expect(await findSessionOwner(open)).toMatchObject({ suspended: false })
})

test('signing out ends this session; signing out everywhere ends them all', async () => {
  const { handle, id } = await person()
  const [here, there, elsewhere] = [await session(handle), await session(handle), await session(handle)]
  await closeSession(here)
  expect([await findSessionOwner(here), await findSessionOwner(there)]).toMatchObject([null, { id }])
  await closeSessionsOf(id)
  expect([await findSessionOwner(there), await findSessionOwner(elsewhere)]).toEqual([null, null])
})

test('a session ends when its time is up, and with an erased account', async () => {
  const { handle, id } = await person()
  const [old, open] = [await session(handle), await session(handle)]
  await db.session.update({ where: { id: old }, data: { expiresAt: new Date(0) } })
  expect([await findSessionOwner(old), await findSessionOwner(open)]).toMatchObject([null, { id }])
  await db.member.update({ where: { id }, data: { erasedAt: new Date() } })
  expect(await findSessionOwner(open)).toBeNull()
})

test('changing the password keeps this session, ends every other, and tells the owner', async () => {
  const noor = await person()
  const [here, there] = [await session(noor.handle), await session(noor.handle)]
  expect((await changePassword(noor, { currentPassword: PASSWORD, password: OTHER, session: here })).ok).toBe(true)
  expect([await findSessionOwner(here), await findSessionOwner(there)]).toMatchObject([{ id: noor.id }, null])
  expect((await signIn({ name: noor.handle, password: PASSWORD })).ok).toBe(false)
  expect((await signIn({ name: noor.handle, password: OTHER })).ok).toBe(true)
  expect(await mail.lettersTo(noor.email)).toHaveLength(1)
})

test('without the current password nothing changes', async () => {
  const noor = await person()
  const here = await session(noor.handle)
  const refused = await changePassword(noor, { currentPassword: OTHER, password: 'vierzehn Dohlen', session: here })
  expect(refused).toMatchObject({ ok: false, error: { field: 'currentPassword' } })
  expect((await signIn({ name: noor.handle, password: PASSWORD })).ok).toBe(true)
})

test('a forgotten password is chosen anew by the link of a letter, once, and every session ends', async () => {
  const { handle, email, id } = await person()
  const open = await session(handle)
  forgot(email.toUpperCase())
  const token = await mail.tokenTo(email)
  expect(await findReset(token)).toEqual({ handle })
  expect(await resetPassword({ token, password: 'password' })).toMatchObject({ ok: false, error: { kind: 'password' } })
  expect((await resetPassword({ token, password: OTHER })).ok).toBe(true)
  expect(await findSessionOwner(open)).toBeNull()
  expect((await signIn({ name: handle, password: OTHER })).ok).toBe(true)
  expect(await resetPassword({ token, password: PASSWORD })).toEqual({ ok: false, error: { kind: 'stale' } })
  expect(await db.log.count({ where: { memberId: id, act: 'account.reset-password' } })).toBe(1)
})

test('a link for a new password lasts an hour', async () => {
  const { email, id } = await person()
  forgot(email)
  const token = await mail.tokenTo(email)
  await db.token.updateMany({ where: { memberId: id }, data: { expiresAt: new Date(Date.now() - 1) } })
  expect(await resetPassword({ token, password: OTHER })).toEqual({ ok: false, error: { kind: 'stale' } })
})

test('an address that nobody has confirmed gets no link', async () => {
  const known = await person()
  const { email } = await person({ confirmed: false })
  forgot(email)
  forgot(known.email)
  expect(await mail.lettersTo(known.email)).toHaveLength(1)
  expect(await mail.lettersTo(email)).toHaveLength(0)
})
