import { RangeSet, StateField, type EditorState, type Extension } from '@codemirror/state'
import { gutter, GutterMarker, type EditorView } from '@codemirror/view'
import { onLook } from '../looks'
import { press, toldOnPress } from './chip-told'
import { answered, asked, chips, saysNow, type Chip } from './chips'
import { knownHere } from './known-here'

/** What a block is known from, beside its first line. A press says why. */
class Mark extends GutterMarker {
  constructor(readonly chip: Chip) {
    super()
  }

  override eq(other: Mark): boolean {
    return saysNow(other.chip) === saysNow(this.chip) && other.chip.bound === this.chip.bound
  }

  override toDOM(): Node {
    const { bound, open, stale } = this.chip
    const made = document.createElement('button')
    made.type = 'button'
    // The line beneath the text says the same to whoever uses the keyboard, who would have to pass hundreds of these.
    made.tabIndex = -1
    made.className = ['chip', open && 'open', stale && 'stale'].filter(Boolean).join(' ')
    made.textContent = bound
    made.title = saysNow(this.chip)
    made.setAttribute('aria-label', `${bound}: ${saysNow(this.chip)}`)
    return made
  }
}

const marks = StateField.define<RangeSet<GutterMarker>>({
  create: () => RangeSet.empty,
  update: (now, { docChanged, state, startState }) => (docChanged || state.field(chips) !== startState.field(chips) ? marksIn(state) : now),
})

/** One a line: of two blocks that came to stand on one, the first. */
function marksIn(state: EditorState): RangeSet<GutterMarker> {
  const byLine = new Map<number, Chip>()
  for (const chip of state.field(chips).chips) {
    const { from } = state.doc.lineAt(chip.from)
    if (!byLine.has(from)) byLine.set(from, chip)
  }
  return RangeSet.of([...byLine].map(([from, chip]) => new Mark(chip).range(from)), true)
}

const margin = gutter({
  class: 'chips', side: 'after', markers: (view) => view.state.field(marks),
  domEventHandlers: {
    // The text keeps the caret, and a phone its keyboard.
    pointerdown: (_view, _line, event) => (event.preventDefault(), true),
    click: (view, line) => (press(view, line.from), true),
  },
})

export const chipMargin: Extension = [chips, marks, margin, toldOnPress, knownHere]

/** Show what the form hears of its text. CodeMirror hides its margins from those who do not see them; this one speaks. */
export function hearLooks(view: EditorView, area: HTMLTextAreaElement): void {
  const dom = view.dom.querySelector('.cm-gutters-after')
  dom?.removeAttribute('aria-hidden')
  dom?.setAttribute('role', 'group')
  dom?.setAttribute('aria-label', 'What each part is known from')
  if (area.form) onLook(area.form, { asked: () => view.dispatch({ effects: asked.of(null) }), answered: (blocks) => view.dispatch({ effects: answered.of(blocks) }) })
}
