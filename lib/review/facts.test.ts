import { expect, test } from 'vitest'
import { source } from '../testing/source'
import { editFacts, NO_FACTS } from './facts'
import { pointsOf, scoreParts } from './score'

const text = source('Facts', 'She danses on the stage. [@S1E1]\n\nHe plays. [@S1E2; @deadline-2025-06-06]\n')

test('a letter or two in a few words are spelling; a number, a citation, the front matter or another word are not', () => {
  const isTypo = (from: string, to: string) => editFacts(text, text.replace(from, to)).isTypo
  expect(isTypo('danses', 'dances')).toBe(true)
  expect(isTypo('stage', 'staége')).toBe(true)
  expect(isTypo('stage', 'roof')).toBe(false)
  expect(isTypo('S1E1', 'S1E2')).toBe(false)
  expect(isTypo('Facts', 'Fact')).toBe(false)
  expect(isTypo('danses', 'really danses')).toBe(false)
  expect(editFacts(text, text.replace('danses', 'dances'), true).isTypo).toBe(false)
})

test('citations are counted one by one, in texts and in rows, and those that only moved not at all', () => {
  const count = (after: string) => { const { citationsAdded, citationsRemoved } = editFacts(text, after); return [citationsAdded, citationsRemoved] }
  expect(count(text.replace('; @deadline-2025-06-06', ''))).toEqual([0, 1])
  expect(count(text.replace('[@S1E1]', '[@S1E1; @S1E3 02:00]'))).toEqual([1, 0])
  expect(count(text.replace(' [@S1E1]', '').replace('He plays.', 'He plays. [@S1E1]'))).toEqual([0, 0])
  expect(count(source('Facts', 'She danses on the stage. [@S1E1]\n\nHe plays. [@S1E2; @deadline-2025-06-06]\n', { front: ['facts:', '  - name: A', '    value: B', '    cite: S1E4'] }))).toEqual([1, 0])
})

test('links to elsewhere are counted, and the letters of words that came and went', () => {
  expect(editFacts(text, text.replace('He plays.', 'He plays at https://example.org/a.'))).toMatchObject({ linksAdded: 1 })
  expect(editFacts(text, text.replace('He plays.', ''))).toMatchObject({ added: 0, removed: 7 })
  expect(editFacts('', text)).toMatchObject({ removed: 0, isTypo: false })
})

test('what is urgent has points, what can wait has fewer, and each is said in words', () => {
  const facts = { ...NO_FACTS, lowers: true, linksAdded: 2, citationsRemoved: 1 }
  expect(scoreParts(facts, { rank: 'newcomer', isFirst: true })).toEqual([
    { words: 'their first', points: 8 }, { words: '2 links to elsewhere from a new account', points: 8 }, { words: 'lowers a bound', points: 6 }, { words: 'removes a citation', points: 4 },
  ])
  const spelling = scoreParts({ ...NO_FACTS, isTypo: true }, { rank: 'editor', isFirst: false })
  expect(spelling).toEqual([{ words: 'spelling only', points: -2 }])
  expect(pointsOf(spelling)).toBe(-2)
})
