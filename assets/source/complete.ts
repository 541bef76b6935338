import { autocompletion, type Completion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete'
import type { EditorView } from '@codemirror/view'
import { citedIn } from './cited'

type Offers = { names: { name: string; kind: string; title?: string }[]; sources: { key: string; says: string }[] }
type Episode = { code: string; says: string }

const NONE: Offers = { names: [], sources: [] }

/** `[[` completes pages, `[@` episodes, places cited before and sources, and `:::from{` episodes.
 *  @param offers the address that is asked for names and sources
 *  @param episodes one a line: code, a space, words */
export function completions(offers: string, episodes: string) {
  const known = episodes.split('\n').filter(Boolean).map((line): Episode => ({ code: line.slice(0, line.indexOf(' ')), says: line.slice(line.indexOf(' ') + 1) }))
  const ask = async (query: string): Promise<Offers> => {
    const answer = await fetch(`${offers}?${query}`).catch(() => null)
    return answer?.ok ? ((await answer.json()) as Offers) : NONE
  }
  return autocompletion({
    override: [(context) => pages(context, ask), (context) => citations(context, ask, known), (context) => held(context, known)],
    icons: false, activateOnTypingDelay: 150,
    // Who has begun a link or a citation means the choice when they press Enter, however soon after it appeared.
    interactionDelay: 0,
  })
}

type Ask = (query: string) => Promise<Offers>

async function pages(context: CompletionContext, ask: Ask): Promise<CompletionResult | null> {
  const typed = context.matchBefore(/\[\[[^[\]|\n]*$/)
  if (!typed) return null
  const { names } = await ask(`names=${encodeURIComponent(typed.text.slice(2))}`)
  const options = names.map(({ name, kind, title }): Completion => ({ label: name, detail: title ? `${kind}: ${title}` : kind, apply: closing(name, ']]') }))
  return { from: typed.from + 2, options, filter: false }
}

async function citations(context: CompletionContext, ask: Ask, episodes: readonly Episode[]): Promise<CompletionResult | null> {
  const typed = context.matchBefore(/\[@[^[\]\n]*$/)
  if (!typed) return null
  const last = /(?:^\[|;)\s*@?([^;]*)$/.exec(typed.text)?.[1] ?? ''
  const wanted = last.toLowerCase()
  const cited = citedIn(context.state.sliceDoc(0, typed.from) + context.state.sliceDoc(context.pos))
  const { sources } = await ask(`sources=${encodeURIComponent(last)}`)
  const options = [
    ...episodes.map(({ code, says }) => offer(code, says)),
    ...cited.filter((place) => !episodes.some(({ code }) => code === place)).map((place) => offer(place, 'cited on this page')),
    ...sources.filter(({ key }) => !cited.includes(key)).map(({ key, says }) => offer(key, says)),
  ].filter(({ label, detail = '' }) => label.toLowerCase().includes(wanted) || detail.toLowerCase().includes(wanted) || sources.some(({ key }) => key === label))
  return { from: context.pos - last.length, options, filter: false }
}

function held(context: CompletionContext, episodes: readonly Episode[]): CompletionResult | null {
  const typed = context.matchBefore(/:::from\{\w*$/)
  if (!typed) return null
  const options = episodes.map(({ code, says }): Completion => ({ label: code, detail: says, apply: closing(code, '}') }))
  return { from: typed.from + ':::from{'.length, options }
}

const offer = (label: string, detail: string): Completion => ({ label, detail, apply: closing(label, ']') })

/** Put a name in and go behind its closing bracket, which is written where it is missing. */
const closing = (name: string, close: string) => (view: EditorView, _completion: Completion, from: number, to: number) => {
  const has = view.state.sliceDoc(to, to + close.length) === close
  view.dispatch({
    changes: { from, to, insert: has ? name : name + close },
    selection: { anchor: from + name.length + close.length },
    userEvent: 'input.complete',
  })
}
