import { foldWords } from '../../fold'
import { err, ok, type Result } from '../../result'
import { tokensOf, RuleError, type RuleProblem, type Token } from './tokens'

/** What a number of an edit is called in rules. Lengths in letters, age in minutes. */
export const NUMBERS = {
  'age': 'age', 'letters added': 'added', 'letters removed': 'removed', 'links added': 'linksAdded', 'citations added': 'citationsAdded', 'citations removed': 'citationsRemoved',
  'edits so far': 'edits', 'edits in ten minutes': 'lately',
} as const
/** What is so or not. */
export const FLAGS = { 'lowers a bound': 'lowers', 'new page': 'isNew', 'spelling only': 'isTypo', 'no summary': 'isSilent' } as const
/** What is one of a few words. */
export const NAMES = { rank: 'rank', kind: 'kind' } as const

export type NumberFact = (typeof NUMBERS)[keyof typeof NUMBERS]
export type FlagFact = (typeof FLAGS)[keyof typeof FLAGS]
export type NameFact = (typeof NAMES)[keyof typeof NAMES]
type Comparison = '<' | '<=' | '=' | '>=' | '>'

/** A rule as it was read. */
export type Rule =
  | { kind: 'and' | 'or'; parts: Rule[] }
  | { kind: 'not'; part: Rule }
  | { kind: 'number'; fact: NumberFact; is: Comparison; value: number }
  | { kind: 'flag'; fact: FlagFact }
  | { kind: 'name'; fact: NameFact; value: string }
  | { kind: 'words'; any: string[] }

export const RULE_LIMIT = 2_000
const MOST_TESTS = 60
const DEEPEST = 10
const UNITS: Record<string, number> = { minute: 1, minutes: 1, hour: 60, hours: 60, day: 1_440, days: 1_440 }

/** Read a rule. Whoever writes one finds the first thing that is wrong, with its place.
 *  Tests are joined by `and`, `or`, `not` and brackets, as in `rank = newcomer and age < 2 days and words contain "pills"`. */
export function readRule(text: string): Result<Rule, RuleProblem> {
  if (text.length > RULE_LIMIT) return err({ message: `A rule has at most ${RULE_LIMIT} characters.`, at: RULE_LIMIT })
  try {
    return ok(new Reader(tokensOf(text), text.length).rule())
  } catch (problem) {
    if (!(problem instanceof RuleError)) throw problem
    return err({ message: problem.message, at: problem.at })
  }
}

class Reader {
  private at = 0
  private tests = 0

  constructor(private readonly tokens: readonly Token[], private readonly end: number) {}

  rule(): Rule {
    const rule = this.any(0)
    if (this.next()) this.fail('Here “and” or “or” is missing.')
    return rule
  }

  private any = (depth: number): Rule => this.joined('or', () => this.all(depth))
  private all = (depth: number): Rule => this.joined('and', () => this.one(depth))

  private joined(kind: 'and' | 'or', read: () => Rule): Rule {
    const parts = [read()]
    while (this.take('word', kind)) parts.push(read())
    return parts.length === 1 ? parts[0]! : { kind, parts }
  }

  private one(depth: number): Rule {
    if (depth > DEEPEST) this.fail(`Brackets may stand in brackets ${DEEPEST} deep, no more.`)
    if (this.take('word', 'not')) return { kind: 'not', part: this.one(depth + 1) }
    if (!this.take('sign', '(')) return this.test()
    const rule = this.any(depth + 1)
    if (!this.take('sign', ')')) this.fail('A bracket is not closed.')
    return rule
  }

  private test(): Rule {
    this.count()
    if (this.phrase('words contain')) return { kind: 'words', any: this.texts() }
    const number = this.oneOf(NUMBERS)
    if (number) return { kind: 'number', fact: number, is: this.comparison(), value: this.amount(number) }
    const flag = this.oneOf(FLAGS)
    if (flag) return { kind: 'flag', fact: flag }
    const name = this.oneOf(NAMES)
    if (name) return { kind: 'name', fact: name, value: this.equals() }
    return this.fail(this.next() ? 'Nothing of an edit is called so.' : 'The rule ends where a test should stand.')
  }

  private texts(): string[] {
    const isList = this.phrase('any of')
    if (isList && !this.take('sign', '(')) this.fail('After “any of” a list in brackets follows.')
    const texts = [this.text()]
    while (isList && this.take('sign', ',')) {
      this.count()
      texts.push(this.text())
    }
    if (isList && !this.take('sign', ')')) this.fail('The list is not closed.')
    return texts
  }

  private text(): string {
    const token = this.next()
    if (token?.kind !== 'text' || foldWords(token.value).trim() === '') return this.fail('Here words in quotation marks follow.')
    this.at++
    return token.value
  }

  /** Each text of a list costs as much as a test. */
  private count(): void {
    if (++this.tests > MOST_TESTS) this.fail(`A rule has at most ${MOST_TESTS} tests, and each text of a list is one.`)
  }

  private comparison(): Comparison {
    for (const sign of ['<', '<=', '=', '>=', '>'] as const) if (this.take('sign', sign)) return sign
    return this.fail('Here <, <=, =, >= or > follows.')
  }

  private amount(fact: NumberFact): number {
    const token = this.next()
    if (token?.kind !== 'number' || token.value.length > 9) return this.fail('Here a number follows.')
    this.at++
    if (fact !== 'age') return Number(token.value)
    const unit = UNITS[this.next()?.value ?? '']
    if (unit === undefined) return this.fail('An age is in minutes, hours or days.')
    this.at++
    return Number(token.value) * unit
  }

  private equals(): string {
    if (!this.take('sign', '=') && !this.take('word', 'is')) this.fail('Here “=” follows.')
    const token = this.next()
    if (token?.kind !== 'word') return this.fail('Here one word follows.')
    this.at++
    return token.value
  }

  private oneOf<Names extends Record<string, string>>(names: Names): Names[keyof Names] | null {
    const longest = Object.keys(names).sort((a, b) => b.length - a.length).find((name) => this.phrase(name))
    return longest === undefined ? null : names[longest as keyof Names]
  }

  private phrase(words: string): boolean {
    const parts = words.split(' ')
    if (!parts.every((part, i) => this.tokens[this.at + i]?.kind === 'word' && this.tokens[this.at + i]?.value === part)) return false
    this.at += parts.length
    return true
  }

  private take(kind: Token['kind'], value: string): boolean {
    const token = this.next()
    if (token?.kind !== kind || token.value !== value) return false
    this.at++
    return true
  }

  private next = (): Token | undefined => this.tokens[this.at]

  private fail(message: string): never {
    throw new RuleError(message, this.next()?.at ?? this.end)
  }
}
