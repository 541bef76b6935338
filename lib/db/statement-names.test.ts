import { expect, test } from 'vitest'
import { StatementNames } from './statement-names'

test('a statement has a name from the time on that it is sent often, and keeps it', () => {
  const names = new StatementNames(10, 3)
  expect([1, 2, 3, 4].map(() => names.nameOf('SELECT 1'))).toEqual(['', '', 's1', 's1'])
})

test('two statements never bear one name', () => {
  const names = new StatementNames(10, 1)
  expect(['SELECT 1', 'SELECT 2', 'SELECT 1'].map((sql) => names.nameOf(sql))).toEqual(['s1', 's2', 's1'])
})

test('no more names are given than were allowed, however many statements there are', () => {
  const names = new StatementNames(2, 1)
  const given = Array.from({ length: 100 }, (_, i) => names.nameOf(`SELECT ${i}`))
  expect(given.filter((name) => name !== '')).toEqual(['s1', 's2'])
  expect(names.nameOf('SELECT 1')).toBe('s2')
})
