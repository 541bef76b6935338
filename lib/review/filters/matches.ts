import type { FlagFact, NameFact, NumberFact, Rule } from './rule'
import { spaced } from './spaced'

/** What a rule may ask of an edit. Lengths in letters, age of the account in minutes; `words`: what came in, and the summary. */
export type FilterFacts = Record<NumberFact, number> & Record<FlagFact, boolean> & Record<NameFact, string> & { words: string }

/** Whether a rule describes an edit. Pure, total, and as quick as the words are long. */
export function matches(rule: Rule, facts: FilterFacts): boolean {
  let folded: string | undefined
  return holds(rule, facts, () => (folded ??= spaced(facts.words)))
}

/** @param words what came, folded once however many phrases a rule looks for */
function holds(rule: Rule, facts: FilterFacts, words: () => string): boolean {
  switch (rule.kind) {
    case 'and': return rule.parts.every((part) => holds(part, facts, words))
    case 'or': return rule.parts.some((part) => holds(part, facts, words))
    case 'not': return !holds(rule.part, facts, words)
    case 'flag': return facts[rule.fact]
    case 'name': return facts[rule.fact] === rule.value
    case 'words': return rule.any.some((phrase) => words().includes(spaced(phrase)))
    case 'number': return COMPARE[rule.is](facts[rule.fact], rule.value)
  }
}

const COMPARE = {
  '<': (a: number, b: number) => a < b, '<=': (a: number, b: number) => a <= b, '=': (a: number, b: number) => a === b, '>=': (a: number, b: number) => a >= b, '>': (a: number, b: number) => a > b,
}
