import { describe, expect, test } from 'vitest'
import { matches, type FilterFacts } from './matches'
import { readRule } from './rule'

const FACTS: FilterFacts = {
  age: 60, added: 120, removed: 0, linksAdded: 1, citationsAdded: 0, citationsRemoved: 0, edits: 0, lately: 1, lowers: false, isNew: false, isTypo: false, isSilent: true, rank: 'newcomer', kind: 'character',
  came: 'Buy the cheapest Pilules, dès aujourd’hui!', went: '',
}
const holds = (rule: string, facts: Partial<FilterFacts> = {}) => {
  const read = readRule(rule)
  if (!read.ok) throw new Error(`${read.error.message} at ${read.error.at}`)
  return matches(read.value, { ...FACTS, ...facts })
}
const problem = (rule: string) => {
  const read = readRule(rule)
  return read.ok ? null : [read.error.message, rule.slice(read.error.at, read.error.at + 8)]
}

describe('a rule', () => {
  test('compares numbers, an age in its unit', () => {
    expect([holds('age < 2 hours'), holds('age >= 1 hour'), holds('age > 1 day'), holds('links added > 0'), holds('letters added <= 100'), holds('edits so far = 0'), holds('edits in ten minutes >= 2')]).toEqual([true, true, false, true, false, true, false])
  })

  test('asks what is so, who, and on what', () => {
    expect([holds('no summary'), holds('lowers a bound'), holds('rank = newcomer'), holds('rank is editor'), holds('kind = character'), holds('new page')]).toEqual([true, false, true, false, true, false])
  })

  test('finds whole words whatever their case, accents and marks', () => {
    expect([holds('words contain "pilules"'), holds('words contain "cheap"'), holds('words contain “des aujourd hui”'), holds('words contain any of ("viagra", "the cheapest")')]).toEqual([true, false, true, true])
  })

  test('counts words that stood there before as no new ones', () => {
    expect([holds('words contain "pilules"', { went: 'Pilules.' }), holds('words contain "pilules"', { came: 'Pilules, pilules', went: 'Pilules' })]).toEqual([false, true])
  })

  test('joins tests by and, or, not and brackets; and binds more than or', () => {
    expect([holds('rank = editor or links added > 0 and no summary'), holds('(rank = editor or links added > 0) and not no summary'), holds('not (rank = editor or new page)')]).toEqual([true, false, true])
  })
})

describe('a rule that cannot be read', () => {
  test.each([
    ['links added >', 'Here a number follows.', ''],
    ['links added > 0 rank = editor', 'Here “and” or “or” is missing.', 'rank = e'],
    ['shoe size > 3', 'Nothing of an edit is called so.', 'shoe siz'],
    ['age < 3', 'An age is in minutes, hours or days.', ''],
    ['(no summary', 'A bracket is not closed.', ''],
    ['words contain pills', 'Here words in quotation marks follow.', 'pills'],
    ['words contain "!"', 'Here words in quotation marks follow.', '"!"'],
    ['words contain "pills', 'This text has no second quotation mark.', '"pills'],
    ['links added ~ 3', '“~” means nothing here.', '~ 3'],
    ['', 'The rule ends where a test should stand.', ''],
    ['no summary and', 'The rule ends where a test should stand.', ''],
  ])('says what is wrong and where: %s', (rule, message, place) => {
    expect(problem(rule)).toEqual([message, place])
  })

  test('costs too much: too long, too many tests, too deep', () => {
    expect(problem('x'.repeat(2_001))![0]).toContain('at most 2000 characters')
    expect(problem(Array.from({ length: 61 }, () => 'new page').join(' or '))![0]).toContain('at most 60 tests')
    const list = (texts: number) => `words contain any of (${Array.from({ length: texts }, (_, i) => `"a${i}"`).join(', ')})`
    expect([problem(list(60)), problem(list(61))]).toEqual([null, [expect.stringContaining('at most 60 tests'), '"a60")']])
    expect(problem(`${'('.repeat(12)}new page${')'.repeat(12)}`)![0]).toContain('10 deep')
  })
})
