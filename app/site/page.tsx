import type { Metadata } from 'next'
import NotFound from '@/app/not-found'
import { Section } from '@/components/people/section'
import { ReasonForm } from '@/components/site-settings/reason-form'
import { SiteForm } from '@/components/site-settings/site-form'
import { Notice } from '@/components/site/notice'
import { PageHead } from '@/components/site/page-head'
import { writeQuestions } from '@/lib/people/join-questions'
import { canSetSite } from '@/lib/people/policy'
import { defaultHorizon, joinQuestions, namesModerators, promotionRule } from '@/lib/people/site'
import { listReasons } from '@/lib/review/set-reason'
import { setStatus } from '@/lib/web/exchange'
import { horizonView } from '@/lib/web/horizon'
import { getViewer } from '@/lib/web/viewer'
import { one, type Query } from '../wiki/[slug]/load'
import { setReasonAction, setSiteAction } from './actions'

type Props = { searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'This wiki', robots: { index: false } }

const DONE: Record<string, string> = { settings: 'Saved. It counts from now on.', reason: 'Saved. Whoever was given this reason reads it as it is now.' }

/** How the wiki is run. For admins; for everybody else there is no such page. */
export default async function SitePage({ searchParams }: Props) {
  const [query, viewer] = await Promise.all([searchParams, getViewer()])
  if (!canSetSite(viewer).ok) {
    setStatus(404)
    return <NotFound />
  }
  const [horizon, named, promotion, questions, reasons] = await Promise.all([defaultHorizon(), namesModerators(), promotionRule(), joinQuestions(), listReasons()])
  const done = DONE[one(query.done) ?? '']
  return (
    <div className="page">
      <PageHead title="This wiki" />
      {done && <Notice tone="done">{done}</Notice>}
      <Section title="How it is run">
        <SiteForm action={setSiteAction} settings={{ defaultHorizon: horizon, namesModerators: named, promotion, questions: writeQuestions(questions) }} horizons={horizonView(viewer).options} />
      </Section>
      <Section title="Reasons for turning something down">
        <p className="hint">Moderators choose one of these; the author reads it in the language they chose.</p>
        <div>
          {reasons.map((reason) => (
            <ReasonForm key={reason.code} action={setReasonAction} reason={reason} />
          ))}
          <ReasonForm action={setReasonAction} reason={null} />
        </div>
      </Section>
    </div>
  )
}
