import type { HorizonView } from '@/lib/pages/view'
import type { Undoing } from '@/lib/revisions/undoing'
import type { WriteAction, WriteExtra } from '@/components/editor/write-state'

/** What the screen before an undoing shows and sends. */
export type UndoProps = {
  undo: WriteAction
  act: Undoing
  n: number
  slug: string
  /** The head that is shown, and the version of one's own waiting proposal; 0 for none. */
  seen: number
  version: number
  submitKey: string
  summary: string
  /** The text that comes back, to copy. */
  text: string
  waits: boolean
  /** Both texts where it does not apply as it is. */
  conflict: WriteExtra['conflict'] | null
  horizon: HorizonView
}
