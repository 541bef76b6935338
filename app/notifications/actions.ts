'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { muteMember, mutePage, unmute } from '@/lib/notifications/mute'
import { stopWatching, watchPage, type WatchError } from '@/lib/notifications/watch'
import type { Result } from '@/lib/result'
import { action, refusal } from '@/lib/web/action'
import { localPath, paths } from '@/lib/web/paths'

// How one is told is one's own account, which a suspension leaves alone.
const OWN = { evenSuspended: true, turn: 'tell' } as const

const back = z.string().default('')
const slug = z.string().min(1).max(300)
const number = z.coerce.number().int().min(0).max(2_147_483_647)

function answer(done: Result<void, WatchError>, to: string) {
  if (done.ok) redirect(localPath(to, paths.notifications()))
  return done.error.kind === 'forbidden' ? refusal(done.error.reason, { status: 403 }) : refusal('It is not here any more.', { status: 404 })
}

export const watchAction = action(z.object({ slug, thread: number.default(0), back }), async (actor, { slug: of, thread, back: to }) => answer(await watchPage(actor, of, thread), to), OWN)

export const stopWatchingAction = action(z.object({ page: number, thread: number, back }), async (actor, { page: pageId, thread: threadId, back: to }) => {
  await stopWatching(actor, { pageId, threadId })
  redirect(localPath(to, paths.notifications()))
}, OWN)

export const muteMemberAction = action(z.object({ handle: z.string().min(1).max(100), back }), async (actor, { handle, back: to }) => answer(await muteMember(actor, handle), to), OWN)

export const mutePageAction = action(z.object({ slug, back }), async (actor, { slug: of, back: to }) => answer(await mutePage(actor, of), to), OWN)

const someNumber = z.string().regex(/^\d{0,9}$/, 'Choose whom or what.').default('')

export const unmuteAction = action(z.object({ member: someNumber, page: someNumber, back }), async (actor, { member, page, back: to }) => {
  if (member !== '') await unmute(actor, { memberId: Number(member) })
  if (page !== '') await unmute(actor, { pageId: Number(page) })
  redirect(localPath(to, paths.settings()))
}, OWN)
