import { forget } from './crash-net'
import { remember, remembered } from './draft-steps'
import { ownSummary } from './own-summary'
import { lengthOf, typedIn } from './typed'

/** At most so long after a key is pressed, what was typed is on its way. */
const WAIT_MS = 1_000
/** After a line that was dead, or a wiki that was down. */
const AGAIN_MS = 5_000

/** What a browser still sends for a tab that closes is small. */
const KEPT_ALIVE = 15_000

type Answer = { kept: { key: string; step: number; forked: boolean }; words?: undefined } | { kept: null; words: string; gone: boolean }

/** <draft-keeper to="/drafts/keep" step="0"> in the form for a text: keeps what is typed among one's drafts, while it is typed,
 *  and says where it is. Whoever goes on from a draft names the step at which they know it; the answer names the next. */
export class DraftKeeper extends HTMLElement {
  private writer = someName()
  private timer: ReturnType<typeof setTimeout> | undefined
  private isUnderWay = false
  private isLeaving = false
  private asSent = ''

  connectedCallback() {
    const form = this.closest('form')
    if (!form) return
    this.setAttribute('role', 'status')
    this.asSent = this.textOf(form)
    form.addEventListener('input', () => this.soon(form, WAIT_MS))
    form.addEventListener('submit', () => {
      this.isLeaving = true
      clearTimeout(this.timer)
    })
    addEventListener('pageshow', () => (this.isLeaving = false))
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' && this.timer !== undefined) void this.keep(form)
    })
    addEventListener('online', () => this.soon(form, 0))
  }

  private textOf = (form: HTMLFormElement) => JSON.stringify(typedIn(form))
  private keyIn = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>('input[name=key]')!

  /** The first key pressed sets the clock, not the last: somebody who never pauses is kept too. */
  private soon(form: HTMLFormElement, wait: number) {
    if (this.isLeaving || this.timer !== undefined) return
    this.timer = setTimeout(() => void this.keep(form), wait)
  }

  private async keep(form: HTMLFormElement) {
    clearTimeout(this.timer)
    this.timer = undefined
    const text = this.textOf(form)
    if (this.isUnderWay || this.isLeaving || text === this.asSent) return
    this.isUnderWay = true
    const answer = await this.send(form)
    this.isUnderWay = false
    if (this.isLeaving) return
    if (answer) this.take(form, answer, text)
    else this.textContent = 'The wiki cannot be reached. What you type is kept in this browser, and goes to your drafts once it can.'
    if (this.textOf(form) !== text) this.soon(form, WAIT_MS)
    else if (!answer) this.soon(form, AGAIN_MS)
  }

  private async send(form: HTMLFormElement): Promise<Answer | null> {
    const body = new FormData(form)
    body.set('summary', ownSummary(form))
    body.set('step', String(this.step(form)))
    body.set('writer', this.writer)
    try {
      const answer = await fetch(this.getAttribute('to') ?? '', { method: 'POST', body, keepalive: document.visibilityState === 'hidden' && lengthOf(typedIn(form)) < KEPT_ALIVE })
      return answer.ok ? ((await answer.json()) as Answer) : null
    } catch {
      return null
    }
  }

  private take(form: HTMLFormElement, { kept, words = '', ...rest }: Answer, text: string) {
    if (kept) {
      this.asSent = text
      forget()
      this.keyIn(form).value = kept.key
      remember(kept.key, kept.step)
      const time = new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
      words = kept.forked ? `You went on with this draft elsewhere too. Both are kept; this one apart, at ${time}.` : `Kept in your drafts at ${time}.`
    } else if ('gone' in rest && rest.gone) {
      this.asSent = text
      this.keyIn(form).value = someName()
    }
    if (this.textContent !== words) this.textContent = words
  }

  private step = (form: HTMLFormElement): number => remembered(this.keyIn(form).value) ?? Number(this.getAttribute('step') ?? 0)
}

// Not randomUUID, which a plain http address does not have.
const someName = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
