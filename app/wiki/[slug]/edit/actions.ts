'use server'

import { dataTyped } from '@/components/editor/data-fields'
import { writeDataSchema, writeSchema, type WriteInput } from '@/components/editor/write-schema'
import type { WriteExtra } from '@/components/editor/write-state'
import { action } from '@/lib/web/action'
import { keepForLater, writeText } from './write'

const turn = ({ intent }: { intent: string }) => (intent === 'save' ? 'save' : 'preview')

/** Save or preview a text. */
export const writeAction = action<typeof writeSchema, WriteExtra>(writeSchema, writeText, { turn, keep: keepForLater })

/** Save or preview facts and relations: the fields as one text, which then goes the way of every text. */
export const writeDataAction = action<typeof writeDataSchema, WriteExtra>(
  writeDataSchema,
  async (actor, { text, intent, ...input }) => {
    if (intent === 'rows') return { errors: [], status: 200 }
    const typed = text === undefined ? dataTyped(input) : { text, problems: [] }
    if (typed.problems.length > 0) return { errors: typed.problems, status: 422 }
    return { ...(await writeText(actor, { ...input, intent, text: typed.text })), typed: typed.text }
  },
  { turn, keep: (actor, input) => keepForLater(actor, { ...input, text: input.text ?? dataTyped(input).text } as WriteInput) },
)
