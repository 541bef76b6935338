import type { Metadata } from 'next'
import NotFound from '@/app/not-found'
import { Section } from '@/components/people/section'
import { EpisodeForm } from '@/components/site-settings/episode-form'
import { ReasonForm } from '@/components/site-settings/reason-form'
import { SiteForm } from '@/components/site-settings/site-form'
import { Notice } from '@/components/site/notice'
import { PageHead } from '@/components/site/page-head'
import { writeQuestions } from '@/lib/people/join-questions'
import { canSetSite } from '@/lib/people/policy'
import { defaultHorizon, joinQuestions, namesModerators, promotionRule } from '@/lib/people/site'
import { loadShow } from '@/lib/spoilers/episodes'
import { listReasons } from '@/lib/review/set-reason'
import { setStatus } from '@/lib/web/exchange'
import { horizonView } from '@/lib/web/horizon'
import { getViewer } from '@/lib/web/viewer'
import { one, type Query } from '../wiki/[slug]/load'
import { setEpisodeAction, setReasonAction, setSiteAction } from './actions'

type Props = { searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'This wiki', robots: { index: false } }

const DONE: Record<string, string> = { settings: 'Saved. It counts from now on.', episode: 'Saved. Every page, and how far everybody has watched, follows it.', reason: 'Saved. Whoever was given this reason reads it as it is now.' }

/** How the wiki is run. For admins; for everybody else there is no such page. */
export default async function SitePage({ searchParams }: Props) {
  const [query, viewer] = await Promise.all([searchParams, getViewer()])
  if (!canSetSite(viewer).ok) {
    setStatus(404)
    return <NotFound />
  }
  const [horizon, named, promotion, questions, reasons, { episodes, numbersUnwatched }] = await Promise.all([defaultHorizon(), namesModerators(), promotionRule(), joinQuestions(), listReasons(), loadShow()])
  const done = DONE[one(query.done) ?? '']
  return (
    <div className="page">
      <PageHead title="This wiki" />
      {done && <Notice tone="done">{done}</Notice>}
      <Section title="How it is run">
        <SiteForm action={setSiteAction} settings={{ defaultHorizon: horizon, numbersUnwatched, namesModerators: named, promotion, questions: writeQuestions(questions) }} horizons={horizonView(viewer).options} />
      </Section>
      <Section title="Episodes" id="episodes">
        <p className="hint">
          Where one is put between others, or moved, whoever has watched beyond that place goes back to before what they have not watched: nobody sees more than before. Every page is bounded anew, which in a large wiki takes a while; nobody can save meanwhile.
        </p>
        <div>
          {episodes.map((episode) => (
            <EpisodeForm key={episode.code} action={setEpisodeAction} episodes={episodes} episode={episode} />
          ))}
          <EpisodeForm action={setEpisodeAction} episodes={episodes} episode={null} />
        </div>
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
