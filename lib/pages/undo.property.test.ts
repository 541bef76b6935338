import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resolve, type MergeResult } from '../revisions/merge/result'
import { undoSides, undoneBy, type Undoing } from '../revisions/undoing'
import { mergeOnto, type Ground } from './ground'

/** What an undoing makes of a page's texts, the oldest first, by the rule that the verb goes by. */
function back(act: Undoing, texts: readonly string[], n: number, from?: number): MergeResult {
  const run = from === undefined ? null : { authorId: 1, from, to: texts.length }
  const { base, mine } = undoSides(act, n, texts.length, run)
  const text = (number: number) => texts[number - 1]!
  const ground: Ground = { base: text(base), onto: { text: text(texts.length), n: texts.length }, stored: new Map(), proposal: null, baseN: texts.length }
  return mergeOnto(ground, text(mine), { answers: null, onto: null })
}

const clean = (merge: MergeResult): string => (merge.clean ? merge.text : 'a conflict')

// Paragraphs as people write them, each with words of its own; an edit rewrites one, drops it, or puts another before it.
const WORDS = ['Cheyenne bends back', 'Geneviève counts the seats', 'The rat sleeps', 'Jack signs nothing', 'Mishi waits in the wings', 'Gabin falls', 'Nicholas sings', 'A door is shut']
const FRONT = ['aliases: [Étoile]', 'known-from: 0', 'facts: [{ id: f1, name: Company, value: Paris }]', '']
type Change = { act: 'rewrite' | 'drop' | 'insert'; at: number; words: string }
type Page = { front: string; paragraphs: string[] }

const pages = fc.record({ front: fc.constantFrom(...FRONT), count: fc.integer({ min: 6, max: 20 }) })
  .map(({ front, count }): Page => ({ front, paragraphs: Array.from({ length: count }, (_, i) => `${WORDS[i % WORDS.length]}, for the ${i}th time. [@S1E${1 + (i % 8)}]`) }))
const changes = fc.record({ act: fc.constantFrom<Change['act'][]>('rewrite', 'drop', 'insert'), at: fc.nat(19), words: fc.stringMatching(/^[a-z]{3,12}( [a-zéœ]{2,9}){0,4}$/) })

const source = ({ front, paragraphs }: Page): string => ['---', 'kind: character', 'title: "Gabin"', ...(front === '' ? [] : [front]), '---', '', paragraphs.join('\n\n'), ''].join('\n')

function apply(paragraphs: readonly (string | null)[], { act, at, words }: Change, mark: string): (string | null)[] {
  const made = `${words}, ${mark}. [@S1E2]`
  return paragraphs.map((old, i) => (i !== at ? old : act === 'drop' ? null : act === 'rewrite' ? made : `${made}\n\n${old}`))
}

const text = (page: Page, paragraphs: readonly (string | null)[]): string => source({ ...page, paragraphs: paragraphs.filter((one) => one !== null) })

describe('undo', () => {
  test('of an edit, then undo of that undo, gives the same bytes, whatever came between', () => {
    fc.assert(
      fc.property(pages, fc.array(changes, { minLength: 1, maxLength: 5 }), fc.nat(4), (page, edits, pick) => {
        const texts = edits.reduce<string[]>((done, edit, i) => {
          const paragraphs = done.at(-1)!.split('\n\n')
          const at = 1 + (edit.at % (paragraphs.length - 1))
          return [...done, apply(paragraphs, { ...edit, at }, `at turn ${i}`).filter((one) => one !== null).join('\n\n').replace(/\n*$/, '\n')]
        }, [source(page)])
        fc.pre(texts.every((one, i) => i === 0 || one !== texts[i - 1]))
        const undone = back('undo', texts, 2 + (pick % edits.length))
        // One that does not apply is answered place by place; then too the undo of the answered text gives the bytes back.
        const after = undone.clean ? undone.text : resolve(undone.regions, undone.regions.flatMap((region) => (region.kind === 'conflict' ? [{ choose: 'mine' as const }] : [])))
        expect(clean(back('undo', [...texts, after], texts.length + 1))).toBe(texts.at(-1))
      }),
      { numRuns: 300 },
    )
  })

  test('takes out just that edit, and its undo puts just that back, while another edit stands elsewhere', () => {
    fc.assert(
      fc.property(pages, changes, changes, changes, (page, one, two, three) => {
        const room = page.paragraphs.length
        const at = (change: Change, third: number): Change => ({ ...change, at: Math.floor((third * room) / 3) + (change.at % Math.max(1, Math.floor(room / 3) - 1)) })
        const [first, second, later] = [at(one, 0), at(two, 1), at(three, 2)]
        const written = (...edits: [Change, string][]) => text(page, edits.reduce<(string | null)[]>((done, [edit, mark]) => apply(done, edit, mark), page.paragraphs))
        const [a, b, c]: [[Change, string], [Change, string], [Change, string]] = [[first, 'the first'], [second, 'the second'], [later, 'the third']]
        const texts = [written(), written(a), written(a, b)]
        const undone = clean(back('undo', texts, 2))
        expect(undone).toBe(written(b))
        // Somebody writes on, and only then the undo is undone.
        const on = written(b, c)
        expect(clean(back('undo', [...texts, undone, on], 4))).toBe(written(a, b, c))
      }),
      { numRuns: 300 },
    )
  })
})

test('a revert and a rollback give the bytes of the text they go back to', () => {
  fc.assert(
    fc.property(pages, fc.uniqueArray(changes, { minLength: 2, maxLength: 5, selector: ({ words }) => words }), fc.nat(), (page, edits, pick) => {
      const texts = [source(page), ...edits.map((edit, i) => text(page, apply(page.paragraphs, { ...edit, at: edit.at % page.paragraphs.length }, `${i}`)))]
      const goal = 1 + (pick % (texts.length - 1))
      expect(clean(back('revert', texts, goal))).toBe(texts[goal - 1])
      expect(clean(back('rollback', texts, texts.length, goal + 1))).toBe(texts[goal - 1])
    }),
  )
})

test('what an undoing took back is one edit, or all up to the text it stood on', () => {
  expect(undoneBy({ act: 'undo', undoesN: 4, baseN: 9 })).toEqual({ from: 4, through: 4 })
  expect(undoneBy({ act: 'revert', undoesN: 4, baseN: 9 })).toEqual({ from: 4, through: 9 })
  expect(undoneBy({ act: 'rollback', undoesN: 9, baseN: 9 })).toEqual({ from: 9, through: 9 })
  expect(undoneBy({ act: 'edit', undoesN: null, baseN: 9 })).toBeNull()
})
