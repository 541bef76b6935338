'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { discardDraft } from '@/lib/revisions/drafts'
import { action } from '@/lib/web/action'
import { paths } from '@/lib/web/paths'

const schema = z.object({ id: z.string().regex(/^\d{1,9}$/, 'There is no such draft.').transform(Number) })

/** Throw one's own draft away. */
export const discardAction = action(
  schema,
  async (actor, { id }) => {
    await discardDraft(actor.id, id)
    redirect(paths.drafts())
  },
  { evenSuspended: true },
)
