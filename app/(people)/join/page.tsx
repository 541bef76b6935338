import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { JoinForm } from '@/components/people/join-form'
import { PageHead } from '@/components/site/page-head'
import { now } from '@/lib/clock'
import { joinQuestions } from '@/lib/people/site'
import { isSubmission } from '@/lib/web/exchange'
import { localPath, paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { joinAction } from './actions'

export const metadata: Metadata = { title: 'Join', robots: { index: false } }

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export default async function JoinPage({ searchParams }: Props) {
  const { next } = await searchParams
  const then = typeof next === 'string' ? localPath(next) : undefined
  if ((await getViewer()).kind === 'member' && !isSubmission()) redirect(then ?? paths.home())
  return (
    <div className="page">
      <PageHead title="Join" />
      <p className="page-intro">
        Reading needs no account. To write you need one; your first edits are looked at by a moderator before they show. If you have one
        already, <a href={paths.signIn(then)}>sign in</a>.
      </p>
      <JoinForm action={joinAction} button="Join" hidden={{ ...(then && { next: then }) }} questions={await questionsNow()} />
    </div>
  )
}

/** Each minute begins with another, so that whoever does not know one may try again. */
async function questionsNow(): Promise<string[]> {
  const questions = (await joinQuestions()).map(({ ask }) => ask)
  const first = questions.length === 0 ? 0 : now().getMinutes() % questions.length
  return [...questions.slice(first), ...questions.slice(0, first)]
}
