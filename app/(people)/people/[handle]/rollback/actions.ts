'use server'

import { z } from 'zod'
import '@/lib/wiring/composition'
import type { RollbackExtra } from '@/components/people/rollback-form'
import { findProfile } from '@/lib/people/queries'
import { rollBackAll } from '@/lib/pages/roll-back-all'
import { action, refusal } from '@/lib/web/action'

const schema = z.object({ handle: z.string().max(64), since: z.iso.datetime('Choose since when.'), reason: z.string().max(500, 'At most 500 characters.') })

/** Take back everything by one member since a moment. What became of each page is answered in place. */
export const rollBackAction = action<typeof schema, RollbackExtra>(schema, async (actor, { handle, since, reason }) => {
  const person = await findProfile(actor, handle)
  if (!person) return refusal('Nobody here has that handle.', { status: 404 })
  const done = await rollBackAll(actor, { memberId: person.id, since: new Date(since), reason })
  if (done.ok) return { errors: [], status: 200, rolledBack: done.value }
  const { error } = done
  if (error.kind === 'reason-missing') return refusal('Say why: it stands in every history.', { field: 'reason' })
  return error.kind === 'forbidden' ? refusal(error.reason, { status: 403 }) : refusal('Nobody here has that handle.', { status: 404 })
})
