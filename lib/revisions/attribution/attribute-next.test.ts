import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attributeNext, type Known } from './attribute-next'
import { LEAST_MOVED } from './follow-moves'
import { fromRuns, toRuns } from './runs'
import { traceWords } from './trace-words'
import { budgetOf } from '../diff/budget'
import { wordsOf } from './words'

const AMPLE_MS = 60_000

/** A history attributed as the wiki does it: text after text, one that comes back with the origins it had. */
function attributeAll(texts: readonly string[]): number[][] {
  const runs: number[][] = []
  texts.forEach((body, i) => {
    const same = texts.lastIndexOf(body, i - 1)
    const before: Known | null = i === 0 ? null : { body: texts[i - 1]!, runs: runs[i - 1]! }
    runs.push(i > 0 && same !== -1 ? runs[same]! : attributeNext({ n: i + 1, body, before, returned: null }, AMPLE_MS).runs)
  })
  return runs.map((each) => [...fromRuns(each)])
}

describe('of words that are all different', () => {
  /** The earliest revision since which a word has stood: back through the texts for as long as each has the word. A text that
   *  came back goes on from where it stood first. */
  function walkBack(texts: readonly string[], n: number, word: string): number {
    const same = n > 1 ? texts.lastIndexOf(texts[n - 1]!, n - 2) + 1 : 0
    const below = same > 0 ? same : n - 1
    return below > 0 && wordsOf(texts[below - 1]!).includes(word) ? walkBack(texts, below, word) : n
  }

  type Act = { kind: 'add' | 'cut' | 'move' | 'rewrite' | 'split' | 'revert'; at: number; to: number; size: number }
  const acts = fc.array(
    fc.record({ kind: fc.constantFrom('add', 'cut', 'move', 'rewrite', 'split', 'revert'), at: fc.nat(50), to: fc.nat(50), size: fc.integer({ min: LEAST_MOVED, max: 9 }) }),
    { minLength: 1, maxLength: 14 },
  )

  /** Texts of paragraphs, none shorter than what may move; every act invents words of its own. */
  function historyOf(list: readonly Act[]): string[] {
    let count = 0
    const invent = (size: number) => Array.from({ length: size }, () => `word${++count}`)
    let paragraphs = [invent(6), invent(5)]
    const texts = [textOf(paragraphs)]
    for (const { kind, at, to, size } of list) {
      const here = at % paragraphs.length
      const next = paragraphs.map((words) => [...words])
      if (kind === 'add') next.splice(to % (next.length + 1), 0, invent(size))
      if (kind === 'cut' && next.length > 1) next.splice(here, 1)
      if (kind === 'move') next.splice(to % next.length, 0, ...next.splice(here, 1))
      if (kind === 'rewrite') next[here]!.splice(to % next[here]!.length, 1, ...invent(1 + (size % 3)))
      if (kind === 'split' && next[here]!.length >= 2 * LEAST_MOVED) next.splice(here, 1, next[here]!.slice(0, LEAST_MOVED), next[here]!.slice(LEAST_MOVED))
      const earlier = texts[at % texts.length]!
      paragraphs = kind === 'revert' ? earlier.split('\n\n').map(wordsOf) : next
      texts.push(kind === 'revert' ? earlier : textOf(paragraphs))
    }
    return texts
  }
  const textOf = (paragraphs: readonly string[][]): string => paragraphs.map((words) => `${words.join(' ')}.`).join('\n\n')

  test('every word names the earliest revision since which it stood unbroken, also where it moved or came back', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const texts = historyOf(list)
        const expected = texts.map((text, i) => wordsOf(text).map((word) => walkBack(texts, i + 1, word)))
        expect(attributeAll(texts)).toEqual(expected)
      }),
      { numRuns: 400 },
    )
  })
})

describe('of words that repeat', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'the', 'star', 'star.\n', '\n\n'), { maxLength: 30 }).map((list) => list.join(' '))

  test('every word names what a walk back along the traces, one word at a time, arrives at', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (texts) => {
        const walk = (n: number, at: number): number => {
          const same = n > 1 ? texts.lastIndexOf(texts[n - 1]!, n - 2) + 1 : 0
          if (same > 0) return walk(same, at)
          const from = n === 1 ? -1 : traceWords(texts[n - 2]!, texts[n - 1]!, budgetOf(AMPLE_MS))[at]!
          return from === -1 ? n : walk(n - 1, from)
        }
        expect(attributeAll(texts)).toEqual(texts.map((text, i) => wordsOf(text).map((_, at) => walk(i + 1, at))))
      }),
    )
  })

  test('a trace leads every word to the same word, none to one place twice, and keeps as many as stand in order', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const [from, to] = [wordsOf(before), wordsOf(after)]
        const sources = [...traceWords(before, after, budgetOf(AMPLE_MS))]
        const found = sources.filter((source) => source !== -1)
        expect(new Set(found).size).toBe(found.length)
        sources.forEach((source, at) => source === -1 || expect(from[source]).toBe(to[at]))
        if (!/\n/.test(before + after)) expect(found.length).toBeGreaterThanOrEqual(longestCommon(from, to))
      }),
    )
  })

  /** By the book, cell by cell. */
  function longestCommon(a: readonly string[], b: readonly string[]): number {
    const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
    for (let i = 1; i <= a.length; i++)
      for (let j = 1; j <= b.length; j++) rows[i]![j] = a[i - 1] === b[j - 1] ? rows[i - 1]![j - 1]! + 1 : Math.max(rows[i - 1]![j]!, rows[i]![j - 1]!)
    return rows[a.length]![b.length]!
  }
})

test('runs hold exactly the origins they were made of', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4 })), (origins) => {
      expect([...fromRuns(toRuns(origins))]).toEqual(origins)
    }),
  )
  expect(toRuns([1, 1, 3, 1])).toEqual([2, 1, 1, 3, 1, 1])
})

test('a paragraph that swaps places with another keeps the origins of both', () => {
  const [first, second] = ['She came from Paris in the spring.', 'He stayed behind with the company all year long.']
  expect(attributeAll([`${first}\n\n${second}`, `${second}\n\n${first}`])[1]).toEqual(new Array(16).fill(1))
})

test('two words that turn up elsewhere are new, for they may be there by chance', () => {
  expect(attributeAll(['red shoes\n\nAnd nothing else was said about it.', 'And nothing else was said about it.\n\nred shoes'])[1]).toEqual([...new Array(7).fill(1), 2, 2])
})

test('an undo in the middle gives back the origins of the words it brings back, and keeps what was written since', () => {
  const texts = ['One two three.', 'One three.', 'One three four.', 'One two three four.']
  const runs = [[3, 1], [2, 1], [2, 1, 1, 3]]
  const undo = { n: 4, body: texts[3]!, before: { body: texts[2]!, runs: runs[2]! } }
  expect(attributeNext({ ...undo, returned: { body: texts[0]!, runs: runs[0]! } }, AMPLE_MS).runs).toEqual([3, 1, 1, 3])
  expect(attributeNext({ ...undo, returned: null }, AMPLE_MS).runs).toEqual([1, 1, 1, 4, 1, 1, 1, 3])
})

test('when time runs out, it is said, and what was not compared counts as new', () => {
  const next = attributeNext({ n: 2, body: 'b a\n\nmore', before: { body: 'a b\n\nless', runs: [3, 1] }, returned: null }, 0)
  expect(next).toEqual({ words: 3, runs: [3, 2], coarse: true })
})
