/** Rows that can be had without asking the wiki. */
const AT_ONCE = 3
const MOST = 200

/** <more-rows> around the rows of a list: the form's “Add rows” adds empty ones on the spot. Without it the form is sent, and
 *  comes back with more. */
export class MoreRows extends HTMLElement {
  connectedCallback() {
    const form = this.closest('form')
    form?.addEventListener('click', (event) => {
      const pressed = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[name=intent][value=rows]') : null
      if (!pressed) return
      event.preventDefault()
      const first = this.add(AT_ONCE)
      if (this === form.querySelector('more-rows')) first?.querySelector('input')?.focus()
    })
    form?.addEventListener('more-rows', (event) => this.addFor((event as CustomEvent<string>).detail))
  }

  /** Until there is the row that a field is of, if it is one of this list. */
  private addFor(field: string) {
    const [, list, at] = /^(\w+)-(\d+)-/.exec(field) ?? []
    const last = this.lastElementChild
    if (!at || !last?.querySelector(`[name^="${list}-"]`)) return
    this.add(Number(at) - Number(last.getAttribute('data-row')))
  }

  private add(count: number): Element | null {
    const rows = Array.from({ length: Math.max(0, count) }, () => this.addOne())
    return rows[0] ?? null
  }

  /** Like the last row, empty. */
  private addOne(): Element | null {
    const last = this.lastElementChild
    const at = Number(last?.getAttribute('data-row'))
    if (!last || !Number.isInteger(at) || at + 1 >= MOST) return null
    const row = last.cloneNode(true) as Element
    row.setAttribute('data-row', String(at + 1))
    row.querySelectorAll('input[type=hidden], .check, .problem').forEach((each) => each.remove())
    for (const each of row.querySelectorAll('[id], [name], [for], [aria-describedby]')) renumber(each, at)
    row.querySelectorAll('input').forEach((input) => (input.value = ''))
    row.querySelectorAll('select').forEach((select) => (select.value = ''))
    row.querySelectorAll('details').forEach((details) => (details.open = false))
    row.querySelectorAll('[aria-invalid]').forEach((each) => each.removeAttribute('aria-invalid'))
    const legend = row.querySelector('legend')
    if (legend) legend.textContent = `New row ${at + 2}`
    const summary = row.querySelector('summary')
    if (summary) summary.textContent = 'When, and more'
    this.append(row)
    return row
  }
}

function renumber(element: Element, at: number): void {
  for (const name of ['id', 'name', 'for', 'aria-describedby']) {
    const value = element.getAttribute(name)
    if (value) element.setAttribute(name, value.replace(/-(\d+)-/g, `-${at + 1}-`))
  }
}
