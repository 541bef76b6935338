import { expect, test, vi } from 'vitest'
import { db } from '../db/client'
import { member, someHandle } from '../testing/cast'
import { openMailbox } from '../testing/mailbox'
import { changeEmail } from './change-email'
import { confirmEmail } from './confirm-email'
import { forgot } from './forgot'
import { hashPassword } from './password'
import { signIn } from './sign-in'

const mail = openMailbox()
vi.spyOn(console, 'log').mockImplementation(() => undefined)

const PASSWORD = 'zwölf Raben am Kai'
const address = () => `${someHandle('mail')}@example.org`

async function person(confirmed = true) {
  const email = address()
  return { ...(await member({ email, confirmed, passwordHash: await hashPassword(PASSWORD) })), email }
}

test('a confirmed address stays in use until the new one is confirmed, and then its owner is told', async () => {
  const [noor, next] = [await person(), address()]
  expect(await changeEmail(noor, { email: next, currentPassword: PASSWORD })).toEqual({ ok: true, value: next })
  expect((await signIn({ name: noor.email, password: PASSWORD })).ok).toBe(true)
  expect((await signIn({ name: next, password: PASSWORD })).ok).toBe(false)
  await confirmEmail(await mail.tokenTo(next))
  expect((await signIn({ name: noor.email, password: PASSWORD })).ok).toBe(false)
  expect((await signIn({ name: next, password: PASSWORD })).ok).toBe(true)
  expect((await mail.lettersTo(noor.email)).at(-1)).toContain('now uses another e-mail address')
})

test('an address that was never confirmed is simply replaced', async () => {
  const [noor, next] = [await person(false), address()]
  await changeEmail(noor, { email: next, currentPassword: PASSWORD })
  expect(await db.member.findUnique({ where: { id: noor.id } })).toMatchObject({ email: next, emailConfirmedAt: null })
})

test("another's confirmed address answers alike, and its owner gets the letter", async () => {
  const [noor, edda] = [await person(), await person()]
  expect(await changeEmail(noor, { email: edda.email, currentPassword: PASSWORD })).toEqual({ ok: true, value: edda.email })
  expect((await mail.lettersTo(edda.email)).at(-1)).toContain('It already belongs to your account')
  expect(await db.member.findUnique({ where: { id: noor.id } })).toMatchObject({ email: noor.email })
})

test('without the password, or with what is no address, nothing is sent', async () => {
  const [noor, next] = [await person(), address()]
  expect(await changeEmail(noor, { email: next, currentPassword: 'guess guess' })).toMatchObject({ ok: false, error: { field: 'currentPassword' } })
  expect(await changeEmail(noor, { email: 'nowhere', currentPassword: PASSWORD })).toMatchObject({ ok: false, error: { field: 'email' } })
  expect(await changeEmail(noor, { email: noor.email.toUpperCase(), currentPassword: PASSWORD })).toMatchObject({ ok: false, error: { field: 'email' } })
  expect(await mail.lettersTo(next)).toEqual([])
})

test('a link for a new password ends when the address it went to is replaced', async () => {
  const [noor, next] = [await person(), address()]
  forgot(noor.email)
  const reset = await mail.tokenTo(noor.email)
  await changeEmail(noor, { email: next, currentPassword: PASSWORD })
  await confirmEmail(await mail.tokenTo(next))
  expect(reset).toMatch(/^[\w-]{43}$/)
  expect(await db.token.count({ where: { memberId: noor.id, purpose: 'reset-password' } })).toBe(0)
})
