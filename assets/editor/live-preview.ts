/** After the last key, and at least between two pictures: the wiki makes each by the pipeline that publishes. */
const PAUSE_MS = 1_200
const BETWEEN_MS = 2_500

const OPEN = 'preview beside'

/** <live-preview> beside the form for a text: what it will look like, for whoever the form says, while it is typed. The picture
 *  is the one that the form's own “Preview” answers with. */
export class LivePreview extends HTMLElement {
  private sheet = document.createElement('div')
  private timer: ReturnType<typeof setTimeout> | undefined
  private last = 0
  private isUnderWay = false

  connectedCallback() {
    const form = this.parentElement?.querySelector<HTMLFormElement>('form:has(textarea[name=text]:not([readonly])), form.data-form')
    if (!form || this.firstChild) return
    const toggle = document.createElement('button')
    toggle.type = 'button'
    toggle.className = 'button-quiet'
    this.append(toggle, this.sheet)
    const show = (isOpen: boolean) => {
      this.toggleAttribute('open', isOpen)
      toggle.setAttribute('aria-expanded', String(isOpen))
      toggle.textContent = isOpen ? 'Close the preview' : 'Preview beside the text'
      if (isOpen) this.soon(form, 0)
      else this.sheet.replaceChildren()
    }
    toggle.addEventListener('click', () => {
      show(!this.hasAttribute('open'))
      sessionStorage.setItem(OPEN, this.hasAttribute('open') ? 'yes' : '')
    })
    form.addEventListener('input', () => this.soon(form, PAUSE_MS))
    show(sessionStorage.getItem(OPEN) === 'yes')
  }

  private soon(form: HTMLFormElement, wait: number) {
    if (!this.hasAttribute('open')) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.draw(form), Math.max(wait, this.last + BETWEEN_MS - Date.now()))
  }

  private async draw(form: HTMLFormElement) {
    if (this.isUnderWay) return this.soon(form, PAUSE_MS)
    this.isUnderWay = true
    const drawn = await picture(form)
    this.isUnderWay = false
    this.last = Date.now()
    if (this.hasAttribute('open')) this.sheet.replaceChildren(drawn)
  }
}

async function picture(form: HTMLFormElement): Promise<Node> {
  const body = new FormData(form)
  body.set('intent', 'preview')
  try {
    const answer = await fetch(location.href, { method: 'POST', body })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const drawn = page.querySelector('.preview') ?? page.querySelector('.errors')
    if (drawn) return unnamed(document.adoptNode(drawn))
  } catch {
    // Said below.
  }
  const words = document.createElement('p')
  words.className = 'hint'
  words.textContent = 'The preview cannot be made just now. Your text is safe; it is tried again as you type.'
  return words
}

/** Its ids stand on this page already, where the form was answered with a preview. */
function unnamed(drawn: Element): Element {
  drawn.removeAttribute('aria-labelledby')
  drawn.querySelector('#preview-title')?.remove()
  drawn.setAttribute('aria-label', 'Preview beside the text')
  return drawn
}
