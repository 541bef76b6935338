import fc from 'fast-check'
fc.configureGlobal({ numRuns: 8000 })
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { mergePages } from './merge-pages'
import { type MergeResult, resolve } from './result'

const page = (front: string, body = 'Body.\n') => `---\n${front}---\n\n${body}`
const base = page(`# Who she is
kind: character
title: "Geneviève"   # as she spells it
aliases:
  - Genevieve
facts:
  # the actor
  - { id: f1, name: Played by, value: "[[Charlotte]]" }
  - id: f2
    name: Company
    value: Paris
known-from: 0
`)

function merged(mine: string, theirs: string, from = base): string {
  const result = mergePages(from, mine, theirs, 400)
  expect(result).toMatchObject({ clean: true })
  return result.clean ? result.text : ''
}

function conflicts(result: MergeResult) {
  return result.clean ? [] : result.regions.filter((region) => region.kind === 'conflict')
}

function answered(result: MergeResult, choose: 'mine' | 'theirs' | 'both'): string {
  return result.clean
    ? result.text
    : resolve(
        result.regions,
        conflicts(result).map(() => ({ choose })),
      )
}

function dataOf(text: string): Record<string, unknown> {
  return parse(/^---\n([\s\S]*?)^---$/m.exec(text)?.[1] ?? '') as Record<string, unknown>
}

describe('keys', () => {
  test('changed on different sides both stand, and what nobody changed keeps its text, comments and order', () => {
    const mine = base.replace('Geneviève"', 'Geneviève Lavigne"')
    const theirs = base.replace('known-from: 0', 'known-from: S1E1\ndefault-bound: S1E1')
    const text = base.replace('Geneviève"', 'Geneviève Lavigne"').replace('known-from: 0', 'known-from: S1E1\ndefault-bound: S1E1')
    expect(merged(mine, theirs)).toBe(text)
    expect(merged(theirs, mine)).toBe(text)
  })

  test('changed differently on both sides conflict alone, and each answer gives valid front matter', () => {
    const result = mergePages(base, base.replace('title: "Geneviève"', 'title: A'), base.replace('title: "Geneviève"', 'title: B'), 400)
    const note = '   # as she spells it\n'
    const sides = { base: `title: "Geneviève"${note}`, mine: `title: A${note}`, theirs: `title: B${note}` }
    expect(conflicts(result)).toEqual([{ kind: 'conflict', ...sides, both: null }])
    expect(dataOf(answered(result, 'mine')).title).toBe('A')
    expect(dataOf(answered(result, 'theirs')).title).toBe('B')
    expect(dataOf(answered(result, 'both')).title).toBe('A')
  })

  test('written in another style are no change against new data', () => {
    const plain = page('kind: article\ntitle: Old\n')
    expect(merged(page('kind: article\ntitle: "Old"\n'), page('kind: article\ntitle: New\n'), plain)).toContain('title: New\n')
  })

  test('deleted on one side and unchanged on the other are gone, deleted and changed conflict', () => {
    const without = base.replace('known-from: 0\n', '')
    expect(merged(without, base.replace('Paris', 'Lyon'))).not.toContain('known-from')
    const result = mergePages(base, without, base.replace('known-from: 0', 'known-from: S1E2'), 400)
    expect(conflicts(result)).toEqual([{ kind: 'conflict', base: 'known-from: 0\n', mine: '', theirs: 'known-from: S1E2\n' }])
  })

  test('keep comments that both sides added', () => {
    const mine = base.replace('known-from: 0', '# mine\nknown-from: S1E1')
    const theirs = base.replace('known-from: 0', '# theirs\nknown-from: 0').replace('Paris', 'Lyon')
    expect(merged(mine, theirs)).toContain('# mine\n# theirs\nknown-from: S1E1\n')
  })
})

