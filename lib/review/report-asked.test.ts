import { expect, test } from 'vitest'
import { readAsked, writeAsked } from './report-asked'

test.each([
  [{ on: 'page', slug: 'mishi' }, { on: 'page', slug: 'mishi' }],
  [{ on: 'file', slug: 'mishi-png' }, { on: 'page', slug: 'mishi-png' }],
  [{ on: 'passage', slug: 'mishi', quote: ' She dances. ' }, { on: 'passage', slug: 'mishi', quote: 'She dances.' }],
  [{ on: 'revision', slug: 'mishi', n: '2' }, { on: 'revision', slug: 'mishi', n: 2 }],
  [{ on: 'member', handle: 'Noor' }, { on: 'member', handle: 'Noor' }],
  [{ on: 'comment', comment: '7' }, { on: 'comment', comment: 7 }],
])('%o is something that can be pointed at', (fields, asked) => {
  expect(readAsked(fields)).toEqual(asked)
  expect(readAsked(Object.fromEntries(Object.entries(writeAsked(readAsked(fields)!)).map(([name, value]) => [name, String(value)])))).toEqual(asked)
})

test.each([
  [{}], [{ on: 'page' }], [{ on: 'constructor', slug: 'mishi' }], [{ on: 'passage', slug: 'mishi', quote: ' ' }], [{ on: 'passage', slug: 'mishi', quote: 'x'.repeat(501) }],
  [{ on: 'revision', slug: 'mishi', n: '0' }], [{ on: 'revision', slug: 'mishi', n: '1e3' }], [{ on: 'member', slug: 'noor' }], [{ on: 'page', slug: 'a\0b' }], [{ on: 'comment' }], [{ on: 'comment', comment: '0' }],
])('%o is nothing', (fields) => {
  expect(readAsked(fields)).toBeNull()
})
