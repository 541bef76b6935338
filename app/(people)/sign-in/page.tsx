import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInForm } from '@/components/people/sign-in-form'
import { Notice } from '@/components/site/notice'
import { PageHead } from '@/components/site/page-head'
import { isSubmission } from '@/lib/web/exchange'
import { localPath, paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { signInAction } from './actions'

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } }

type Props = { searchParams: Promise<{ next?: string | string[]; notice?: string | string[]; error?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const { next, notice, error } = await searchParams
  const then = localPath(typeof next === 'string' ? next : null)
  if ((await getViewer()).kind === 'member' && !isSubmission()) redirect(then)
  return (
    <div className="page">
      <PageHead title="Sign in" />
      {notice === 'reset' && <Notice tone="done">Your new password is set. Sign in with it.</Notice>}
      {typeof error === 'string' && <Notice tone="warning">That did not work. Try it here.</Notice>}
      <SignInForm action={signInAction} next={then} />
      <p className="mt-6">
        No account yet? <a href={paths.join(then === '/' ? undefined : then)}>Join</a>.
      </p>
    </div>
  )
}
