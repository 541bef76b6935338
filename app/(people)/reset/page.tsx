import type { Metadata } from 'next'
import { ResetForm } from '@/components/people/reset-form'
import { StaleLink } from '@/components/people/stale-link'
import { PageHead } from '@/components/site/page-head'
import { findReset } from '@/lib/people/reset-password'
import { setStatus } from '@/lib/web/exchange'
import { paths } from '@/lib/web/paths'
import { resetAction } from './actions'

export const metadata: Metadata = { title: 'New password', robots: { index: false } }

type Props = { searchParams: Promise<{ token?: string | string[] }> }

/** Opening the link uses nothing up; only the button does. */
export default async function ResetPage({ searchParams }: Props) {
  const { token } = await searchParams
  const owner = typeof token === 'string' ? await findReset(token) : null
  if (!owner || typeof token !== 'string') {
    setStatus(410)
    return <StaleLink next={{ href: paths.forgot(), words: 'Ask for another link' }} />
  }
  return (
    <div className="page">
      <PageHead title="Choose a new password" />
      <p className="page-intro">For the account “{owner.handle}”.</p>
      <ResetForm action={resetAction} token={token} handle={owner.handle} />
    </div>
  )
}
