import type { Looked } from '@/components/editor/glance-words'

/* How a form's parts hear of each other that its text is looked over: by events on the form. */

export type LookedBlock = Looked['blocks'][number]

/** The text as it stands now was sent to be looked over. */
const ASKED = 'look-asked'
/** Its blocks, by the lines it had then. */
const ANSWERED = 'look-answered'

export const sayAsked = (form: HTMLFormElement): boolean => form.dispatchEvent(new CustomEvent(ASKED))
export const sayAnswered = (form: HTMLFormElement, blocks: readonly LookedBlock[]): boolean => form.dispatchEvent(new CustomEvent(ANSWERED, { detail: blocks }))

export function onLook(form: HTMLFormElement, { asked, answered }: { asked: () => void; answered: (blocks: readonly LookedBlock[]) => void }): void {
  form.addEventListener(ASKED, asked)
  form.addEventListener(ANSWERED, (event) => answered((event as CustomEvent<readonly LookedBlock[]>).detail))
}
