/** A problem or a suggestion that names a line, pressed: the line is marked in the text. */
export function findLine(event: MouseEvent): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('.errors a[href^="#"], a[data-line]')
  const line = Number(link?.dataset.line ?? /^Line (\d+):/.exec(link?.textContent ?? '')?.[1])
  const area = link && document.getElementById(link.hash.slice(1))
  if (!line || !(area instanceof HTMLTextAreaElement)) return
  event.preventDefault()
  const start = area.value.split('\n', line - 1).reduce((sum, each) => sum + each.length + 1, 0)
  const end = area.value.indexOf('\n', start)
  area.focus()
  area.setSelectionRange(start, end < 0 ? area.value.length : end)
  area.scrollTop = (area.scrollHeight * (line - 3)) / area.value.split('\n').length
}
