import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countedBudget } from './budget'
import { MOST_CHANGED } from './coarsen'
import { type DiffResult, type DiffRow, diffLines } from './diff-lines'
import { splitLines } from './tokens'

const line = fc.oneof(fc.constantFrom('', 'a', 'She dances.', '- one', '| a | b |'), fc.string({ maxLength: 20, unit: 'binary' }))
const text = fc.tuple(fc.array(line, { maxLength: 12 }), fc.boolean()).map(([lines, end]) => lines.join('\n') + (end ? '\n' : ''))

function side(rows: readonly DiffRow[], which: 'before' | 'after'): string {
  return rows
    .flatMap((row) => row[which]?.parts ?? [])
    .map((part) => part.text)
    .join('')
}

function kinds(diff: DiffResult): string[] {
  return diff.rows.map((row) => row.kind)
}

describe('the rows of a diff', () => {
  test('join to both texts exactly, with time and without', () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom(0, 400), (a, b, budget) => {
        const { rows } = diffLines(a, b, budget)
        expect(side(rows, 'before')).toBe(a)
        expect(side(rows, 'after')).toBe(b)
      }),
      { numRuns: 500 },
    )
  })

  test('number the lines of each side from 1 without a gap', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { rows } = diffLines(a, b, 400)
        for (const which of ['before', 'after'] as const) {
          let next = 1
          for (const row of rows) {
            if (!row[which]) continue
            expect(row[which].line).toBe(next)
            next += splitLines(row[which].parts.map((part) => part.text).join('')).length
          }
        }
      }),
    )
  })

  test('have the sides and the parts that their kind promises', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        for (const row of diffLines(a, b, 400).rows) {
          expect(Boolean(row.before)).toBe(row.kind !== 'added')
          expect(Boolean(row.after)).toBe(row.kind !== 'removed')
          expect(row.before?.parts.some((part) => part.op === 'added') ?? false).toBe(false)
          expect(row.after?.parts.some((part) => part.op === 'removed') ?? false).toBe(false)
          if (row.kind === 'same') expect(row.before?.parts).toEqual(row.after?.parts)
        }
      }),
    )
  })
})

describe('what changed', () => {
  test('is nothing between equal texts', () => {
    expect(diffLines('a\nb\n', 'a\nb\n', 400)).toMatchObject({
      added: 0,
      removed: 0,
      coarse: false,
      rows: [{ kind: 'same' }, { kind: 'same' }],
    })
  })

  test('is marked by word inside an edited line, and a line beside it stays the same', () => {
    const diff = diffLines('Jack runs the company.\nSecond.\n', 'Jack ran the company.\nSecond.\n', 400)
    expect(kinds(diff)).toEqual(['changed', 'same'])
    expect(diff.rows[0]?.before?.parts).toEqual([
      { op: 'same', text: 'Jack ' },
      { op: 'removed', text: 'runs' },
      { op: 'same', text: ' the company.\n' },
    ])
    expect(diff.rows[0]?.after?.parts[1]).toEqual({ op: 'added', text: 'ran' })
    expect(diff).toMatchObject({ added: 1, removed: 1 })
  })

  test('pairs an edited line with the line it came from, not with its neighbour', () => {
    const diff = diffLines('The first long line here.\nAnother text entirely.\n', 'Brand new words.\nThe first long line there.\n', 400)
    expect(kinds(diff)).toEqual(['added', 'changed', 'removed'])
  })

  test('shows a rewritten phrase as one run, not word by word', () => {
    const diff = diffLines('We saw old red shoes there today.\n', 'We saw new blue shoes there today.\n', 400)
    expect(diff.rows[0]?.before?.parts.map((part) => part.text)).toEqual(['We saw ', 'old red', ' shoes there today.\n'])
  })

  test('does not pair lines that have nothing in common', () => {
    expect(kinds(diffLines('Cheyenne dances.\n', 'xxx yyy\n', 400))).toEqual(['removed', 'added'])
  })

  test('shows a last line that gained its line end as changed', () => {
    expect(kinds(diffLines('a\nb b b', 'a\nb b b\n', 400))).toEqual(['same', 'changed'])
  })
})

describe('a diff always answers', () => {
  const words = (count: number, prefix: string) => Array.from({ length: count }, (_, at) => prefix + ((at * 7919) % 800).toString(36))
  const page = (bytes: number, prefix: string) => {
    const all = words(bytes / 4, prefix)
    return all
      .map((word, at) => word + (at % 50 === 49 ? '\n\n' : ' '))
      .join('')
      .slice(0, bytes)
  }
  const distinct = (prefix: string) => Array.from({ length: 70_000 }, (_, at) => `${prefix}${at}`)
  const half = 256 * 1024
  const cases: [string, string, string][] = [
    ['unrelated texts of 512 KB', page(2 * half, 'a'), page(2 * half, 'b')],
    [
      'one giant line, every third word changed',
      words(half / 2, 'a').join(' '),
      words(half / 2, 'a')
        .map((w, at) => (at % 3 ? w : 'x'))
        .join(' '),
    ],
    ['one giant line of marks', '.,;:!?'.repeat(half / 3), '?!;,.:-'.repeat(half / 3)],
    ['5,120 blank lines', '\n'.repeat(5120) + 'a', 'b' + '\n'.repeat(5120)],
    ['512 K blank lines', '\n'.repeat(2 * half), '\nb' + '\n'.repeat(half) + 'c\n'],
    ['more than 60,000 words', distinct('a').join(' '), distinct('a').reverse().join(' ')],
    [
      'more than 60,000 lines',
      distinct('a').join('\n'),
      distinct('a')
        .map((w, at) => (at % 2 ? w : w + ' x'))
        .join('\n'),
    ],
    [
      'lines that all differ a little',
      distinct('same words ').slice(0, 20_000).join('\n'),
      distinct('same words b').slice(0, 20_000).join('\n'),
    ],
  ]
  test.each(cases)('for %s', (_, a, b) => {
    const { rows } = diffLines(a, b, countedBudget(400))
    expect(side(rows, 'before') === a).toBe(true)
    expect(side(rows, 'after') === b).toBe(true)
  })

  test.each([
    ['all of them', (at: number) => at >= 0],
    ['every other', (at: number) => at % 2 === 0],
  ])('with no more rows than a page can show where very many short lines changed, %s, and with every word of both', (_what, changes) => {
    const before = Array.from({ length: 120_000 }, (_, at) => `${at}\n`)
    const [a, b] = [before.join(''), before.map((text, at) => (changes(at) ? `x${text}` : text)).join('')]
    const diff = diffLines(a, b, 250)
    expect(diff.coarse).toBe(true)
    expect(diff.rows.filter((row) => row.kind !== 'same').length).toBeLessThanOrEqual(MOST_CHANGED + 2)
    expect(side(diff.rows, 'before') === a).toBe(true)
    expect(side(diff.rows, 'after') === b).toBe(true)
    expect([diff.added, diff.removed]).toEqual([before.filter((_, at) => changes(at)).length, before.filter((_, at) => changes(at)).length])
  })

  test('and says so when time ran out', () => {
    expect(diffLines('a b c\n', 'a x c\n', 0).coarse).toBe(true)
    expect(diffLines('a b c\n', 'a x c\n', 400).coarse).toBe(false)
  })
})
