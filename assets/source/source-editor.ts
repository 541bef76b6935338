import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching } from '@codemirror/language'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { EditorState, Prec, type Extension } from '@codemirror/state'
import { drawSelection, EditorView, keymap } from '@codemirror/view'
import { chipMargin, hearLooks } from './chip-margin'
import { completions } from './complete'
import { openFrame } from './frame'
import { fromFieldInto, intoField } from './in-step'
import { look } from './look'
import { toolbar } from './toolbar'
import { toolKeys } from './tools'
import { wikiMarkdown } from './wiki-markdown'

/** <source-editor for="id"> after a textarea: an editor for its text. The field stays what is sent, and what is typed stands in
 *  it at once; it is out of sight, but for whoever fills it by a program. Tab leaves the editor as it leaves a field. */
export class SourceEditor extends HTMLElement {
  view: EditorView | undefined

  connectedCallback() {
    const area = document.getElementById(this.getAttribute('for') ?? '')
    if (!(area instanceof HTMLTextAreaElement) || this.view) return
    const { root, frame } = openFrame(this)
    const view = new EditorView({ root, parent: frame, state: EditorState.create({ doc: area.value, extensions: [basics(), completions(this.dataset.offers ?? '', this.dataset.episodes ?? ''), chipMargin, said(area), intoField(area)] }) })
    this.view = view
    frame.prepend(toolbar(view))
    frame.classList.toggle('wrong', area.getAttribute('aria-invalid') === 'true')
    frame.style.setProperty('--least', area.classList.contains('source-part') ? '30vh' : '50vh')
    standBehind(area)
    fromFieldInto(view, area)
    hearLooks(view, area)
    leadTo(view, area)
  }
}

const basics = (): Extension => [
  history(),
  drawSelection(),
  bracketMatching(),
  closeBrackets(),
  search({ top: true }),
  highlightSelectionMatches(),
  wikiMarkdown(),
  look,
  EditorView.lineWrapping,
  EditorState.phrases.of({ 'Find': 'Find', 'next': 'Next', 'previous': 'Previous', 'all': 'All', 'match case': 'Match case', 'by word': 'Whole words', 'regexp': 'Pattern', 'replace': 'Replace', 'replace all': 'Replace all' }),
  Prec.high(keymap.of([...toolKeys])),
  keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...completionKeymap]),
]

/** What the field says of itself, said of the editor. */
function said(area: HTMLTextAreaElement): Extension {
  const wrong = area.getAttribute('aria-invalid')
  return EditorView.contentAttributes.of({
    'aria-label': 'Your text', spellcheck: 'true', autocapitalize: 'sentences', autocorrect: 'on', dir: 'auto', lang: document.documentElement.lang,
    ...(wrong && { 'aria-invalid': wrong }),
  })
}

/** Out of sight and out of the way of the keyboard, but still a field of the form. */
function standBehind(area: HTMLTextAreaElement): void {
  area.classList.add('stands-behind')
  area.tabIndex = -1
  area.setAttribute('aria-hidden', 'true')
}

/** Whoever is sent to the field (by its label, a problem that names it, the browser's own check) comes to the editor. */
function leadTo(view: EditorView, area: HTMLTextAreaElement): void {
  document.addEventListener('click', (event) => {
    const from = event.target instanceof Element ? event.target.closest(`label[for="${area.id}"], a[href="#${area.id}"]`) : null
    if (!from) return
    event.preventDefault()
    const line = Number((from instanceof HTMLElement && from.dataset.line) || /^Line (\d+):/.exec(from.textContent ?? '')?.[1])
    if (line && line <= view.state.doc.lines) {
      const { from: anchor, to: head } = view.state.doc.line(line)
      view.dispatch({ selection: { anchor, head }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) })
    }
    view.focus()
  })
  area.addEventListener('invalid', () => setTimeout(() => view.focus()))
}
