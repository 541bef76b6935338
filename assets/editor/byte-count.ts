const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/** <byte-count for="id" limit="524288">: how long the text is, said while it is typed; over the limit it says so. */
export class ByteCount extends HTMLElement {
  connectedCallback() {
    const area = document.getElementById(this.getAttribute('for') ?? '')
    const limit = Number(this.getAttribute('limit'))
    if (!(area instanceof HTMLTextAreaElement) || !limit) return
    this.setAttribute('aria-live', 'polite')
    let timer: ReturnType<typeof setTimeout> | undefined
    const say = () => {
      const bytes = bytesOf(area.value)
      const over = bytes > limit
      this.classList.toggle('over', over)
      const words = `${Math.ceil(bytes / 1024)} of ${limit / 1024} KB`
      const line = over ? `${words}: too long to be saved. Shorten it, or move a part to a page of its own.` : words
      if (this.textContent !== line) this.textContent = line
      area.setCustomValidity(over ? line : '')
    }
    area.addEventListener('input', () => {
      clearTimeout(timer)
      timer = setTimeout(say, 200)
    })
    say()
  }
}
