'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { BLOCK_ACTS } from '@/lib/people/blocks'
import { RANKS } from '@/lib/people/person'
import { findProfile } from '@/lib/people/queries'
import { lift } from '@/lib/people/lift'
import { setRank } from '@/lib/people/set-rank'
import { suspend } from '@/lib/people/suspend'
import { writeNote } from '@/lib/review/notes'
import { blockMember } from '@/lib/review/block-member'
import { KINDS } from '@/lib/spoilers/front'
import { boundAt } from '@/lib/spoilers/bound-at'
import { action, refusal } from '@/lib/web/action'
import { paths } from '@/lib/web/paths'

const back = (handle: string, notice: string): never => redirect(`${paths.managePerson(handle)}?notice=${notice}`)

const rankSchema = z.object({ handle: z.string(), rank: z.enum(RANKS, 'Choose one of the ranks.') })

export const setRankAction = action(rankSchema, async (actor, { handle, rank }) => {
  const set = await setRank(actor, { handle, rank })
  return set.ok ? back(handle, 'rank') : refusal(set.error, { field: 'rank', status: 403 })
})

const suspendSchema = z.object({
  handle: z.string(),
  reason: z.string(),
  until: z.union([z.literal(''), z.iso.date('Give the last day as year-month-day, or leave it empty.')]).optional(),
})

export const suspendAction = action(suspendSchema, async (actor, { handle, reason, until }) => {
  const end = until ? new Date(`${until}T23:59:59.999Z`) : null
  const suspended = await suspend(actor, { handle, reason, until: end, bound: boundAt(actor) })
  if (suspended.ok) return back(handle, 'suspended')
  const { field, message } = suspended.error
  return refusal(message, field ? { field } : { status: 403 })
})

const kept = z.string().default('')
const blockSchema = z.object({
  handle: z.string(), reason: z.string(), pages: kept, kind: z.union([z.literal(''), z.enum(KINDS)]).default(''), withAddress: kept, edit: kept, create: kept, upload: kept, manage: kept, report: kept,
  until: z.union([z.literal(''), z.iso.date('Give the last day as year-month-day, or leave it empty.')]).optional(),
})

export const blockAction = action(blockSchema, async (actor, { handle, reason, pages, kind, withAddress, until, ...acts }) => {
  const blocked = await blockMember(actor, {
    handle, reason, pages: pages.split('\n'), kinds: kind === '' ? [] : [kind], acts: BLOCK_ACTS.filter((act) => acts[act] === 'yes'), withAddress: withAddress === 'yes',
    until: until ? new Date(`${until}T23:59:59.999Z`) : null,
  })
  if (blocked.ok) redirect(paths.block(blocked.value.id, 'blocked'))
  const { field, message, status } = blocked.error
  return refusal(message, { ...(field && { field }), ...(status && { status }) })
})

export const noteAction = action(z.object({ handle: z.string(), note: z.string() }), async (actor, { handle, note }) => {
  const person = await findProfile(actor, handle)
  const written = person ? await writeNote(actor, { memberId: person.id, body: note }) : null
  return written?.ok ? back(handle, 'noted') : refusal(written ? written.error : 'Nobody here has that handle.', { field: 'note' })
})

export const liftAction = action(z.object({ handle: z.string() }), async (actor, { handle }) => {
  const lifted = await lift(actor, { handle })
  return lifted.ok ? back(handle, 'lifted') : refusal(lifted.error, { status: 403 })
})
