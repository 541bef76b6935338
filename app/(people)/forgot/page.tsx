import type { Metadata } from 'next'
import { ForgotForm } from '@/components/people/forgot-form'
import { Notice } from '@/components/site/notice'
import { PageHead } from '@/components/site/page-head'
import { forgotAction } from './actions'

export const metadata: Metadata = { title: 'Forgotten password', robots: { index: false } }

type Props = { searchParams: Promise<{ sent?: string | string[] }> }

export default async function ForgotPage({ searchParams }: Props) {
  const sent = (await searchParams).sent === 'yes'
  return (
    <div className="page">
      <PageHead title="Forgotten password" />
      {sent && (
        <Notice tone="done">
          If an account has confirmed that address, a letter with a link is on its way. The link works for an hour.
        </Notice>
      )}
      <p className="page-intro">Give the e-mail address you confirmed, and choose a new password by the link we send there.</p>
      <ForgotForm action={forgotAction} />
    </div>
  )
}
