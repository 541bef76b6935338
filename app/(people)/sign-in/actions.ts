'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { WRONG } from '@/lib/people/sign-in'
import { openAction, refusal } from '@/lib/web/action'
import { comeIn } from '@/lib/web/come-in'
import { waitWords } from '@/lib/web/limits'
import { localPath } from '@/lib/web/paths'
import { clientAddress } from '@/lib/web/request'
import { signInWithin } from '@/lib/web/sign-in'

const schema = z.object({
  name: z.string().trim().min(1, 'Give your handle or your e-mail address.'),
  password: z.string().min(1, 'Give your password.'),
  next: z.string().optional(),
})

export const signInAction = openAction(schema, async (_viewer, { name, password, next }) => {
  const entered = await signInWithin({ name, password }, await clientAddress())
  if (!entered.ok && entered.error.kind === 'too-often') return refusal(waitWords(entered.error.retryInSeconds), { status: 429 })
  if (!entered.ok) return refusal(WRONG, { field: 'name', status: 401 })
  await comeIn(entered.value)
  redirect(localPath(next))
})
