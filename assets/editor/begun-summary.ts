import { isBegun, summaryFields } from './own-summary'

const BEGUN = 'Begun for you from what you changed. Write over it, or leave it.'

/** Begin the summary of a form, and let it follow the text until its writer touches it: then it is theirs, empty too.
 *  Whoever comes to a summary that was begun finds it marked, so that typing replaces it.
 *  @returns puts other words there */
export function beginSummary(form: HTMLFormElement): (words: string) => void {
  const fields = summaryFields(form)
  if (!fields) return () => undefined
  const { summary, begun } = fields
  const hint = document.getElementById(`${summary.id}-hint`)
  const usual = hint?.textContent ?? ''
  const show = () => {
    const isShown = summary.value !== '' && isBegun(fields)
    summary.classList.toggle('begun', isShown)
    if (hint) hint.textContent = isShown ? BEGUN : usual
  }
  summary.addEventListener('input', () => {
    // Anything that does not stand in the field.
    begun.value = summary.value === '' ? '-' : ''
    show()
  })
  summary.addEventListener('focus', () => {
    if (summary.classList.contains('begun')) summary.select()
  })
  show()
  return (words) => {
    if (!isBegun(fields) || document.activeElement === summary) return
    summary.value = begun.value = words
    show()
  }
}
