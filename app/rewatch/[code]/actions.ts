'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { ANSWERS } from '@/lib/verification/answers'
import { checkClaim, type CheckError } from '@/lib/verification/check-claim'
import { action, refusal, type Refusal } from '@/lib/web/action'
import { paths } from '@/lib/web/paths'

const short = z.string().max(300)
const checkSchema = z.object({
  code: short, slug: short, claim: short, answer: z.enum([...ANSWERS, 'none'], 'Say whether it holds.'), words: z.string().max(1200, 'At most 1,200 characters.').default(''),
  page: short.default(''), all: short.default(''), after: short.default(''), here: short.default(''), next: short.default(''),
})

/** Answer, and go on with the next moment of the list. */
export const checkAction = action(checkSchema, async (actor, { code, page, all, after, here, next, answer, ...check }) => {
  const done = await checkClaim(actor, { ...check, answer: answer === 'none' ? null : answer })
  if (!done.ok) return explain(done.error)
  redirect(paths.rewatchEpisode(code, { page, all, after, ...(answer !== 'none' && { of: check.slug, said: check.claim }) }, all || answer === 'none' ? here : next))
}, { turn: ({ answer }) => (answer === 'no' ? 'report' : 'check') })

function explain(error: CheckError): Refusal {
  switch (error.kind) {
    case 'gone': return refusal('The page says this no more, or not at this moment. What you wrote is still here.', { status: 409 })
    case 'forbidden': return refusal(error.reason, { status: 403 })
    case 'words-missing': return refusal('Say what is heard or seen there instead: moderators have to find it.', { field: 'words' })
  }
}
