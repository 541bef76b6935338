/* What stands around CodeMirror in the element's own tree. A constructed sheet needs no leave of the content policy. */

const CSS = `
:host { display: block; }
.frame { border: 1px solid var(--edge); border-radius: var(--corner); background: var(--surface); }
.frame:focus-within { outline: 2px solid var(--focus); outline-offset: 1px; }
.frame.wrong { border: 2px solid var(--removed); }
.tools {
  position: sticky; top: 0; z-index: 5; display: flex; gap: 0.125rem; overflow-x: auto; scrollbar-width: none;
  padding: 0.25rem; border-bottom: 1px solid var(--rule); border-radius: var(--corner) var(--corner) 0 0; background: var(--shade);
}
.tools button {
  flex: none; min-width: 2.25rem; min-height: 2.25rem; padding: 0 0.625rem; border: 0; border-radius: var(--corner);
  background: transparent; color: var(--ink); font: inherit; font-size: var(--text-meta); cursor: pointer;
}
.tools button:hover { background: var(--surface); }
.tools button:focus-visible { outline: 2px solid var(--focus); outline-offset: -2px; }
.tools [data-look=bold] { font-weight: 700; }
.tools [data-look=italics] { font-family: var(--serif); font-size: 1rem; font-style: italic; }
@media (pointer: coarse) { .tools button { min-width: 2.75rem; min-height: 2.75rem; } }
@media (min-width: 64rem) { .cm-editor { max-height: 75vh; } }
@media (min-width: 40rem) { .tools { flex-wrap: wrap; } }
`

/** The tree in which the editor lives: CodeMirror mounts its styles there as a constructed sheet, which the policy allows. */
export function openFrame(host: HTMLElement): { root: ShadowRoot; frame: HTMLElement } {
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(CSS)
  root.adoptedStyleSheets = [sheet]
  const frame = document.createElement('div')
  frame.className = 'frame'
  root.append(frame)
  return { root, frame }
}
