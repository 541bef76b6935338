import { Annotation, type EditorState, type TransactionSpec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** A change that came from the field, and need not go back there. */
const fromField = Annotation.define<boolean>()

/** The smallest change that makes the editor's text the field's, so that the caret and what can be undone stay. */
export function changeTo(state: EditorState, text: string): TransactionSpec | null {
  const now = state.doc.toString()
  if (now === text) return null
  let start = 0
  while (start < now.length && start < text.length && now[start] === text[start]) start++
  let [from, to] = [now.length, text.length]
  while (from > start && to > start && now[from - 1] === text[to - 1]) [from, to] = [from - 1, to - 1]
  return { changes: { from: start, to: from, insert: text.slice(start, to) }, annotations: fromField.of(true) }
}

/** What is typed in the editor stands in the field at once, and whoever listens to the field hears of it. */
export const intoField = (area: HTMLTextAreaElement) =>
  EditorView.updateListener.of((update) => {
    if (!update.docChanged || update.transactions.some((transaction) => transaction.annotation(fromField))) return
    area.value = update.state.doc.toString()
    area.dispatchEvent(new Event('input', { bubbles: true }))
  })

/** What is put into the field by others (a text put back, a form filled in by a program) stands in the editor. */
export function fromFieldInto(view: EditorView, area: HTMLTextAreaElement): void {
  const follow = () => {
    const change = changeTo(view.state, area.value)
    if (change) view.dispatch(change)
  }
  area.addEventListener('input', follow)
  addEventListener('pageshow', follow)
}
