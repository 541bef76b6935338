import { expect, test } from 'vitest'
import fc from 'fast-check'
import { deriveTree } from './derive'
import { writeTitle } from './write-title'

const SOURCE = '---\n# who she is\nkind: character\ntitle: Mishi # for now\naliases: [Michelle]\n---\n\nShe dances. [@S1E1]\n'

test('only the title changes: comments, other keys and the body stay as they were', () => {
  expect(writeTitle(SOURCE, 'Mishi Duplessis')).toBe(SOURCE.replace('Mishi #', 'Mishi Duplessis #'))
})

test('a title in quotes stays in quotes', () => {
  expect(writeTitle(SOURCE.replace('Mishi #', '"Mishi" #'), 'Mishi: a rat')).toBe(SOURCE.replace('Mishi #', '"Mishi: a rat" #'))
})

test('a title over several lines is replaced whole', () => {
  expect(writeTitle('---\nkind: character\ntitle: >\n  Mishi\n  Duplessis\naliases: []\n---\n\nX.\n', 'Mishi')).toBe('---\nkind: character\ntitle: Mishi\naliases: []\n---\n\nX.\n')
})

test('any one-line title is read back as it was written', () => {
  const titles = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((words) => words.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu, ' ').replace(/\s+/g, ' ').trim().normalize('NFC')).filter((title) => /[a-z0-9]/i.test(title) && title.isWellFormed())
  fc.assert(fc.property(titles, (title) => void expect(deriveTree(writeTitle(SOURCE, title)).front.title).toBe(title)))
})

test('a source that has no title, or no front matter, stays as it is', () => {
  expect(writeTitle('---\nkind: character\n---\n\nX.\n', 'Y')).toBe('---\nkind: character\n---\n\nX.\n')
  expect(writeTitle('Only words.\n', 'Y')).toBe('Only words.\n')
})
