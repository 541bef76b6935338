import { describe, expect, test } from 'vitest'
import { boundOf, surroundings, tree } from '../testing/tree'

const AROUND = surroundings({
  sources: { early: '0', 'mid-season': 'S1E4', silent: 'last' },
  names: { 'open-friend': '0', 'late-friend': 'S1E6' },
})
const bound = (body: string, front?: string[], kind?: string) => boundOf(tree(body, front, kind), 'Words', AROUND)

describe('a block that cites', () => {
  test.each([
    ['Words. [@S1E3]', 'S1E3'],
    ['Words. [@S1E3; @S1E6] and [@S1E5 12:40]', 'S1E6'],
    ['Words. [@S1E6-S1E2]', 'S1E6'],
    ['Words. [@S1E3-S1E5]', 'S1E5'],
    ['Words. [@early]', '0'],
    ['Words. [@early; @mid-season]', 'S1E4'],
    ['Words. [@silent]', 'last'],
    ['Words. [@nobody-wrote-this-source]', 'last'],
    ['Words. [@S1E2; @mid-season; @silent]', 'S1E2'],
    ['Words. [@S1E8 from S1E3 "said in the trailer"]', 'S1E3'],
    ['Words. [@S1E8 from 0 "on the poster"; @S1E2]', 'S1E2'],
    ['Words. [@silent from 0 "its cast list"]', '0'],
    ['Words. [@silent from S1E2 "its cast list"; @early]', 'S1E2'],
    ['Words. [@silent from 0 "its cast list"; @mid-season]', 'S1E4'],
    ['Words. [@silent from 0 "its cast list"; @S1E3]', 'S1E3'],
    ['*Words [@S1E3]*', 'S1E3'],
    ['[Words [@S1E3]](https://example.org)', 'S1E3'],
    ['Words.\n[@S1E3\n12:40]', 'S1E3'],
  ])('%s is known from %s', (body, expected) => {
    expect(bound(body)).toBe(expected)
  })

  test('without a citation it is known from the page’s default, on an episode page from the episode, else from the last', () => {
    expect(bound('Words.')).toBe('last')
    expect(bound('Words.', ['default-bound: S1E2'])).toBe('S1E2')
    expect(bound('Words.', ['default-bound: 0'])).toBe('0')
    expect(bound('Words.', ['code: S1E5'], 'episode')).toBe('S1E5')
    expect(bound('Words.', ['code: S1E5', 'default-bound: S1E6'], 'episode')).toBe('S1E6')
  })

  test('a citation goes below the page’s default, never below the page', () => {
    expect(bound('Words. [@S1E1]', ['default-bound: S1E5'])).toBe('S1E1')
    expect(bound('Words. [@S1E1]', ['known-from: S1E4'])).toBe('S1E4')
    expect(bound('Words. [@S1E6]', ['known-from: S1E4'])).toBe('S1E6')
    expect(bound('Words.', ['known-from: S1E4', 'default-bound: 0'])).toBe('S1E4')
  })

  test('what only looks like a citation bounds nothing', () => {
    expect(bound('Words. `[@S1E1]`')).toBe('last')
    expect(bound('Words. <!-- [@S1E1] -->')).toBe('last')
    expect(bound('Words.\n\n[@S1E1]: https://example.org')).toBe('last')
    expect(bound('Words. ![picture [@S1E1]](x.png)')).toBe('last')
  })
})

