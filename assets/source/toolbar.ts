import type { EditorView } from '@codemirror/view'
import { TOOLS, type Tool } from './tools'

/** A row of buttons that is one stop for the Tab key: arrows go along it. @see the toolbar pattern of WAI-ARIA's practices */
export function toolbar(view: EditorView): HTMLElement {
  const bar = document.createElement('div')
  bar.className = 'tools'
  bar.setAttribute('role', 'toolbar')
  bar.setAttribute('aria-label', 'Formatting')
  const buttons = TOOLS.map((tool) => button(tool, view))
  bar.append(...buttons)
  buttons[0]!.tabIndex = 0
  bar.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(event.target as HTMLButtonElement)
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    buttons.at(next % buttons.length)!.focus()
  })
  bar.addEventListener('focusin', (event) => {
    for (const each of buttons) each.tabIndex = each === event.target ? 0 : -1
  })
  return bar
}

function button({ words, says, key, run, look }: Tool, view: EditorView): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.tabIndex = -1
  made.textContent = words
  if (words !== says) made.setAttribute('aria-label', says)
  made.title = key ? `${says} (${spelt(key)})` : says
  if (look) made.dataset.look = look
  // The text keeps the caret, and a phone its keyboard.
  made.addEventListener('pointerdown', (event) => event.preventDefault())
  made.addEventListener('click', () => run(view))
  return made
}

const isApple = /Mac|iPhone|iPad/.test(navigator.platform)

/** `Mod-Shift-k` as it stands on the keys. */
const spelt = (key: string): string =>
  key
    .split('-')
    .map((part) => ({ Mod: isApple ? '⌘' : 'Ctrl', Alt: isApple ? '⌥' : 'Alt' })[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(isApple ? '' : '+')