describe('rows', () => {
  const row = (id: string, value: string) => `  - { id: ${id}, name: Age, value: ${value} }\n`
  const add = (text: string) => base.replace('known-from', `${text}known-from`)

  test('changed on different sides both stand, in their own style', () => {
    const mine = base.replace('[[Charlotte]]', '[[Charlotte Gainsbourg]]')
    expect(merged(mine, base.replace('value: Paris', 'value: Lyon'))).toBe(mine.replace('value: Paris', 'value: Lyon'))
  })

  test('added on both sides are both kept', () => {
    const text = merged(add(row('f3', 'ten')), add(row('f4', 'two')))
    expect(dataOf(text).facts).toMatchObject([{ id: 'f1' }, { id: 'f2' }, { id: 'f3' }, { id: 'f4' }])
  })

  test('that happen to get one id are two rows, and theirs keeps the id', () => {
    const text = merged(add(row('f3', 'ten')), add(row('f3', 'two')))
    expect((dataOf(text).facts as object[]).slice(2)).toEqual([
      { id: 'f3', name: 'Age', value: 'two' },
      { name: 'Age', value: 'ten' },
    ])
  })

  test('added alike on both sides stand once', () => {
    const both = add(row('f3', 'ten'))
    expect(dataOf(merged(both.replace('Body', 'Mine'), both.replace('kind: character', 'kind: person'))).facts).toHaveLength(3)
  })

  test('deleted on one side go, though the other side changed another row', () => {
    const mine = base.replace('  - id: f2\n    name: Company\n    value: Paris\n', '')
    const text = merged(mine, base.replace('[[Charlotte]]', '[[C]]'))
    expect(dataOf(text).facts).toEqual([{ id: 'f1', name: 'Played by', value: '[[C]]' }])
  })

  test('deleted and changed, or changed differently, conflict for that row alone', () => {
    const gone = base.replace('  - id: f2\n    name: Company\n    value: Paris\n', '')
    const lyon = base.replace('Paris', 'Lyon')
    expect(conflicts(mergePages(base, gone, lyon, 400))).toMatchObject([
      { mine: '', theirs: '  - id: f2\n    name: Company\n    value: Lyon\n' },
    ])
    const result = mergePages(base, base.replace('Paris', 'Rome').replace('[[Charlotte]]', '[[C]]'), lyon, 400)
    expect(conflicts(result)).toHaveLength(1)
    const facts = (choose: 'mine' | 'theirs' | 'both') => dataOf(answered(result, choose)).facts
    expect(facts('mine')).toMatchObject([
      { id: 'f1', value: '[[C]]' },
      { id: 'f2', value: 'Rome' },
    ])
    expect(facts('theirs')).toMatchObject([
      { id: 'f1', value: '[[C]]' },
      { id: 'f2', value: 'Lyon' },
    ])
    expect(facts('both')).toEqual([
      { id: 'f1', name: 'Played by', value: '[[C]]' },
      { id: 'f2', name: 'Company', value: 'Lyon' },
      { name: 'Company', value: 'Rome' },
    ])
  })

  test('that are all in question take the key with them', () => {
    const one = page(`kind: article\nfacts:\n${row('f1', 'a')}`)
    const result = mergePages(one, page('kind: article\n'), one.replace('value: a', 'value: b'), 400)
    expect(dataOf(answered(result, 'mine'))).toEqual({ kind: 'article' })
    expect(dataOf(answered(result, 'theirs')).facts).toHaveLength(1)
  })

  test('in flow style or at another indent merge too', () => {
    const flow = page('kind: article\naliases: [One, "Two"]\n')
    const text = merged(
      page('kind: article\naliases: [One, "Two", Three]\n'),
      page('kind: article\naliases:\n- One\n- Four\n- "Two"\n'),
      flow,
    )
    expect(dataOf(text).aliases).toEqual(expect.arrayContaining(['One', 'Two', 'Three', 'Four']))
    expect(dataOf(text).aliases).toHaveLength(4)
  })
})

