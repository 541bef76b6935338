import type { CompileContext, Extension as FromMarkdownExtension, Token } from 'mdast-util-from-markdown'
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'
import type { Processor } from 'unified'
import type { Node } from 'unist'

/** `[[Target#Section|label]]` and `[@S1E5 12:40]`, before the ordinary link start. The text within may break over lines.
 *
 *      [[Cheyenne Toussaint|Cheyenne]]      [@S1E5 12:40; @deadline-2025-06-06]
 *      ^^                           ^^      ^^                                ^
 */
export interface WikiLink extends Node { type: 'wikiLink'; value: string }
export interface Citation extends Node { type: 'citation'; value: string }

declare module 'mdast' {
  interface PhrasingContentMap { wikiLink: WikiLink; citation: Citation }
  interface RootContentMap { wikiLink: WikiLink; citation: Citation }
}
declare module 'micromark-util-types' {
  interface TokenTypeMap { wikiLink: 'wikiLink'; citation: 'citation'; bracketText: 'bracketText' }
}

const OPEN = 91
const CLOSE = 93
const AT = 64
const LONGEST = 1000

const isLineEnd = (code: Code): boolean => code !== null && code < -2
const construct: Construct = { name: 'bracket', tokenize }

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let kind: 'wikiLink' | 'citation' = 'wikiLink'
  let size = 0
  return function start(code) {
    return effects.check({ tokenize: look, partial: true }, open, nok)(code)
  }

  function look(this: TokenizeContext, checks: Effects, found: State, none: State): State {
    return (code) => {
      checks.enter('bracketText')
      checks.consume(code)
      return (next) => {
        if (next !== OPEN && next !== AT) return none(next)
        kind = next === OPEN ? 'wikiLink' : 'citation'
        checks.consume(next)
        checks.exit('bracketText')
        return found
      }
    }
  }

  function open(code: Code): State | undefined {
    effects.enter(kind)
    effects.enter('bracketText')
    effects.consume(code)
    return second
  }

  function second(code: Code): State | undefined {
    effects.consume(code)
    return inside
  }

  function inside(code: Code): State | undefined {
    if (code === null || code === OPEN || ++size > LONGEST) return nok(code)
    if (isLineEnd(code)) return lineEnd(code)
    effects.consume(code)
    if (code !== CLOSE) return inside
    return kind === 'citation' ? finish : afterClose
  }

  function lineEnd(code: Code): State | undefined {
    effects.exit('bracketText')
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    effects.enter('bracketText')
    return inside
  }

  function afterClose(code: Code): State | undefined {
    if (code !== CLOSE || size < 2) return nok(code)
    effects.consume(code)
    return finish
  }

  function finish(code: Code): State | undefined {
    effects.exit('bracketText')
    effects.exit(kind)
    return ok(code)
  }
}

function fromMarkdown(): FromMarkdownExtension {
  const take = (type: 'wikiLink' | 'citation', trim: number) =>
    function (this: CompileContext, token: Token) {
      const value = this.sliceSerialize(token).slice(trim, -trim || undefined).replace(/\s*[\r\n]\s*/g, ' ')
      this.enter({ type, value } as WikiLink, token)
      this.exit(token)
    }
  return { enter: { wikiLink: take('wikiLink', 2), citation: take('citation', 1) } }
}

/** A remark plugin for the two bracket forms. */
export function remarkBrackets(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: Extension[]; fromMarkdownExtensions?: FromMarkdownExtension[] }
  ;(data.micromarkExtensions ??= []).push({ text: { [OPEN]: construct } })
  ;(data.fromMarkdownExtensions ??= []).push(fromMarkdown())
}
