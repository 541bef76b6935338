import type { Metadata } from 'next'
import { JoinForm } from '@/components/people/join-form'
import { StaleLink } from '@/components/people/stale-link'
import { PageHead } from '@/components/site/page-head'
import { isClaimable } from '@/lib/people/claim'
import { setStatus } from '@/lib/web/exchange'
import { paths } from '@/lib/web/paths'
import { claimAction } from './actions'

export const metadata: Metadata = { title: 'Take over the wiki', robots: { index: false } }

type Props = { searchParams: Promise<{ token?: string | string[] }> }

export default async function ClaimPage({ searchParams }: Props) {
  const { token } = await searchParams
  if (typeof token !== 'string' || !(await isClaimable(token))) {
    setStatus(410)
    return <StaleLink next={{ href: paths.home(), words: 'Go to the front page' }} />
  }
  return (
    <div className="page">
      <PageHead title="Take over the wiki" />
      <p className="page-intro">Nobody looks after this wiki yet. Make your account, and it is you: you set ranks, and you can do everything a moderator does.</p>
      <JoinForm action={claimAction} button="Become the admin" hidden={{ token }} />
    </div>
  )
}
