import { expect, test } from 'vitest'
import { COMMON_PASSWORDS, isCommon } from './common-passwords'
import { hashPassword, isPassword, parsePassword } from './password'

test('the list holds well over a thousand passwords that are long enough to be tried', () => {
  expect([...COMMON_PASSWORDS].filter((password) => password.length >= 8).length).toBeGreaterThan(1000)
})

test.each(['password', 'PASSWORD1', 'P@ssw0rd!', 'iloveyou', 'qwertyuiop', '12345678', 'aaaaaaaa', 'abcabcabc', 'sunshine2024', 'abcdefgh', '24041990', 'Cheyenne1', '123monkey'])(
  '%j should be refused as common',
  (password) => expect(isCommon(password)).toBe(true),
)

test.each(['correct plié battery', 'zwölf Raben am Kai', 'x7#Qw9!tRb', '🩰🩰🦢🦢🎭🎪🎟️🧦'])('%j should not be refused', (password) => {
  expect(parsePassword(password)).toEqual({ ok: true, value: password })
})

test('seven characters are too few and eight are enough, counted as people count', () => {
  expect(parsePassword('rk#9 pl').ok).toBe(false)
  expect(parsePassword('rk#9 pl2').ok).toBe(true)
  expect(parsePassword('🦢🩰🎭🎪').ok).toBe(false)
})

test('a password of 1,024 characters counts to its last, and one more is refused', async () => {
  const long = 'pas de deux '.repeat(86).slice(0, 1024)
  const kept = await hashPassword(long)
  expect(await isPassword(long, kept)).toBe(true)
  expect(await isPassword(`${long.slice(0, -1)}!`, kept)).toBe(false)
  expect(parsePassword(`${long}!`).ok).toBe(false)
})

test("a password may not be the owner's handle or address", () => {
  const owner = { handle: 'Noor Brahim', email: 'n.brahim@example.org' }
  expect(parsePassword('noorbrahim', owner).ok).toBe(true)
  expect(parsePassword('Noor-Brahim7', owner).ok).toBe(false)
  expect(parsePassword('n.brahim@example.org', owner).ok).toBe(false)
})

test('the same password typed on another keyboard is right', async () => {
  expect(await isPassword('cafe\u0301 noir 9', await hashPassword('caf\u00e9 noir 9'))).toBe(true)
})

test('without an account no password is right, not even the one that is compared with', async () => {
  expect(await isPassword('nobody has this password', null)).toBe(false)
})
