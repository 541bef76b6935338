import { expect, test } from 'vitest'
import { diffLines } from '@/lib/revisions/diff/diff-lines'
import { meaningOf } from './meaning'

const PAGE = '---\nkind: episode\ntitle: The Swap\n---\n\nA lead.\n\n## What happens\n\nThey meet.\n\n## Dances\n\nA solo.\n'
const meaning = (from: string, to: string) => meaningOf(diffLines(from, to, 1000))

test('a difference is told in one sentence: how much, and under which heading', () => {
  expect(meaning(PAGE, PAGE.replace('They meet.', 'They meet and part.'))).toBe('This changes one line, in “What happens”.')
  expect(meaning(PAGE, PAGE.replace('A lead.', 'A longer lead.').replace('A solo.\n', 'A solo.\n\nA duet.\n'))).toBe(
    'This changes one line and adds one line, in the beginning and “Dances”.',
  )
})

test('a change above the text is in the data, and a line of dashes further down is none', () => {
  expect(meaning(PAGE, PAGE.replace('The Swap', 'The Trade'))).toBe('This changes one line, in the data at the top.')
  expect(meaning(`${PAGE}\n---\n\nThe end.\n`, `${PAGE}\n---\n\nThe very end.\n`)).toBe('This changes one line, in “Dances”.')
})

test('texts that are the same, or differ in blank lines only, are called so', () => {
  expect(meaning(PAGE, PAGE)).toBe('The two texts are the same.')
  expect(meaning(PAGE, `${PAGE}\n\n`)).toBe('Only blank lines differ.')
})

test('what was changed all over is not listed place by place', () => {
  const many = ['One', 'Two', 'Three', 'Four'].map((name) => `## ${name}\n\nText of it.\n`).join('\n')
  expect(meaning(many, many.replaceAll('Text of it.', 'Other text of it.'))).toBe('This changes 4 lines, in many places.')
})

test('more than a page can show line by line is counted whole all the same', () => {
  const before = Array.from({ length: 5000 }, (_, at) => `${at}\n`).join('')
  expect(meaning(before, before.replace(/^(?=.)/gm, 'x'))).toMatch(/adds 5000 lines? and removes 5000 lines?.*replaced whole/)
})