describe('a page', () => {
  test('merges its body as text beside its data', () => {
    const theirs = base.replace('Body.', 'Body.\n\nMore.')
    expect(merged(base.replace('Paris', 'Lyon'), theirs)).toBe(theirs.replace('Paris', 'Lyon'))
  })

  test('whose front matter cannot be read merges as text', () => {
    const broken = base.replace('known-from: 0', 'known-from: [0')
    expect(merged(broken, base.replace('Paris', 'Lyon'))).toBe(broken.replace('Paris', 'Lyon'))
  })

  test('without front matter, or with it on one side only, merges as text', () => {
    expect(merged('a\n\nb\n', 'A\n\nb\n\nc\n', 'a\n\nb\n')).toBe('A\n\nb\n\nc\n')
    expect(merged(page('kind: article\n', 'a\n\nb\n'), 'a\n\nB\n', 'a\n\nb\n')).toBe(page('kind: article\n', 'a\n\nB\n'))
  })

  test('built to break a parser is merged as text', () => {
    for (const deep of ['- '.repeat(50_000), `a: ${'['.repeat(50_000)}`, '- a: '.repeat(20_000), 'k: 1\n'.repeat(60_000)]) {
      expect(merged(page(`${deep}\n`, 'a\n\nb\n'), page('kind: x\n', 'a\n\nB\n'), page('kind: x\n', 'a\n\nb\n'))).toContain('\nB\n')
    }
  })
})

describe('whatever both sides do to the data', () => {
  const rows = fc.uniqueArray(fc.record({ id: fc.nat(5), value: fc.constantFrom('a', 'b', 'c'), style: fc.boolean() }), {
    selector: (r) => r.id,
    maxLength: 5,
  })
  const keys = fc.uniqueArray(fc.record({ key: fc.constantFrom('title', 'claim', 'author'), value: fc.nat(3) }), { selector: (k) => k.key })
  const front = fc.tuple(keys, rows, fc.nat(2)).map(([some, facts, indent]) => {
    const written = facts.map(({ id, value, style }) =>
      style
        ? `${' '.repeat(indent)}- { id: f${id}, value: ${value} }\n`
        : `${' '.repeat(indent)}- id: f${id}\n${' '.repeat(indent)}  value: ${value}\n`,
    )
    const scalars = some.map(({ key, value }) => `${key}: v${value}\n`).join('')
    return `kind: theory\n${scalars}${facts.length ? `facts:\n${written.join('')}` : ''}`
  })
  const rowsOf = (text: string) => (dataOf(text).facts ?? []) as { id?: string; value: string }[]

  test('every answer gives valid front matter, and no row that one side alone touched is lost or comes back', () => {
    fc.assert(
      fc.property(front, front, front, (b, m, t) => {
        const [from, mine, theirs] = [page(b), page(m), page(t)]
        const result = mergePages(from, mine, theirs, 400)
        for (const choose of ['mine', 'theirs', 'both'] as const) {
          const found = rowsOf(answered(result, choose))
          const valueIn = (text: string, id?: string) => rowsOf(text).find((r) => r.id === id)?.value
          for (const r of rowsOf(mine)) {
            const [before, other] = [valueIn(from, r.id), valueIn(theirs, r.id)]
            if (before === undefined || (before === other && before !== r.value)) expect(found.map((f) => f.value)).toContain(r.value)
            if (before === r.value && other === undefined) expect(found.some((f) => f.id === r.id)).toBe(false)
            if (before === r.value && other !== undefined) expect(valueIn(answered(result, choose), r.id)).toBe(other)
          }
          const ids = found.flatMap((f) => f.id ?? [])
          expect(new Set(ids).size).toBe(ids.length)
        }
      }),
      { numRuns: 8000 },
    )
  })

  test('a side that changed nothing gives way to the other', () => {
    fc.assert(
      fc.property(front, front, (b, t) => {
        expect(mergePages(page(b), page(b), page(t), 400)).toEqual({ clean: true, text: page(t) })
        expect(mergePages(page(b), page(t), page(b), 400)).toEqual({ clean: true, text: page(t) })
        expect(mergePages(page(b), page(t), page(t), 400)).toEqual({ clean: true, text: page(t) })
      }),
    )
  })
})
