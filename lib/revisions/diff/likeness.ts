import { splitWords } from './tokens'

/** The words of a text in order of the alphabet, and how many letters they have together. */
export type Bag = { words: string[]; weight: number }

export function bagOf(text: string): Bag {
  const words = splitWords(text)
    .filter((word) => word.trim() !== '')
    .sort()
  return { words, weight: weightOf(words) }
}

/** Letters in the words that stand in both. */
export function commonWeight(a: Bag, b: Bag): number {
  let common = 0
  walk(a, b, (word, where) => (common += where === 'both' ? word.length : 0))
  return common
}

/** What is left of `a` without the words of `b`, each taken away once. */
export function bagWithout(a: Bag, b: Bag): Bag {
  const words: string[] = []
  walk(a, b, (word, where) => void (where === 'a' && words.push(word)))
  return { words, weight: weightOf(words) }
}

/** Share of the letters that stand in words of both; 0 when it is less than `least`. */
export function likenessOf(a: Bag | undefined, b: Bag | undefined, least: number): number {
  if (!a || !b) return 0
  const weight = a.weight + b.weight
  if (weight === 0 || (2 * Math.min(a.weight, b.weight)) / weight < least) return 0
  const likeness = (2 * commonWeight(a, b)) / weight
  return likeness < least ? 0 : likeness
}

const weightOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0)

function walk(a: Bag, b: Bag, meet: (word: string, where: 'a' | 'both') => void): void {
  for (let i = 0, j = 0; i < a.words.length;) {
    const left = a.words[i]!
    const right = b.words[j]
    if (right !== undefined && right < left) j++
    else {
      meet(left, left === right ? 'both' : 'a')
      i++
      if (left === right) j++
    }
  }
}
