import { roomWords } from './room-words'

/** <char-count for="id" limit="300">: how long a short field is, said when it nears its limit. */
export class CharCount extends HTMLElement {
  connectedCallback() {
    const field = document.getElementById(this.getAttribute('for') ?? '')
    const limit = Number(this.getAttribute('limit'))
    if (!(field instanceof HTMLInputElement) || !limit) return
    this.setAttribute('aria-live', 'polite')
    const say = () => (this.textContent = roomWords(field.value.length, limit))
    field.addEventListener('input', say)
    say()
  }
}
