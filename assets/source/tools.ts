import { openSearchPanel } from '@codemirror/search'
import { startCompletion } from '@codemirror/autocomplete'
import { EditorView, type KeyBinding } from '@codemirror/view'
import { around, before, block, enclose, holdBack, type Write } from './commands'

/** A button of the toolbar: its words, what it says at length, its shortcut as CodeMirror names it, and what it does. */
export type Tool = { words: string; says: string; key?: string; run: (view: EditorView) => boolean; look?: string }

const writes = (write: Write) => (view: EditorView) => {
  view.dispatch({ ...write(view.state), scrollIntoView: true, userEvent: 'input' })
  view.focus()
  return true
}

/** The same, and then what can stand there is offered. */
const asks = (write: Write) => (view: EditorView) => {
  writes(write)(view)
  return startCompletion(view)
}

const TABLE = '| What | When |\n| --- | --- |\n|  |  |'

export const TOOLS: readonly Tool[] = [
  { words: 'B', says: 'Bold', key: 'Mod-b', look: 'bold', run: writes(around('**')) },
  { words: 'I', says: 'Italics', key: 'Mod-i', look: 'italics', run: writes(around('*')) },
  { words: 'Heading', says: 'Heading', key: 'Mod-Alt-2', run: writes(before('## ', /^#{1,6}\s+/)) },
  { words: 'List', says: 'List', key: 'Mod-Shift-8', run: writes(before('- ', /^(?:[-*+]|\d+[.)])\s+/)) },
  { words: 'Quote', says: 'Quotation', key: 'Mod-Shift-9', run: writes(before('> ', /^>\s?/)) },
  { words: 'Link', says: 'Link to a page', key: 'Mod-k', run: asks(enclose('[[', ']]')) },
  { words: 'Cite', says: 'Citation of an episode or a source', key: 'Mod-Shift-k', run: asks(enclose('[@', ']')) },
  { words: 'Table', says: 'Table', run: writes(block(TABLE, TABLE.indexOf('|  |') + 2)) },
  { words: 'Hold back', says: 'Hold back until an episode', run: asks(holdBack) },
  { words: 'Find', says: 'Find and replace', key: 'Mod-f', run: openSearchPanel },
]

/** The shortcuts of the toolbar; the one for finding comes with the panel for it. */
export const toolKeys: readonly KeyBinding[] = TOOLS.flatMap(({ key, run }) => (key && key !== 'Mod-f' ? [{ key, run, preventDefault: true }] : []))
