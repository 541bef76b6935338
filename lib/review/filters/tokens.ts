/** A word, a number, a text in quotation marks or a sign of a rule, and where it begins. */
export type Token = { kind: 'word' | 'number' | 'text' | 'sign'; value: string; at: number }

/** Why a rule cannot be read, and where: `at` counts characters from 0. */
export type RuleProblem = { message: string; at: number }

const SHAPE = /(\s+)|(?:"([^"]*)"|“([^”]*)”)|([a-z]+)|(\d+)|(<=|>=|[<>=(),])/iy

/** The tokens of a rule. @throws {RuleError} at the first character that belongs to none */
export function tokensOf(rule: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < rule.length) {
    SHAPE.lastIndex = at
    const match = SHAPE.exec(rule)
    if (!match) throw new RuleError(rule[at] === '"' || rule[at] === '“' ? 'This text has no second quotation mark.' : `“${rule[at]}” means nothing here.`, at)
    const [whole, space, straight, curly, word, number, sign] = match
    const text = straight ?? curly
    if (text !== undefined) tokens.push({ kind: 'text', value: text, at })
    else if (word) tokens.push({ kind: 'word', value: word.toLowerCase(), at })
    else if (number) tokens.push({ kind: 'number', value: number, at })
    else if (sign) tokens.push({ kind: 'sign', value: sign, at })
    else if (!space) throw new RuleError(`“${whole}” means nothing here.`, at)
    at += whole.length
  }
  return tokens
}

/** A rule that cannot be read; caught where it was asked to be. */
export class RuleError extends Error {
  constructor(message: string, readonly at: number) {
    super(message)
  }
}
