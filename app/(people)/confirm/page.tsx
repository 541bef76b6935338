import type { Metadata } from 'next'
import { ConfirmForm } from '@/components/people/confirm-form'
import { StaleLink } from '@/components/people/stale-link'
import { PageHead } from '@/components/site/page-head'
import { findConfirmation } from '@/lib/people/confirm-email'
import { setStatus } from '@/lib/web/exchange'
import { paths } from '@/lib/web/paths'
import { confirmAction } from './actions'

export const metadata: Metadata = { title: 'Confirm your address', robots: { index: false } }

type Props = { searchParams: Promise<{ token?: string | string[]; done?: string | string[] }> }

export default async function ConfirmPage({ searchParams }: Props) {
  const { token, done } = await searchParams
  if (done === 'yes') return <Confirmed />
  const subject = typeof token === 'string' ? await findConfirmation(token) : null
  if (!subject || typeof token !== 'string') {
    setStatus(410)
    return <StaleLink next={{ href: paths.settings(), words: 'Ask for another letter' }} />
  }
  return (
    <div className="page">
      <PageHead title="Confirm your address" />
      <p className="page-intro">
        The address {subject.email} is to belong to the account “{subject.handle}”. If that account is not yours, close this page.
      </p>
      <ConfirmForm action={confirmAction} token={token} />
    </div>
  )
}

const Confirmed = () => (
  <div className="page">
    <PageHead title="Your address is confirmed" />
    <p>You can sign in with it, and get a new password by it.</p>
    <p className="actions">
      <a className="button" href={paths.home()}>
        Go to the front page
      </a>
    </p>
  </div>
)
