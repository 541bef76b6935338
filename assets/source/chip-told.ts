import { StateEffect, StateField, type Extension } from '@codemirror/state'
import { keymap, showTooltip, type EditorView, type Rect, type Tooltip } from '@codemirror/view'
import { chipAt, chips, saysNow } from './chips'

const tell = StateEffect.define<Tooltip | null>()

/** The sentence of the chip that was pressed, until anything else is done. */
const told = StateField.define<Tooltip | null>({
  create: () => null,
  update: (now, { effects, docChanged, selection }) => effects.reduce((found, effect) => (effect.is(tell) ? effect.value : found), docChanged || selection ? null : now),
  provide: (field) => showTooltip.from(field),
})

/** Say why the block beside which the margin was pressed is known from then; pressed again, no more. Its whole height counts, for
 *  a finger is wider than a line. @param line where the line begins that was pressed */
export function press(view: EditorView, line: number): void {
  const { doc } = view.state
  const all = view.state.field(chips).chips
  const chip = all.find(({ from }) => doc.lineAt(from).from === line) ?? chipAt(all, line)
  const pos = chip && doc.lineAt(chip.from).from
  const isTold = view.state.field(told)?.pos === pos
  const words = chip && saysNow(chip)
  view.dispatch({ effects: tell.of(pos === undefined || words === undefined || isTold ? null : { pos, clip: false, create: () => ({ dom: sentence(words), getCoords: (at) => besideLine(view, at) }) }) })
}

/** In the margin, where the chip is, and not where the line begins. */
function besideLine(view: EditorView, at: number): Rect {
  const { left, right } = view.dom.querySelector('.cm-gutters-after')!.getBoundingClientRect()
  const { top, bottom } = view.coordsAtPos(at, 1) ?? view.dom.getBoundingClientRect()
  return { left, right, top, bottom }
}

function sentence(words: string): HTMLElement {
  const dom = document.createElement('p')
  dom.className = 'told'
  dom.setAttribute('role', 'status')
  dom.textContent = words
  return dom
}

export const toldOnPress: Extension = [
  told,
  keymap.of([{ key: 'Escape', run: (view) => view.state.field(told) !== null && (view.dispatch({ effects: tell.of(null) }), true) }]),
]
