import { expect, test } from 'vitest'
import { handleKey, parseHandle } from './handle'

test.each(['Noor', 'Édda B', 'mara_77', '小林', 'Łukasz-K', 'अमित', 'a1'])('%j should be a handle', (handle) => {
  expect(parseHandle(handle)).toEqual({ ok: true, value: handle })
})

test.each([
  ['a single character', 'a'],
  ['more than 32 characters', 'a'.repeat(33)],
  ['only spaces', '     '],
  ['a right-to-left override', 'noor\u202Erdde'],
  ['a zero-width space', 'no\u200Bor'],
  ['a zero-width joiner', 'no\u200Dor'],
  ['a variation selector', 'noor\uFE0F'],
  ['a Hangul filler', 'noor\u3164x'],
  ['a NUL', 'noor\0x'],
  ['a newline', 'noor\nmara'],
  ['half a character', 'noor\uD83D'],
  ['an at sign', 'noor@example.org'],
  ['a slash', 'noor/mara'],
  ['a dot at an end', '..'],
  ['two alphabets that look alike', 'аda-admin'],
  ['a pile of accents', 'n\u0300\u0301\u0302\u0303\u0304\u0305oor'],
  ['the words for the departed', 'Former member 7'],
])('%s should not be a handle', (_what, handle) => {
  expect(parseHandle(handle).ok).toBe(false)
})

test('wide letters and doubled spaces are written plainly', () => {
  expect(parseHandle('  Ｎｏｏｒ  B ')).toEqual({ ok: true, value: 'Noor B' })
})

test('handles that differ only in case, accent or separator are one', () => {
  expect(handleKey('Noör B')).toBe(handleKey('noor.b'))
  expect(handleKey('Œuvre')).toBe(handleKey('oeuvre'))
  expect(handleKey('noor')).not.toBe(handleKey('noor2'))
})
