'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { reviewVoter } from '@/lib/theories/review-voters'
import { action, refusal } from '@/lib/web/action'
import { paths } from '@/lib/web/paths'

const voterSchema = z.object({ handle: z.string().min(1).max(100), counts: z.enum(['yes', 'no']) })

export const reviewVoterAction = action(voterSchema, async (actor, { handle, counts }) => {
  const done = await reviewVoter(actor, handle, counts === 'yes')
  if (done.ok) redirect(paths.reviewVotes(counts === 'yes' ? 'counted' : 'out'))
  return done.error.kind === 'forbidden' ? refusal(done.error.reason, { status: 403 }) : refusal('Nobody here has that handle.', { status: 404 })
})
