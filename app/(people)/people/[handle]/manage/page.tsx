import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PressForm } from '@/components/forms/press-form'
import { BlockForm } from '@/components/people/block-form'
import { BlockList } from '@/components/people/block-list'
import { Notes } from '@/components/people/notes'
import { Nobody } from '@/components/people/nobody'
import { RankForm } from '@/components/people/rank-form'
import { RANK_WORDS } from '@/components/people/rank-words'
import { Section } from '@/components/people/section'
import { SuspendForm } from '@/components/people/suspend-form'
import { Notice } from '@/components/site/notice'
import { PageHead } from '@/components/site/page-head'
import { RANKS } from '@/lib/people/person'
import { canLift, canManagePeople, canSetRank, canSuspend } from '@/lib/people/policy'
import { findSubject } from '@/lib/people/queries'
import { canNote, listNotes } from '@/lib/review/notes'
import { listBlocks } from '@/lib/review/block-item'
import { yes } from '@/lib/result'
import { isSubmission, setStatus } from '@/lib/web/exchange'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { loadProfile } from '../load'
import { blockAction, liftAction, noteAction, setRankAction, suspendAction } from './actions'

export const metadata: Metadata = { title: 'Rank and blocks', robots: { index: false } }

const NOTICES: Record<string, string> = {
  rank: 'The rank is set.',
  suspended: 'The account is suspended.',
  lifted: 'The suspension is lifted.',
  noted: 'Noted, for moderators alone.',
}

type Props = { params: Promise<{ handle: string }>; searchParams: Promise<{ notice?: string | string[] }> }

export default async function ManagePersonPage({ params, searchParams }: Props) {
  const { handle } = await params
  const [viewer, person, { notice }] = await Promise.all([getViewer(), loadProfile(handle), searchParams])
  // Whoever lost the right while they wrote finds their words again, with the refusal above.
  const keeps = isSubmission()
  if (viewer.kind === 'anonymous' && !keeps) redirect(paths.signIn(`/people/${handle}/manage`))
  if (!canManagePeople(viewer) && !keeps) return <NotForYou />
  if (!person) {
    setStatus(404)
    return <Nobody />
  }
  const subject = await findSubject(person)
  const ranks = RANKS.filter((rank) => keeps || canSetRank(viewer, subject, rank).ok)
  const [lifting, suspending] = keeps ? [yes, yes] : [canLift(viewer, subject), canSuspend(viewer, subject)]
  const blocks = await listBlocks(viewer, person.id)
  const words = typeof notice === 'string' && Object.hasOwn(NOTICES, notice) ? NOTICES[notice] : undefined
  return (
    <div className="page">
      <PageHead title={<a href={paths.person(person.handle)}>{person.handle}</a>} kicker="Rank and blocks" />
      {words && <Notice tone="done">{words}</Notice>}
      <Section title="Rank">
        <p>
          {RANK_WORDS[person.rank].one}: {RANK_WORDS[person.rank].means}.
        </p>
        {ranks.length > 0 && <RankForm action={setRankAction} handle={person.handle} ranks={ranks} />}
      </Section>
      <Section title="Blocks">
        <BlockList blocks={blocks} isOwn={false} />
        {suspending.ok ? <BlockForm action={blockAction} handle={person.handle} /> : <p className="hint">{suspending.reason}</p>}
      </Section>
      {canNote(viewer, person.id).ok && (
        <Section title="Notes">
          <Notes notes={await listNotes(viewer, person.id)} action={noteAction} handle={person.handle} />
        </Section>
      )}
      <Section title="Suspension">
        {person.suspension && <Notice tone="warning">Suspended.{person.suspension.reason && ` Reason given: ${person.suspension.reason}`}</Notice>}
        {lifting.ok && subject.suspended && <PressForm action={liftAction} fields={{ handle: person.handle }} quiet={false}>Lift the suspension</PressForm>}
        {suspending.ok ? <SuspendForm action={suspendAction} handle={person.handle} /> : <p className="hint">{suspending.reason}</p>}
      </Section>
    </div>
  )
}

function NotForYou() {
  setStatus(403)
  return (
    <div className="page">
      <PageHead title="For moderators" />
      <p>Ranks and suspensions are in the hands of moderators and admins.</p>
    </div>
  )
}
