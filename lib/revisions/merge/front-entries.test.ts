import { describe, expect, test } from 'vitest'
import { readEntries } from './front-entries'
import { isShallow } from '../../markdown/shallow'

const front = `
# above kind
kind: character # beside

title: >-
  Two
  lines
# above facts
facts:
    # about f1
    - { id: f1, value: a }

    - id: f2
      value: b # beside b
    -
      id: f3
aliases: [A, "B"]
# the end
`

describe('front matter read as entries', () => {
  test('joins to the text it was read from', () => {
    const read = readEntries(front)
    expect([...(read?.entries.values() ?? [])].map((entry) => entry.lead + entry.text).join('') + (read?.tail ?? '')).toBe(front)
    expect(read?.tail).toBe('# the end\n')
    expect(read?.entries.get('facts')?.lead).toBe('# above facts\n')
  })

  test('knows rows by id and by name, with the comments above them', () => {
    const usual = readEntries(front.replace('-\n      id: f3', '- id: f3'))
    expect([...(usual?.entries.get('facts')?.list?.rows.keys() ?? [])]).toEqual(['id f1', 'id f2', 'id f3'])
    expect(usual?.entries.get('facts')?.list?.rows.get('id f1')?.text).toBe('# about f1\n- { id: f1, value: a }\n\n')
    expect([...(usual?.entries.get('aliases')?.list?.rows.keys() ?? [])]).toEqual(['name A', 'name B'])
  })

  test('says the same for the same data in another style', () => {
    const value = (text: string) => readEntries(text)?.entries.get('a')?.value
    expect(value('a: { x: 1, y: "z" }\n')).toBe(value('a:\n  y: z\n  x: 1\n'))
    expect(value('a: 1\n')).not.toBe(value('a: "1"\n'))
  })

  test.each(['a: [\n', 'a: 1\na: 2\n', '- a\n', '{ a: 1 }\n', '', 'a: &x 1\nb: *x\n', 'text\n'])('is refused for %j', (text) => {
    expect(readEntries(text)).toBeNull()
  })
})

test('data as pages have it is shallow, what is built to break a parser is not', () => {
  expect(isShallow(front)).toBe(true)
  expect(isShallow(`facts:\n${'  - { id: f1, value: "[[A]] - [[B]]: c", cite: S1E5 12:40-13:05 }\n'.repeat(500)}`)).toBe(true)
  for (const deep of ['- '.repeat(500), `a: ${'['.repeat(500)}`, '- a: '.repeat(500), `${' '.repeat(500)}a: 1`])
    expect(isShallow(deep)).toBe(false)
  expect(isShallow('a: 1\n'.repeat(100_000))).toBe(false)
})
