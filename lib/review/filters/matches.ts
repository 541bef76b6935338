import type { FlagFact, NameFact, NumberFact, Rule } from './rule'

/** What a rule may ask of an edit. Lengths in letters, age of the account in minutes; `words`: what came in, and the summary. */
export type FilterFacts = Record<NumberFact, number> & Record<FlagFact, boolean> & Record<NameFact, string> & { words: string }

/** Whether a rule describes an edit. Pure, total, and as quick as the words are long. */
export function matches(rule: Rule, facts: FilterFacts): boolean {
  switch (rule.kind) {
    case 'and': return rule.parts.every((part) => matches(part, facts))
    case 'or': return rule.parts.some((part) => matches(part, facts))
    case 'not': return !matches(rule.part, facts)
    case 'flag': return facts[rule.fact]
    case 'name': return facts[rule.fact] === rule.value
    case 'words': return rule.any.some((words) => spaced(facts.words).includes(spaced(words)))
    case 'number': return COMPARE[rule.is](facts[rule.fact], rule.value)
  }
}

const COMPARE = {
  '<': (a: number, b: number) => a < b, '<=': (a: number, b: number) => a <= b, '=': (a: number, b: number) => a === b, '>=': (a: number, b: number) => a >= b, '>': (a: number, b: number) => a > b,
}

/** Whole words, whatever their case, accents and marks. */
export const spaced = (text: string): string => ` ${text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
