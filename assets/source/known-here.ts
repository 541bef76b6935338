import type { EditorState, Extension } from '@codemirror/state'
import { EditorView, showPanel } from '@codemirror/view'
import { chipAt, chips, saysNow } from './chips'

const ID = 'known-here'

/** Beneath the text: what the block with the caret is known from, and why. The text is described by it, so that whoever cannot
 *  see the margin is told too. */
export const knownHere: Extension = [
  EditorView.contentAttributes.of({ 'aria-describedby': ID }),
  showPanel.of((view) => {
    const dom = document.createElement('p')
    dom.id = ID
    dom.className = 'known-here'
    const say = ({ state }: { state: EditorState }) => {
      const chip = chipAt(state.field(chips).chips, state.selection.main.head)
      const words = chip ? saysNow(chip) : ''
      if (dom.textContent !== words) dom.textContent = words
    }
    say(view)
    return { dom, update: say }
  }),
]
