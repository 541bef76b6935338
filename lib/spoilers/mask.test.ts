import { describe, expect, test } from 'vitest'
import { bytesAt, HORIZONS, seenAt, surroundings, tree } from '../testing/tree'

const text = (body: string, ordinal: number, around = surroundings()) => {
  const { lead, body: rest } = seenAt(tree(body), ordinal, around)
  return lead + rest
}

describe('no tell-tales', () => {
  const cases: [string, string, string][] = [
    ['a paragraph', 'One. [@S1E1]\n\nTwo. [@S1E5]\n\nThree. [@S1E1]', 'One. [@S1E1]\n\nThree. [@S1E1]'],
    ['the first paragraph', 'Two. [@S1E5]\n\nOne. [@S1E1]', 'One. [@S1E1]'],
    ['the last paragraph', 'One. [@S1E1]\n\nTwo. [@S1E5]', 'One. [@S1E1]'],
    ['list items', '- a [@S1E1]\n- b [@S1E5]\n- c [@S1E5]\n- d [@S1E1]', '- a [@S1E1]\n- d [@S1E1]'],
    ['the last list items', '- a [@S1E1]\n- b [@S1E5]\n- c [@S1E5]', '- a [@S1E1]'],
    ['numbered items', '1. a [@S1E1]\n2. b [@S1E5]\n3. c [@S1E1]', '1. a [@S1E1]\n2. c [@S1E1]'],
    ['a whole list', 'One. [@S1E1]\n\n- a [@S1E5]\n- b [@S1E5]\n\nTwo. [@S1E1]', 'One. [@S1E1]\n\nTwo. [@S1E1]'],
    ['a nested list', '- a [@S1E1]\n  - b [@S1E5]', '- a [@S1E1]'],
    ['table rows', '| H |\n| --- |\n| a [@S1E1] |\n| b [@S1E5] |\n| c [@S1E1] |', '| H |\n| --- |\n| a [@S1E1] |\n| c [@S1E1] |'],
    ['a whole table', 'One. [@S1E1]\n\n| H |\n| --- |\n| b [@S1E5] |', 'One. [@S1E1]'],
    ['a quotation', 'One. [@S1E1]\n\n> Two. [@S1E5]', 'One. [@S1E1]'],
    ['part of a quotation', '> One. [@S1E1]\n>\n> Two. [@S1E5]\n>\n> Three. [@S1E1]', '> One. [@S1E1]\n>\n> Three. [@S1E1]'],
    ['a raised part', 'One. [@S1E1]\n\n:::from{S1E5}\nTwo. [@S1E1]\n\n- a [@S1E1]\n:::', 'One. [@S1E1]'],
    ['a code block', 'One. [@S1E1]\n\n```js\nTwo\n```\n\nThree. [@S1E1]', 'One. [@S1E1]\n\nThree. [@S1E1]'],
    ['a section', 'One. [@S1E1]\n\n## A\n\nTwo. [@S1E5]\n\n## B\n\nThree. [@S1E1]', 'One. [@S1E1]\n\n## B\n\nThree. [@S1E1]'],
    ['a section of the same name', '## A\n\nTwo. [@S1E5]\n\n## A\n\nThree. [@S1E1]', '## A\n\nThree. [@S1E1]'],
    ['what stands between rules', 'One. [@S1E1]\n\n---\n\nTwo. [@S1E5]\n\n---\n\nThree. [@S1E1]', 'One. [@S1E1]\n\n---\n\nThree. [@S1E1]'],
    ['what stands after a rule', 'One. [@S1E1]\n\n---\n\nTwo. [@S1E5]', 'One. [@S1E1]'],
    ['what stands between rules of a quotation', '> One. [@S1E1]\n>\n> ---\n>\n> Two. [@S1E5]\n>\n> ---\n>\n> Three. [@S1E1]', '> One. [@S1E1]\n>\n> ---\n>\n> Three. [@S1E1]'],
    ['an earlier citation', 'Two. [@S1E5]\n\nOne. [@S1E1 01:00]', 'One. [@S1E1 01:00]'],
    ['an earlier note', 'Two.[^a] [@S1E5]\n\nOne.[^b] [@S1E1]\n\n[^a]: Note two.\n\n[^b]: Note one.', 'One.[^b] [@S1E1]\n\n[^b]: Note one.'],
    ['a table whose head is later than its rows', 'One. [@S1E1]\n\n| H [@S1E5] |\n| --- |\n| a [@S1E5] |', 'One. [@S1E1]'],
    ['everything', 'One. [@S1E5]\n\n## A\n\n- a [@S1E6]\n\n| H |\n| --- |\n| b [@S1E5] |', ''],
  ]
  test.each(cases)('%s beyond the horizon leaves the very bytes of a page without it', (_name, whole, without) => {
    expect(bytesAt(tree(whole), 3)).toBe(bytesAt(tree(without), 3))
    expect(bytesAt(tree(whole), 8)).not.toBe(bytesAt(tree(without), 8))
  })

  test('data beyond the horizon leaves the very bytes of a page without it', () => {
    const fact = '  - { id: f1, name: Town, value: Paris, cite: S1E1 }'
    const late = '  - { id: f2, name: Town, value: Lyon, cite: S1E5 }'
    const relation = ['relations:', '  - { id: r1, type: rival of, to: "[[Jack]]", cite: S1E5 }']
    expect(bytesAt(tree('One. [@S1E1]', ['facts:', late, fact, ...relation]), 3)).toBe(bytesAt(tree('One. [@S1E1]', ['facts:', fact]), 3))
  })

  test('a page all of which is later says that it is empty', () => {
    const page = tree('One. [@S1E5]\n\nTwo. [@S1E6]', ['facts: [{ name: Town, value: Paris, cite: S1E5 }]'])
    expect(HORIZONS.map((at) => seenAt(page, at).empty)).toEqual(HORIZONS.map((at) => at < 5))
  })
})