describe('containers', () => {
  test(':::from raises what it holds, and never lowers it', () => {
    expect(bound(':::from{S1E5}\nWords. [@S1E2]\n:::')).toBe('S1E5')
    expect(bound(':::from{S1E2}\nWords. [@S1E5]\n:::')).toBe('S1E5')
    expect(bound(':::from{S1E2}\nWords.\n:::')).toBe('last')
    expect(bound(':::from{s1e5}\nWords. [@S1E2]\n:::')).toBe('S1E5')
  })

  test('it ends where it is closed', () => {
    expect(bound(':::from{S1E5}\nOther. [@S1E1]\n:::\n\nWords. [@S1E2]')).toBe('S1E2')
  })

  test('nested ones raise together, and what is never closed holds on to the end', () => {
    expect(bound('::::from{S1E3}\n:::from{S1E5}\nWords. [@S1E1]\n:::\n::::')).toBe('S1E5')
    expect(bound('::::from{S1E5}\n:::from{S1E3}\nWords. [@S1E1]\n:::\n::::')).toBe('S1E5')
    expect(bound(':::from{S1E5}\nFirst. [@S1E1]\n\n## Later\n\nWords. [@S1E1]')).toBe('S1E5')
  })

  test('a list item raises what is nested in it, and nested items do not raise it', () => {
    expect(bound('- Outer. [@S1E4]\n  - Words. [@S1E1]')).toBe('S1E4')
    expect(bound('- Words. [@S1E1]\n  - Inner. [@S1E4]')).toBe('S1E1')
  })

  test('a quotation, a table and a list by themselves bound nothing', () => {
    expect(bound('> Words. [@S1E2]')).toBe('S1E2')
    expect(bound('> First. [@S1E7]\n>\n> Words. [@S1E2]')).toBe('S1E2')
    expect(bound('- First. [@S1E7]\n- Words. [@S1E2]')).toBe('S1E2')
    expect(bound('| Head |\n| --- |\n| First [@S1E7] |\n| Words [@S1E2] |')).toBe('S1E2')
  })

  test('a table row is one block, whichever of its cells cites', () => {
    expect(bound('| A | B |\n| --- | --- |\n| Words | other [@S1E5] |')).toBe('S1E5')
    expect(bound('| A | B |\n| --- | --- |\n| Words [[Late Friend\\|him]] [@S1E1] | [[Late Friend]] |')).toBe('S1E6')
  })
})

describe('headings and table heads', () => {
  test.each([
    ['## Words\n\nOne. [@S1E4]\n\nTwo. [@S1E2]', 'S1E2'],
    ['## Words [@S1E3]\n\nOne. [@S1E2]', 'S1E3'],
    ['## Words [@S1E1]\n\nOne. [@S1E2]', 'S1E2'],
    ['## Words\n\n### Deeper\n\nOne. [@S1E4]\n\n## Next\n\nTwo. [@S1E1]', 'S1E4'],
    ['## Words\n\n## Next\n\nTwo. [@S1E1]', 'last'],
    ['## Words', 'last'],
    ['## [[Late Friend]] Words\n\nOne. [@S1E2]', 'S1E6'],
    ['## Words\n\nOne.[^n] [@S1E4]\n\n[^n]: A note.\n\nTwo. [@S1E2]', 'S1E2'],
    ['## Words\n\n> ## Quoted\n\nOne. [@S1E4]', 'S1E4'],
    ['> ## Words\n\nOne. [@S1E4]', 'last'],
    ['> ## Words\n>\n> One. [@S1E4]', 'S1E4'],
    ['| Words |\n| --- |\n| One [@S1E4] |\n| Two [@S1E2] |\n\nAfter. [@S1E1]', 'S1E2'],
    ['| Words [@S1E5] |\n| --- |\n| One [@S1E4] |', 'S1E5'],
    ['## Words\n\n- One. [@S1E4]\n  - Two. [@S1E6]', 'S1E4'],
    ['## Words\n\n:::from{S1E6}\nOne. [@S1E4]\n:::', 'S1E6'],
  ])('%s: known from %s', (body, expected) => {
    expect(bound(body)).toBe(expected)
  })

  test('what is never shown makes no heading show', () => {
    expect(bound('## Words\n\n<!-- a comment -->\n\n[x]: https://example.org', ['default-bound: 0'])).toBe('last')
  })

  test('data of the page and footnotes stand under no heading', () => {
    expect(bound('## Words', ['facts: [{ name: Town, value: Paris, cite: S1E1 }]'])).toBe('last')
    expect(bound('First.[^1] [@S1E1]\n\n## Words\n\n[^1]: A note.')).toBe('last')
  })
})

