import { foldWords } from '../../fold'
import type { FlagFact, NameFact, NumberFact, Rule } from './rule'

/** What a rule may ask of an edit. Lengths in letters, age of the account in minutes; `came`: the lines that came, and the summary; `went`: those that
 *  went for them. */
export type FilterFacts = Record<NumberFact, number> & Record<FlagFact, boolean> & Record<NameFact, string> & { came: string; went: string }

/** Whether a rule describes an edit. Pure, total, and as quick as the words are long. */
export function matches(rule: Rule, facts: FilterFacts): boolean {
  let folded: Words | undefined
  return holds(rule, facts, () => (folded ??= { came: foldWords(facts.came), went: foldWords(facts.went) }))
}

type Words = { came: string; went: string }

/** @param words folded once however many phrases a rule looks for */
function holds(rule: Rule, facts: FilterFacts, words: () => Words): boolean {
  switch (rule.kind) {
    case 'and': return rule.parts.every((part) => holds(part, facts, words))
    case 'or': return rule.parts.some((part) => holds(part, facts, words))
    case 'not': return !holds(rule.part, facts, words)
    case 'flag': return facts[rule.fact]
    case 'name': return facts[rule.fact] === rule.value
    case 'words': return rule.any.some((phrase) => timesIn(words().came, phrase) > timesIn(words().went, phrase))
    case 'number': return COMPARE[rule.is](facts[rule.fact], rule.value)
  }
}

/** Whoever corrects a comma beside old words has not written them. */
function timesIn(folded: string, phrase: string): number {
  const looked = foldWords(phrase)
  let times = 0
  // Neighbours share the space between them.
  for (let at = folded.indexOf(looked); at !== -1; at = folded.indexOf(looked, at + looked.length - 1)) times++
  return times
}

const COMPARE = {
  '<': (a: number, b: number) => a < b, '<=': (a: number, b: number) => a <= b, '=': (a: number, b: number) => a === b, '>=': (a: number, b: number) => a >= b, '>': (a: number, b: number) => a > b,
}
