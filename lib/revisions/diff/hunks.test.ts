import { expect, test } from 'vitest'
import { applyHunks, hunksOf } from './hunks'

const A = 'one\ntwo\nthree\nfour\nfive\n'
const B = 'one\n2\nthree\nfour\nfour and a half\nfive\n'

test('a change falls into parts wherever something between them stays', () => {
  expect(hunksOf(A, B).map(({ rows }) => rows.map(({ kind }) => kind))).toEqual([['removed', 'added'], ['added']])
  expect(hunksOf(A, B).map(({ rows }) => rows.at(-1)!.after!.line)).toEqual([2, 5])
  expect(hunksOf(A, A)).toEqual([])
})

test('the chosen parts alone are applied; all of them make the new text, none the old', () => {
  expect(applyHunks(A, B, new Set([0]))).toBe('one\n2\nthree\nfour\nfive\n')
  expect(applyHunks(A, B, new Set([1]))).toBe('one\ntwo\nthree\nfour\nfour and a half\nfive\n')
  expect([applyHunks(A, B, new Set([0, 1])), applyHunks(A, B, new Set()), applyHunks(A, B, new Set([7]))]).toEqual([B, A, A])
})

test('a text without its last line end, and an empty one, are put together as they are', () => {
  expect(applyHunks('one\ntwo', 'one\nthree', new Set([0]))).toBe('one\nthree')
  expect(applyHunks('', 'new\n', new Set([0]))).toBe('new\n')
})
