'use server'

import { redirect } from 'next/navigation'
import '@/lib/wiring/composition'
import { explain } from '@/components/editor/explain'
import { linkTheory } from '@/lib/theories/link'
import { linkSchema } from '@/lib/theories/schema'
import { action } from '@/lib/web/action'
import { placeOf } from '../edit/place-of'

export const linkAction = action(
  linkSchema,
  async (actor, linking) => {
    const linked = await linkTheory(actor, linking)
    if (linked.ok) redirect(placeOf(linked.value))
    const { error } = linked
    if (error.kind === 'wrong') return { errors: [{ message: error.message, field: error.field }], status: 422 }
    const { errors, status } = explain(error, { section: null, draftId: null, isNew: false })
    return { errors: errors.map(({ message }) => ({ message })), status }
  },
  { turn: 'save' },
)
