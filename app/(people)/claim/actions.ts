'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { claimWiki } from '@/lib/people/claim'
import { openAction, refusal, refusals } from '@/lib/web/action'
import { comeIn } from '@/lib/web/come-in'
import { takeTurn, waitWords } from '@/lib/web/limits'
import { paths } from '@/lib/web/paths'
import { clientAddress } from '@/lib/web/request'

const schema = z.object({ token: z.string(), handle: z.string(), email: z.string(), password: z.string(), consent: z.string().optional() })

export const claimAction = openAction(schema, async (_viewer, { consent, ...typed }) => {
  const taken = await takeTurn('join', `address:${await clientAddress()}`)
  if (!taken.ok) return refusal(waitWords(taken.retryInSeconds), { status: 429 })
  const claimed = await claimWiki({ ...typed, consent: consent === 'yes' })
  if (!claimed.ok && claimed.error.kind === 'fields') return refusals(claimed.error.problems)
  if (!claimed.ok) return refusal('This link has been used already, or the wiki has an admin by now.', { status: 410 })
  await comeIn(claimed.value)
  redirect(`${paths.settings()}?notice=claimed`)
})
