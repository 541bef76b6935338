/** Typing one's own words is choosing them. */
export function chooseOwn(event: Event): void {
  const area = event.target as HTMLTextAreaElement
  if (!area.matches('.conflict-own')) return
  const radio = area.closest('fieldset')?.querySelector<HTMLInputElement>('input[type=radio][value=own]')
  if (radio) radio.checked = true
}
