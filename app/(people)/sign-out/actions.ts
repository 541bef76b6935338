'use server'

import { redirect } from 'next/navigation'
import { closeSession, closeSessionsOf } from '@/lib/people/session'
import { currentSession, leave } from '@/lib/web/auth'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'

/** End this session, here and in the database. */
export async function signOutAction(): Promise<void> {
  const session = await currentSession()
  if (session) await closeSession(session)
  await leave()
  redirect(paths.home())
}

/** End every session of this person. */
export async function signOutEverywhereAction(): Promise<void> {
  const viewer = await getViewer()
  if (viewer.kind === 'member') await closeSessionsOf(viewer.id)
  await leave()
  redirect(paths.home())
}
