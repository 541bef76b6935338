import type { GlanceAnswer } from '@/components/editor/glance-words'
import { sayAnswered, sayAsked } from '../looks'
import { askToLook, isAnswer, waitOf } from './ask-look'
import { beginSummary } from './begun-summary'
import { LookClock } from './look-clock'
import { SuggestionPanel } from './suggestion-panel'

/** A wiki that is too busy is asked again after so long, then twice that, and so on; so many times, until another key is pressed. */
const AGAIN_MS = 5_000
const MOST_TRIES = 4
const LONG = 'This is too long to be looked over while you type; “Show changes” looks at all of it.'

/** <look-over to="/drafts/look-over" most="65536"> in the form for a text: has the text looked over while it is typed. Tells the
 *  editor what each part is known from, begins the summary, and lists what might still be done. One question at a time, and none
 *  from a tab that nobody sees. */
export class LookOver extends HTMLElement {
  private clock = new LookClock()
  private panel: SuggestionPanel | undefined
  private suggest: (summary: string) => void = () => undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private underWay: AbortController | undefined
  private isDue = false
  private tries = 0
  private lookedAt: string | undefined

  connectedCallback() {
    const form = this.closest('form')
    const area = form?.querySelector<HTMLTextAreaElement>('textarea[name=text]')
    if (!form || !area || this.panel) return
    this.panel = new SuggestionPanel(this)
    this.suggest = beginSummary(form)
    area.addEventListener('input', () => this.soon(form, area))
    form.addEventListener('submit', () => this.stop())
    document.addEventListener('visibilitychange', () => (document.hidden ? this.stop() : this.soon(form, area)))
    // The editor, whose script comes after this one, wants to hear of the first answer.
    if (document.readyState === 'complete') void this.look(form, area)
    else addEventListener('DOMContentLoaded', () => void this.look(form, area), { once: true })
  }

  private soon(form: HTMLFormElement, area: HTMLTextAreaElement) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.look(form, area), this.clock.pressed(Date.now()))
  }

  private stop() {
    clearTimeout(this.timer)
    this.underWay?.abort()
  }

  private async look(form: HTMLFormElement, area: HTMLTextAreaElement) {
    const text = area.value
    this.isDue = this.underWay !== undefined
    if (this.isDue || document.hidden || text === this.lookedAt) return
    this.clock.looked()
    this.lookedAt = text
    if (this.isLong(text)) return this.take(form, { looked: null, isLong: true })
    sayAsked(form)
    this.underWay = new AbortController()
    const answer = await askToLook(this.getAttribute('to') ?? '', form, this.underWay)
    this.underWay = undefined
    if (answer && isAnswer(answer)) this.take(form, answer)
    else this.lookedAt = undefined
    this.tries = this.lookedAt === undefined ? this.tries + 1 : 0
    if (this.tries > 0) this.clock.notBefore(Date.now() + (waitOf(answer) ?? AGAIN_MS * this.tries))
    if (this.isDue || (this.tries > 0 && this.tries <= MOST_TRIES)) this.soon(form, area)
  }

  private isLong = (text: string): boolean => new Blob([text]).size > Number(this.getAttribute('most'))

  private take(form: HTMLFormElement, answer: GlanceAnswer) {
    if (answer.looked) {
      this.suggest(answer.looked.summary)
      this.panel?.show(answer.looked.suggestions)
      sayAnswered(form, answer.looked.blocks)
    } else if (answer.isLong) {
      this.panel?.say({ line: null, words: LONG })
      sayAnswered(form, [])
    } else if (answer.problem) this.panel?.say(answer.problem)
  }
}