describe('links', () => {
  test('one without a label shows a name, so its block is known no earlier than the name', () => {
    expect(bound('Words about [[Late Friend]]. [@S1E1]')).toBe('S1E6')
    expect(bound('Words about [[Open Friend]]. [@S1E1]')).toBe('S1E1')
    expect(bound('Words about [[Nobody Yet]]. [@S1E1]')).toBe('S1E1')
  })

  test('a label is just words', () => {
    expect(bound('Words about [[Late Friend|him]]. [@S1E1]')).toBe('S1E1')
    expect(bound('Words about [him](/wiki/late-friend). [@S1E1]')).toBe('S1E1')
  })

  test('an empty label is none', () => {
    expect(bound('Words about [[Late Friend|]]. [@S1E1]')).toBe('S1E6')
  })
})

describe('footnotes', () => {
  const note = (body: string) => bound(body)
  test('one is known from where it is first referred to, and its own citation can only raise it', () => {
    expect(note('A.[^n] [@S1E4]\n\n[^n]: Words.')).toBe('S1E4')
    expect(note('A.[^n] [@S1E4]\n\nB.[^n] [@S1E2]\n\n[^n]: Words.')).toBe('S1E2')
    expect(note('A.[^n] [@S1E4]\n\n[^n]: Words. [@S1E6]')).toBe('S1E6')
    expect(note('A.[^n] [@S1E4]\n\n[^n]: Words. [@S1E1]')).toBe('S1E4')
  })

  test('one that nothing refers to is known from the last', () => {
    expect(note('A. [@S1E1]\n\n[^n]: Words.')).toBe('last')
  })

  test('one that only another note refers to is known no earlier than that note, in whatever order they stand', () => {
    expect(note('A.[^a] [@S1E5]\n\n[^a]: See.[^b]\n\n[^b]: Words.')).toBe('S1E5')
    expect(note('A.[^a] [@S1E5]\n\n[^b]: Words.\n\n[^a]: See.[^b]')).toBe('S1E5')
    expect(note('A.[^a] [@S1E5]\n\n[^c]: Words.\n\n[^b]: See.[^c]\n\n[^a]: See.[^b]')).toBe('S1E5')
  })

  test('one that refers to itself, or two to each other, do not lift themselves up', () => {
    expect(note('A.[^a] [@S1E5]\n\n[^a]: Words.[^a]')).toBe('S1E5')
    expect(note('A.[^a] [@S1E5]\n\n[^b]: Words.[^a]\n\n[^a]: See.[^b]')).toBe('S1E5')
    expect(note('A. [@S1E1]\n\n[^b]: Words.[^a]\n\n[^a]: See.[^b]')).toBe('last')
  })
})

describe('front matter', () => {
  const row = (front: string) => bound('Body. [@S1E1]', [front])
  test.each([
    ['facts: [{ name: Town, value: Words, cite: S1E3 }]', 'S1E3'],
    ['facts: [{ name: Town, value: Words, cite: mid-season }]', 'S1E4'],
    ['facts: [{ name: Town, value: Words, cite: S1E3, from: S1E5 }]', 'S1E5'],
    ['facts: [{ name: Town, value: Words, cite: S1E5, from: S1E3 }]', 'S1E5'],
    ['facts: [{ name: Town, value: Words }]', 'last'],
    ['facts: [{ name: Town, value: Words, from: S1E2 }]', 'last'],
    ['facts: [{ name: Town, value: "Words [[Late Friend]]", cite: S1E3 }]', 'S1E6'],
    ['facts: [{ name: Town, value: "Words [[Late Friend|him]]", cite: S1E3 }]', 'S1E3'],
    ['relations: [{ type: Words, to: "[[Late Friend]]", cite: S1E3 }]', 'S1E6'],
    ['relations: [{ type: Words, to: "[[Open Friend]]", cite: S1E3 }]', 'S1E3'],
  ])('%s: known from %s', (front, expected) => {
    expect(row(front)).toBe(expected)
  })

  test('evidence is bounded like a fact', () => {
    const front = ['claim: A claim.', 'type: character', 'evidence: [{ side: for, shows: Words, cite: S1E3 }]']
    expect(bound('Body. [@S1E1]', front, 'theory')).toBe('S1E3')
  })
})
