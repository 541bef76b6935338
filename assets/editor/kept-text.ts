import { catchText, caught, forget, readUnsent, type Unsent } from './crash-net'
import { isControl, lengthOf, putIn, saysSame, typedIn, type Typed } from './typed'

/** The hidden fields that say what a text stands on, and which draft and submit are its own. */
const GROUND = ['slug', 'section', 'seen', 'base', 'version', 'key']

/** Those of them that a save moves: base and version. */
const MOVES = [3, 4]
const AT_ONCE = 50_000

type Kept = Unsent

/** <kept-text> around the fields of a text: keeps what is typed for as long as the tab lives, and offers it again when the
 *  form comes back without it. Leaving with something unsent asks first. */
export class KeptText extends HTMLElement {
  private changed = false

  connectedCallback() {
    const form = this.closest('form')
    if (!form) return
    const name = `text ${location.pathname}${location.search}`
    this.offer(read(name) ?? this.fromDeadTab(), form, name)
    const keep = (sent: boolean) => {
      const kept: Kept = { typed: typedIn(form), ground: this.ground(), at: Date.now(), sent }
      write(name, kept)
      catchText(kept)
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const since = new Set<string>()
    form.addEventListener('input', ({ target }) => {
      this.changed = true
      if (isControl(target)) since.add(target.name)
      clearTimeout(timer)
      // At once, but for a text so long that writing it down would be felt at every key.
      if (lengthOf(typedIn(form)) < AT_ONCE) keep(false)
      else timer = setTimeout(() => keep(false), 400)
    })
    form.addEventListener('submit', () => {
      clearTimeout(timer)
      keep(true)
      this.changed = false
      since.clear()
    })
    // An answer sets the fields to what was sent. What was typed while it was on its way is written after that.
    form.addEventListener('reset', () => {
      const meanwhile = typedIn(form).filter(([name]) => since.has(name))
      if (meanwhile.length > 0) setTimeout(() => this.putBack(form, meanwhile))
    })
    addEventListener('beforeunload', (event) => {
      if (this.changed) event.preventDefault()
    })
  }

  /** What another tab left behind; not what was sent from it and arrived, so that the page has moved on since. */
  private fromDeadTab(): Kept | null {
    const unsent = caught()
    if (!unsent?.sent) return unsent
    const now = this.ground()
    const hasMoved = MOVES.some((i) => Number(now[i]) > Number(unsent.ground[i]))
    if (hasMoved) forget()
    return hasMoved ? null : unsent
  }

  private field = (name: string) => this.querySelector<HTMLInputElement>(`input[name=${name}]`)
  private ground = () => GROUND.map((name) => this.field(name)?.value ?? '')

  /** A text goes back with what it was written on, so that what others wrote meanwhile is merged and not taken back. */
  private standOn(ground: string[]) {
    GROUND.forEach((name, i) => {
      const field = this.field(name)
      if (field) field.value = ground[i] ?? ''
    })
  }

  private firstField = () => this.querySelector<HTMLElement>('textarea, input:not([type=hidden])')

  /** Into the fields, and whoever stands beside the text hears of it. */
  private putBack(form: HTMLFormElement, typed: Typed) {
    putIn(form, typed)
    this.firstField()?.dispatchEvent(new Event('input', { bubbles: true }))
  }

  private offer(kept: Kept | null, form: HTMLFormElement, name: string) {
    if (!kept || saysSame(kept.typed.filter(isText), typedIn(form).filter(isText))) return
    const note = document.createElement('div')
    note.className = 'notice'
    note.setAttribute('role', 'status')
    const words = document.createElement('p')
    const time = new Date(kept.at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
    words.textContent = kept.sent ? `What you sent from here at ${time} was not answered; it may not have arrived.` : `What you typed here at ${time} was not saved.`
    const choices = document.createElement('p')
    choices.className = 'actions'
    choices.append(
      button('Put it back', () => {
        this.standOn(kept.ground)
        this.putBack(form, kept.typed.filter(([field, value]) => field !== 'summary' || value !== ''))
        note.remove()
        this.firstField()?.focus()
      }),
      button('Forget it', () => {
        sessionStorage.removeItem(name)
        forget()
        note.remove()
      }),
    )
    note.append(words, choices)
    this.prepend(note)
  }
}

/** A summary alone is not worth a question. */
const isText = ([field]: [string, string]): boolean => field !== 'summary' && field !== 'minor' && field !== 'lowers' && field !== 'knownFrom'

function button(words: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'button-quiet'
  made.textContent = words
  made.addEventListener('click', act)
  return made
}

function read(name: string): Kept | null {
  try {
    return readUnsent(sessionStorage.getItem(name))
  } catch {
    return null
  }
}

// A full or forbidden store keeps nothing; the server still does.
function write(name: string, kept: Kept): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(kept))
  } catch {
    sessionStorage.removeItem(name)
  }
}
