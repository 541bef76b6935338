import type { Metadata } from 'next'
import { BlockList } from '@/components/people/block-list'
import { PressForm } from '@/components/forms/press-form'
import { Nobody } from '@/components/people/nobody'
import { Profile } from '@/components/people/profile'
import { Work } from '@/components/people/work'
import { isMuted } from '@/lib/notifications/mute'
import { canMute } from '@/lib/notifications/policy'
import { listBlocks } from '@/lib/review/block-item'
import { promotionProgress } from '@/lib/review/promotion'
import { listOwnProposals } from '@/lib/review/own-proposals'
import { listContributions } from '@/lib/revisions/contributions'
import { setStatus } from '@/lib/web/exchange'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { one, type Query } from '../../../wiki/[slug]/load'
import { muteMemberAction, unmuteAction } from '../../../notifications/actions'
import { loadProfile } from './load'

type Props = { params: Promise<{ handle: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const person = await loadProfile((await params).handle)
  return { title: person?.handle ?? 'Nobody here', robots: { index: false } }
}

/** Somebody's page: who they are, what they have published, and for themselves how their proposals stand. */
export default async function PersonPage({ params, searchParams }: Props) {
  const [person, viewer, query] = await Promise.all([params.then(({ handle }) => loadProfile(handle)), getViewer(), searchParams])
  if (!person) {
    setStatus(404)
    return <Nobody />
  }
  const [published, proposals, progress] = await Promise.all([
    listContributions(viewer, person.id, one(query.before)), person.isSelf ? listOwnProposals(person.id) : [], person.isSelf ? promotionProgress(person.id) : null,
  ])
  const blocks = await listBlocks(viewer, person.id)
  const older = published.nextBefore && `${paths.person(person.handle)}?before=${encodeURIComponent(published.nextBefore)}`
  return (
    <Profile person={person}>
      {viewer.kind === 'member' && canMute(viewer, person.id).ok && <Mute id={person.id} handle={person.handle} isMuted={await isMuted(viewer, person.id)} />}
      <BlockList blocks={blocks} isOwn={person.isSelf} />
      <Work isSelf={person.isSelf} progress={progress} proposals={proposals} published={published.rows} older={older} />
    </Profile>
  )
}

function Mute({ id, handle, isMuted: isQuiet }: { id: number; handle: string; isMuted: boolean }) {
  const back = paths.person(handle)
  return (
    <div className="watch-bar">
      {isQuiet ? <PressForm action={unmuteAction} fields={{ member: id, back }}>Unmute {handle}</PressForm> : <PressForm action={muteMemberAction} fields={{ handle, back }}>Mute {handle}</PressForm>}
      <p className="hint">{isQuiet ? 'You muted them: what they do is not told to you.' : 'You would not be told any more of what they do.'}</p>
    </div>
  )
}
