/* Deciding by keyboard. A letter presses the button that bears it, or opens the way it belongs to; whoever types into a field types.
   Every button says its letter. */

const WORDS: Record<string, string> = { a: 'A', c: 'C', r: 'R', u: 'U', n: 'N' }

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return
  const key = event.key.toLowerCase()
  const button = WORDS[key] && document.querySelector<HTMLElement>(`.decision-bar [data-key="${key}"]`)
  if (!button) return
  event.preventDefault()
  button.click()
  if (button.matches('summary')) button.closest('details')?.querySelector<HTMLElement>('textarea, select')?.focus()
})

for (const button of document.querySelectorAll<HTMLElement>('.decision-bar [data-key]')) {
  const letter = WORDS[button.dataset.key ?? '']
  if (!letter) continue
  button.setAttribute('aria-keyshortcuts', letter)
  const shown = document.createElement('kbd')
  shown.setAttribute('aria-hidden', 'true')
  shown.textContent = letter
  button.append(' ', shown)
}
