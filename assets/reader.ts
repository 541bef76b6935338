/* The reader's only script. Every page is whole without it; it says times as people do, closes what is open, and marks where you are. */

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]
const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

function since(moment: number): string {
  const seconds = (moment - Date.now()) / 1000
  const step = STEPS.find(([, length]) => Math.abs(seconds) >= length)
  return step ? words.format(Math.round(seconds / step[1]), step[0]) : 'just now'
}

/** <relative-time><time datetime>: "2 hours ago", with the absolute time on hover and for screen readers. */
class RelativeTime extends HTMLElement {
  connectedCallback() {
    const time = this.querySelector('time')
    const moment = Date.parse(time?.dateTime ?? '')
    if (!time || Number.isNaN(moment) || time.title) return
    const absolute = time.textContent ?? ''
    const spoken = document.createElement('span')
    spoken.className = 'visually-hidden'
    spoken.textContent = `, ${absolute}`
    time.title = absolute
    time.replaceChildren(since(moment), spoken)
  }
}

/** <closing-details><details>: Escape or a press elsewhere closes it; a link to something inside opens it. */
class ClosingDetails extends HTMLElement {
  private get details() {
    return this.querySelector('details')
  }
  connectedCallback() {
    document.addEventListener('click', this.onClick)
    this.addEventListener('keydown', this.onKey)
  }
  disconnectedCallback() {
    document.removeEventListener('click', this.onClick)
  }
  private onClick = (event: Event) => {
    const { details } = this
    const target = event.target as Element
    const wanted = target.closest('a')?.getAttribute('href')
    if (!details) return
    if (wanted?.startsWith('#') && wanted.length > 1 && details.querySelector(wanted)) {
      details.open = true
      details.querySelector('summary')?.focus()
      event.preventDefault()
      scrollTo({ top: 0 })
    } else if (details.open && !this.contains(target)) details.open = false
  }
  private onKey = (event: KeyboardEvent) => {
    const { details } = this
    if (event.key !== 'Escape' || !details?.open) return
    details.open = false
    details.querySelector('summary')?.focus()
  }
}

/** <page-contents>: marks the section that is being read. */
class PageContents extends HTMLElement {
  connectedCallback() {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
    const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))))
    let waiting = false
    const mark = () => {
      waiting = false
      const at = headings.findLastIndex((heading) => heading && heading.getBoundingClientRect().top < innerHeight / 4)
      links.forEach((link, i) => (i === at ? link.setAttribute('aria-current', 'location') : link.removeAttribute('aria-current')))
    }
    addEventListener('scroll', () => {
      if (!waiting) requestAnimationFrame(mark)
      waiting = true
    }, { passive: true })
    mark()
  }
}

/** <copy-text>: a button that copies what stands in it. */
class CopyText extends HTMLElement {
  connectedCallback() {
    if (!navigator.clipboard || this.nextElementSibling) return
    const text = (this.textContent ?? '').replace(/\s+/g, ' ').trim()
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button-quiet copy-button'
    button.textContent = 'Copy'
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(text).then(() => {
        button.textContent = 'Copied'
      })
    })
    this.after(button)
  }
}

/** How long after a text was sent its answer counts as that text's. */
const ANSWERED_WITHIN_MS = 5 * 60_000

/** What the editor kept of a text in this tab is forgotten once the answer says that it has arrived, and no sooner. */
function forgetArrived(): void {
  const query = new URLSearchParams(location.search)
  if (!query.has('saved') && !query.has('sent') && !/^(sent|unchanged)$/.test(query.get('notice') ?? query.get('done') ?? '')) return
  const sent = Object.keys(sessionStorage).flatMap((name) => {
    const { sent: isSent = false, at = 0 } = name.startsWith('text /') ? (JSON.parse(sessionStorage.getItem(name) ?? '{}') as { sent?: boolean; at?: number }) : {}
    return isSent && Date.now() - at < ANSWERED_WITHIN_MS ? [{ name, at }] : []
  })
  const last = sent.sort((a, b) => b.at - a.at)[0]
  if (last) sessionStorage.removeItem(last.name)
}

try {
  forgetArrived()
} catch {
  // A browser that keeps nothing has nothing to forget.
}

customElements.define('relative-time', RelativeTime)
customElements.define('closing-details', ClosingDetails)
customElements.define('page-contents', PageContents)
customElements.define('copy-text', CopyText)
