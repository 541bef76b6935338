import { z } from 'zod'
import { UNDOINGS } from '@/lib/revisions/undoing'
import { writeSchema } from '@/components/editor/write-schema'

/** What the screen before an undoing sends: the fields of a text's form, of which the text itself is not read. */
export const undoSchema = writeSchema.extend({
  act: z.enum(UNDOINGS),
  n: z.string().regex(/^[1-9]\d{0,8}$/, 'A part of this form did not arrive. Look again, then undo it.').transform(Number),
  text: z.string().default(''),
})

export type UndoInput = z.output<typeof undoSchema>
