import { expect, test } from 'vitest'
import { diffLines } from '@/lib/revisions/diff/diff-lines'
import { sizeOf } from './size'

const PAGE = '---\nkind: episode\ntitle: The Swap\n---\n\nA lead.\n\n## What happens\n\nThey meet.\n\n## Dances\n\nA solo.\n'
const size = (from: string, to: string) => sizeOf(diffLines(from, to, 1000))

test('a difference is told in one sentence: how much, and under which heading', () => {
  expect(size(PAGE, PAGE.replace('They meet.', 'They meet and part.'))).toBe('This changes one line, in “What happens”.')
  expect(size(PAGE, PAGE.replace('A lead.', 'A longer lead.').replace('A solo.\n', 'A solo.\n\nA duet.\n'))).toBe(
    'This changes one line and adds one line, in the beginning and “Dances”.',
  )
})

test('a change above the text is in the data, and a line of dashes further down is none', () => {
  expect(size(PAGE, PAGE.replace('The Swap', 'The Trade'))).toBe('This changes one line, in the data at the top.')
  expect(size(`${PAGE}\n---\n\nThe end.\n`, `${PAGE}\n---\n\nThe very end.\n`)).toBe('This changes one line, in “Dances”.')
})

test('texts that are the same, or differ in blank lines only, are called so', () => {
  expect(size(PAGE, PAGE)).toBe('The two texts are the same.')
  expect(size(PAGE, `${PAGE}\n\n`)).toBe('Only blank lines differ.')
})

test('what was changed all over is not listed place by place', () => {
  const many = ['One', 'Two', 'Three', 'Four'].map((name) => `## ${name}\n\nText of it.\n`).join('\n')
  expect(size(many, many.replaceAll('Text of it.', 'Other text of it.'))).toBe('This changes 4 lines, in many places.')
})

test('more than a page can show line by line is counted whole all the same', () => {
  const before = Array.from({ length: 5000 }, (_, at) => `${at}\n`).join('')
  expect(size(before, before.replace(/^(?=.)/gm, 'x'))).toMatch(/adds 5000 lines? and removes 5000 lines?.*replaced whole/)
})

test('paragraphs that moved, were split or joined are counted as that and not as lines that came and went', () => {
  const [one, two, three] = ['Nobody in the whole house doubts who runs it.', 'The other company dances across the ocean.', 'A boat leaves at night with all of the costumes.']
  const page = (...paragraphs: string[]) => `${paragraphs.join('\n\n')}\n`
  expect(size(page(one, two, three), page(two, three, one))).toBe('This moves one line, in the beginning.')
  expect(size(page(`${one} ${two}`, three), page(one, two, three))).toBe('This splits one paragraph, in the beginning.')
  expect(size(page(one, two, three), page(`${one} ${two}`, three))).toBe('This joins paragraphs into one, in the beginning.')
})

test('a change that puts right a few letters or marks is called so, and one that says something else is not', () => {
  expect(size(PAGE, PAGE.replace('They meet', 'They meat'))).toBe('This changes one line, in “What happens”; only the spelling of one word.')
  expect(size(PAGE, PAGE.replace('They meet.', 'They meet!'))).toBe('This changes one line, in “What happens”; only marks and spaces differ.')
  expect(size(PAGE, PAGE.replace('They meet', 'They part'))).toBe('This changes one line, in “What happens”.')
  expect(size(PAGE, PAGE.replace('A solo.', 'No solo.'))).not.toContain('only')
})