describe('nothing empty is left', () => {
  test.each([
    ['a table whose head is later than its rows', '| Secret [@S1E5] |\n| --- |\n| a [@S1E1] |'],
    ['a code block in a list', '- a [@S1E1]\n\n  ```\n  b\n  ```'],
    ['a list in a quotation', '> One. [@S1E1]\n>\n> - a [@S1E5]'],
    ['a quotation in a list', '- a [@S1E1]\n\n  > b [@S1E5]'],
    ['a raised part in a list', '- a [@S1E1]\n\n  :::from{S1E5}\n  b [@S1E1]\n  :::'],
  ])('of %s', (_name, body) => {
    const html = text(body, 3)
    expect(html).toContain('a ')
    expect(html).not.toMatch(/<(\w+)[^>]*>\s*<\/\1>/)
  })
})

describe('notes', () => {
  const body = 'One. [@S1E1]\n\nTwo. [@S1E4 02:00]\n\nThree.[^x] [@S1E2]\n\n[^x]: Said by her. [@S1E5]\n\nFour. [@S1E1] [@S1E2]'

  test.each(HORIZONS)('at horizon %i they are numbered from 1 without a gap, and every number leads to its note', (at) => {
    const { lead, body: rest, notes } = seenAt(tree(body), at)
    expect(notes.map((note) => note.number)).toEqual(notes.map((_note, i) => i + 1))
    const led = [...(lead + rest + notes.map((note) => note.html).join('')).matchAll(/href="#note-(\d+)"/g)].map((match) => Number(match[1]))
    expect([...new Set(led)].sort((a, b) => a - b)).toEqual(notes.map((note) => note.number))
  })

  test('a reference to a note that is later than itself is not there', () => {
    const page = 'Three.[^x] [@S1E2]\n\n[^x]: Said by her. [@S1E5]'
    expect(seenAt(tree(page), 4).notes).toHaveLength(1)
    expect(text(page, 4)).not.toContain('Note')
    expect(text(page, 5)).toContain('Note')
  })

  test.each(['constructor', '__proto__', 'toString'])('a note may be called %s', (name) => {
    const page = tree(`Three.[^${name}] [@S1E2]\n\n[^${name}]: Said by her. [@S1E5]`)
    expect(bytesAt(page, 4)).not.toContain('Said by her')
    expect(bytesAt(page, 5)).toContain('Said by her')
  })
})

describe('links', () => {
  const around = surroundings({ names: { 'late-friend': 'S1E6', 'open-friend': '0' } })
  test('a labelled link to a page beyond the horizon is its label and nothing else', () => {
    const page = tree('See [[Late Friend|him]]. [@S1E1]')
    expect(seenAt(page, 3, around).lead).toContain('<span>him</span>')
    expect(bytesAt(page, 3, around)).not.toMatch(/late/i)
    expect(seenAt(page, 6, around).lead).toContain('<a href="/wiki/late-friend">him</a>')
  })

  test('a link to a page that nobody wrote is marked as wanted and leads to its creation', () => {
    expect(seenAt(tree('See [[Émile Zola]]. [@S1E1]'), 3, around).lead).toContain('<a href="/new?title=%C3%89mile%20Zola" class="wanted"')
  })

  test('a link to a section leads to it', () => {
    expect(seenAt(tree('See [[Open Friend#Later Life|him]]. [@S1E1]'), 3, around).lead).toContain('href="/wiki/open-friend#later-life"')
  })
})
