import { ownSummary } from './own-summary'

/* What a person typed into a form for a text: the text and its summary, or the fields over which a text is spread. */

export type Typed = [name: string, value: string][]

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Fields that are no part of the text: whom a preview is for. */
const ASIDE = new Set(['ordinal'])

/** Whether a person types into it what is part of their text. */
export const isControl = (each: EventTarget | null): each is Control =>
  (each instanceof HTMLTextAreaElement || each instanceof HTMLSelectElement || (each instanceof HTMLInputElement && ['text', 'number', 'checkbox'].includes(each.type))) && each.name !== '' && !ASIDE.has(each.name)

const controlsIn = (form: HTMLFormElement): Control[] => [...form.elements].filter(isControl)

const valueOf = (control: Control): string => (control instanceof HTMLInputElement && control.type === 'checkbox' ? (control.checked ? control.value : '') : control.value)

/** A summary that was begun for them is not theirs. */
export const typedIn = (form: HTMLFormElement): Typed => controlsIn(form).map((control) => [control.name, control.name === 'summary' ? ownSummary(form) : valueOf(control)])

export const lengthOf = (typed: Typed): number => typed.reduce((sum, [, value]) => sum + value.length, 0)

/** Whether both say the same; a field that is on one side alone says nothing there. */
export function saysSame(a: Typed, b: Typed): boolean {
  const [left, right] = [new Map(a), new Map(b)]
  return [...new Set([...left.keys(), ...right.keys()])].every((name) => (left.get(name) ?? '') === (right.get(name) ?? ''))
}

/** Put what was typed back into a form. Rows that are not there are asked for; what has no place even then goes along unseen, and stands
 *  in its row once the form is answered. */
export function putIn(form: HTMLFormElement, typed: Typed): void {
  for (const [name, value] of typed) {
    if (value !== '' && !controlsIn(form).some((control) => control.name === name)) form.dispatchEvent(new CustomEvent('more-rows', { detail: name }))
  }
  const controls = new Map(controlsIn(form).map((control) => [control.name, control]))
  for (const [name, value] of typed) {
    const control = controls.get(name)
    if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = value !== ''
    else if (control) control.value = value
    else if (value !== '') form.append(unseen(name, value))
  }
}

function unseen(name: string, value: string): HTMLInputElement {
  const input = document.createElement('input')
  Object.assign(input, { type: 'hidden', name, value })
  return input
}
