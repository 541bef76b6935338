import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignOutForm } from '@/components/people/sign-out-form'
import { PageHead } from '@/components/site/page-head'
import { findAccount } from '@/lib/people/queries'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { signOutAction, signOutEverywhereAction } from './actions'

export const metadata: Metadata = { title: 'Sign out', robots: { index: false } }

export default async function SignOutPage() {
  const viewer = await getViewer()
  if (viewer.kind === 'anonymous') redirect(paths.home())
  const { sessions } = await findAccount(viewer.id)
  return (
    <div className="page">
      <PageHead title="Sign out" />
      <SignOutForm here={signOutAction} everywhere={signOutEverywhereAction} sessions={sessions} />
    </div>
  )
}
