import type { Said } from '@/components/editor/glance-words'

/** What might still be done for a text: one line that opens into a list, and can be sent away for as long as the tab lives.
 *  Says in its place what keeps the text from being read, for nothing else can be said of such a text. */
export class SuggestionPanel {
  private details = document.createElement('details')
  private words = document.createElement('summary')
  private list = document.createElement('ul')
  private note = document.createElement('p')
  private shown = ''
  private name = `suggestions ${location.pathname}${location.search}`

  constructor(private readonly host: HTMLElement) {
    this.details.className = 'suggestions'
    this.details.hidden = this.note.hidden = true
    this.note.className = 'hint'
    this.details.open = document.querySelector('.looked-over .suggestions') !== null
    this.details.append(this.words, this.list, this.goAway())
    host.append(this.details, this.note)
  }

  show(suggestions: readonly Said[]): void {
    this.note.hidden = true
    if (this.isAway()) return
    this.details.hidden = suggestions.length === 0
    // Then the list that came with the page would say it twice.
    this.host.toggleAttribute('live', true)
    const now = JSON.stringify(suggestions)
    if (now === this.shown) return
    this.shown = now
    this.words.textContent = suggestions.length === 1 ? '1 suggestion before you save' : `${suggestions.length} suggestions before you save`
    this.list.replaceChildren(...suggestions.map((each) => line(document.createElement('li'), each)))
  }

  say(problem: Said): void {
    this.details.hidden = true
    this.note.hidden = false
    line(this.note, problem)
  }

  private goAway(): HTMLElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = 'Hide suggestions here'
    button.addEventListener('click', () => {
      this.details.hidden = true
      sessionStorage.setItem(this.name, 'away')
    })
    return button
  }

  private isAway = (): boolean => sessionStorage.getItem(this.name) !== null
}

/** Leads to its line: whoever shows the text listens for that. */
function line(into: HTMLElement, { line: at, words }: Said): HTMLElement {
  into.replaceChildren()
  if (at !== null) {
    const link = document.createElement('a')
    link.href = '#edit-text'
    link.dataset.line = String(at)
    link.textContent = `Line ${at}`
    into.append(link, ' ')
  }
  into.append(words)
  return into
}
