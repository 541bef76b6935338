import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { composeSource } from './compose-source'
import { splitSource } from './split'

const frontOf = (source: string): unknown => parse(splitSource(source)!.front, { schema: 'core' })

test('what was typed comes back as it was, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'binary' }), fc.string({ minLength: 1, unit: 'grapheme' }), (title, shows) => {
      expect(frontOf(composeSource({ title, evidence: [{ shows }] }, 'Body.'))).toEqual({ title, evidence: [{ shows }] })
    }),
    { numRuns: 300 },
  )
})

test('a title that looks like YAML, or like the end of the front matter, stays a title', () => {
  for (const title of ['---', 'a: b', '[x]', '- one', '0', 'true', '"', "it's #1", '&anchor', '!tag', 'two\n---\nkind: show']) {
    expect(frontOf(composeSource({ kind: 'article', title }, ''))).toEqual({ kind: 'article', title })
  }
})

test('a row of a list stands on one line, and what is empty is left out', () => {
  const source = composeSource({ kind: 'theory', question: '', evidence: [{ side: 'for', shows: 'word '.repeat(60).trim() }], facts: [] }, ' Text. ')
  expect(source).toMatch(/^ {2}- \{ side: for, shows: (?:word )*word \}$/m)
  expect(source).not.toContain('question')
  expect(source).not.toContain('facts')
  expect(source.endsWith('---\n\nText.\n')).toBe(true)
})
