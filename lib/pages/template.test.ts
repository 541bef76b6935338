import { expect, test } from 'vitest'
import { deriveTree } from '../markdown/derive'
import { STARTED_BY_HAND, templateFor } from './template'

test('every template can be saved as it stands', () => {
  for (const kind of STARTED_BY_HAND) {
    const source = templateFor(kind, 'Odile: a “swan” [black]', 'S1E2')
    expect(deriveTree(source).front).toMatchObject({ kind, title: 'Odile: a “swan” [black]', knownFrom: 'S1E2' })
  }
})

test('a title that is too long is left to be refused by name, not cut', () => {
  expect(templateFor('article', 'x'.repeat(300), '0')).toContain('x'.repeat(300))
})
