import { redirect } from 'next/navigation'
import { z } from 'zod'
import { vote } from '@/lib/theories/vote'
import { action, refusal } from '@/lib/web/action'
import { paths } from '@/lib/web/paths'

const number = z.string().trim().regex(/^(\d{1,4})?$/, 'A whole number.').default('')
const voteSchema = z.object({ slug: z.string().min(1).max(300), likely: number, wanted: number, intent: z.enum(['vote', 'take-back']).default('vote') })

/** Say what one believes of a theory, or take it back, and see it on its page. */
export const voteAction = action(voteSchema, async (actor, { slug, likely, wanted, intent }) => {
  const [believed, wished] = [likely, wanted].map((said) => (said === '' || intent === 'take-back' ? null : Number(said))) as [number | null, number | null]
  if (intent === 'vote' && believed === null && wished === null) return refusal('Answer one of the two, or both.', { field: 'likely' })
  const voted = await vote(actor, { slug, likely: believed, wanted: wished })
  if (voted.ok) redirect(paths.votes(slug))
  if (voted.error.kind === 'not-found') return refusal('This theory is not here any more.', { status: 404 })
  return voted.error.kind === 'forbidden' ? refusal(voted.error.reason, { status: 403 }) : refusal(voted.error.message, { field: voted.error.field })
}, { turn: 'vote' })
