import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { merge3 } from './merge3'
import { type MergeResult, resolve } from './result'

const folder = mkdtempSync(join(tmpdir(), 'merge-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What git makes of it, or null where git sees a conflict. */
function gitMerge(base: string, mine: string, theirs: string): string | null {
  const files = Object.entries({ mine, base, theirs }).map(([name, text]) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  })
  try {
    return execFileSync('git', ['merge-file', '-p', '-q', ...files], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return null
  }
}

type Edit = { at: number; act: 'drop' | 'replace' | 'insert' | 'word' }

const edits = fc.array(fc.record({ at: fc.nat(11), act: fc.constantFrom<Edit['act']>('drop', 'replace', 'insert', 'word') }), {
  maxLength: 4,
})
const baseLines = Array.from({ length: 12 }, (_, at) => `p${at}a p${at}b p${at}c p${at}d p${at}e\n`)

/** Edits lines of the base; every new word bears the mark of its side, unless both sides share the mark. */
function apply(all: readonly Edit[], mark: string): string {
  const lines = baseLines.map((line) => [line])
  for (const { at, act } of all) {
    const line = lines[at] ?? []
    if (act === 'drop') line.length = 0
    if (act === 'replace') line.splice(0, line.length, `${mark}${at} new line\n`.replaceAll(' ', ` ${mark}${at}`))
    if (act === 'insert') line.push(`${mark}${at}x ${mark}${at}y\n`)
    if (act === 'word' && line[0]) line[0] = line[0].replace(`p${at}c`, `${mark}${at}z`)
  }
  return lines.flat().join('')
}

function everything(result: MergeResult): string {
  if (result.clean) return result.text
  return result.regions.map((region) => (region.kind === 'agreed' ? region.text : region.mine + region.theirs)).join('')
}

const base = baseLines.join('')
const wordsOf = (text: string) => new Set(text.split(/\s+/).filter(Boolean))

describe('a merge', () => {
  test('is theirs when mine is the base, and mine when theirs is', () => {
    expect(merge3('a\nb\n', 'a\nb\n', 'a\nc\n', 400)).toEqual({ clean: true, text: 'a\nc\n' })
    expect(merge3('a\nb\n', 'a\nc\n', 'a\nb\n', 400)).toEqual({ clean: true, text: 'a\nc\n' })
  })

  test('loses nothing that one side added and brings nothing back that one side alone removed', () => {
    fc.assert(
      fc.property(edits, edits, fc.constantFrom(0, 400), (forMine, forTheirs, budget) => {
        const [mine, theirs] = [apply(forMine, 'm'), apply(forTheirs, 't')]
        const result = merge3(base, mine, theirs, budget)
        const found = wordsOf(everything(result))
        for (const word of [...wordsOf(mine), ...wordsOf(theirs)]) {
          const removed = wordsOf(base).has(word) && !(wordsOf(mine).has(word) && wordsOf(theirs).has(word))
          if (!removed) expect(found).toContain(word)
          else if (result.clean) expect(found).not.toContain(word)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('answered with one side everywhere keeps what that side wrote', () => {
    fc.assert(
      fc.property(edits, edits, (forMine, forTheirs) => {
        const [mine, theirs] = [apply(forMine, 'm'), apply(forTheirs, 't')]
        const result = merge3(base, mine, theirs, 400)
        if (result.clean) return
        const answers = result.regions.filter((region) => region.kind === 'conflict').map(() => ({ choose: 'mine' as const }))
        const found = wordsOf(resolve(result.regions, answers))
        for (const word of wordsOf(mine)) if (!wordsOf(base).has(word)) expect(found).toContain(word)
      }),
    )
  })

  test('takes a change that both sides made once', () => {
    fc.assert(
      fc.property(edits, (both) => {
        const text = apply(both, 's')
        expect(merge3(base, text, text, 400)).toEqual({ clean: true, text })
      }),
    )
    expect(merge3('a\nb\nc\nd\n', 'a\nB\nc\nd\nmine\n', 'A\nB\nc\nd\n', 400).clean).toBe(false)
    expect(merge3('a\nb\nc\nd\ne\n', 'X\nb\nc\nd\nmine\n', 'X\nb\ntheirs\nd\ne\n', 400)).toEqual({
      clean: true,
      text: 'X\nb\ntheirs\nd\nmine\n',
    })
  })

  test('is the same whoever is called mine, also with blank and repeated lines', () => {
    const text = fc.array(fc.constantFrom('', '', 'one two three', 'one two four', 'five six seven eight', 'nine'), { maxLength: 8 })
    const texts = text.map((lines) => lines.map((line) => `${line}\n`).join(''))
    fc.assert(
      fc.property(texts, texts, texts, (from, mine, theirs) => {
        const [one, other] = [merge3(from, mine, theirs, 400), merge3(from, theirs, mine, 400)]
        expect(one.clean).toBe(other.clean)
        if (one.clean) expect(one).toEqual(other)
      }),
      { numRuns: 500 },
    )
  })

  test('agrees with git wherever git merges cleanly', () => {
    let compared = 0
    fc.assert(
      fc.property(edits, edits, fc.boolean(), (forMine, forTheirs, alike) => {
        const [mine, theirs] = [apply(forMine, 'm'), apply(forTheirs, alike ? 'm' : 't')]
        const expected = gitMerge(base, mine, theirs)
        if (expected === null) return
        compared++
        expect(merge3(base, mine, theirs, 400)).toEqual({ clean: true, text: expected })
      }),
      { numRuns: 150 },
    )
    expect(compared).toBeGreaterThan(20)
  })
})

describe('a merge of real pages', () => {
  /** Bodies of the starting content in which no line stands twice. */
  const pages = ['characters', 'episodes', 'places', 'works']
    .flatMap((kind) => readdirSync(join('prisma/content', kind)).map((name) => readFileSync(join('prisma/content', kind, name), 'utf8')))
    .map((text) => text.slice(text.indexOf('\n---\n', 3) + 5))
    .map((body) => [...new Set(body.split('\n').filter((line) => line.trim() !== ''))].map((line) => `${line}\n`))
    .filter((lines) => lines.length >= 6)
  const change = fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), act: fc.constantFrom<Edit['act']>('drop', 'replace', 'insert', 'word') })
  const changed = (lines: readonly string[], all: readonly { at: number; act: Edit['act'] }[], mark: string): string => {
    const each = lines.map((line) => [line])
    for (const { at, act } of all) {
      const n = Math.floor(at * lines.length)
      if (act === 'drop') each[n] = []
      if (act === 'replace') each[n] = [`${mark}${n} stands here instead.\n`]
      if (act === 'insert') each[n]!.push(`${mark}${n} is new.\n`)
      if (act === 'word' && each[n]![0]) each[n]![0] = each[n]![0]!.replace(/\p{L}{4,}/u, `${mark}${n}`)
    }
    return each.flat().join('')
  }

  test('agrees with git wherever git merges cleanly, and drops no line that one side alone changed', () => {
    let compared = 0
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.array(change, { maxLength: 4 }), fc.array(change, { maxLength: 4 }), (lines, forMine, forTheirs) => {
        const from = lines.join('')
        const [mine, theirs] = [changed(lines, forMine, 'Mara'), changed(lines, forTheirs, 'Tobias')]
        const [expected, merged] = [gitMerge(from, mine, theirs), merge3(from, mine, theirs, 400)]
        if (expected !== null) {
          compared++
          expect(merged).toEqual({ clean: true, text: expected })
        }
        const old = new Set(lines)
        const kept = everything(merged)
        for (const line of [mine, theirs].flatMap((text) => text.split(/(?<=\n)/))) if (!old.has(line) && !merged.clean) expect(kept).toContain(line)
      }),
      { numRuns: 120 },
    )
    expect(compared).toBeGreaterThan(20)
  })
})

describe('inside one line', () => {
  const line = 'Cheyenne dances the second act alone. [@S1E5]\n'
  test('edits of different words merge', () => {
    const merged = merge3(line, line.replace('dances', 'skips'), line.replace('alone', 'with Tobias'), 400)
    expect(merged).toEqual({ clean: true, text: 'Cheyenne skips the second act with Tobias. [@S1E5]\n' })
  })

  test('edits of the same word, or of neighbours, conflict', () => {
    expect(merge3(line, line.replace('dances', 'skips'), line.replace('dances', 'leaves'), 400).clean).toBe(false)
    expect(merge3(line, line.replace('second', 'third'), line.replace('act', 'scene'), 400).clean).toBe(false)
  })

  test('a line that one side removed and the other edited conflicts', () => {
    expect(merge3(`a\n${line}b\n`, 'a\nb\n', `a\n${line.replace('alone', 'twice')}b\n`, 400)).toMatchObject({
      clean: false,
      regions: [
        { kind: 'agreed', text: 'a\n' },
        { kind: 'conflict', base: line, mine: '' },
        { kind: 'agreed', text: 'b\n' },
      ],
    })
  })

  test('the same lines added by both before different ones are agreed once', () => {
    expect(merge3('a\n', 'a\nnew\nmine\n', 'a\nnew\ntheirs\n', 400)).toEqual({
      clean: false,
      regions: [
        { kind: 'agreed', text: 'a\nnew\n' },
        { kind: 'conflict', base: '', mine: 'mine\n', theirs: 'theirs\n' },
      ],
    })
  })
})

describe('a merge always answers', () => {
  const many = (letter: string) => Array.from({ length: 15_000 }, (_, at) => `${letter}${at}`).join(' ')
  test.each([
    ['5,120 blank lines', '\n'.repeat(5120), `${'\n'.repeat(5120)}a`, `b${'\n'.repeat(5120)}`],
    ['blank lines on all sides', '\n'.repeat(5120), `${'\n'.repeat(2000)}a\n${'\n'.repeat(4000)}`, `${'\n'.repeat(6000)}b`],
    [
      '100 KB without anything in common',
      many('a').replaceAll('0 ', '\n'),
      many('b').replaceAll('0 ', '\n'),
      many('c').replaceAll('0 ', '\n'),
    ],
    ['giant lines', many('a'), many('a').replaceAll('7', 'x'), many('a').replaceAll('8', 'y')],
  ])('for %s', (_, from, mine, theirs) => {
    const start = performance.now()
    const found = everything(merge3(from, mine, theirs, 400))
    expect(performance.now() - start).toBeLessThan(5000)
    expect(found.length).toBeGreaterThan(0)
  })
})
