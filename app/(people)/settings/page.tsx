import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { EmailForm } from '@/components/people/email-form'
import { HorizonForm } from '@/components/people/horizon-form'
import { PasswordForm } from '@/components/people/password-form'
import { FeedAddress } from '@/components/notifications/feed-address'
import { MuteList } from '@/components/notifications/mute-list'
import { TellingForm } from '@/components/people/telling-form'
import { Section } from '@/components/people/section'
import { SignOutForm } from '@/components/people/sign-out-form'
import { Notice } from '@/components/site/notice'
import { PageHead } from '@/components/site/page-head'
import { env } from '@/lib/env'
import { listMutes } from '@/lib/notifications/mute'
import { tellingOf } from '@/lib/notifications/settings'
import { feedKeyOf } from '@/lib/notifications/telling-key'
import { findAccount } from '@/lib/people/queries'
import { isSubmission } from '@/lib/web/exchange'
import { horizonView } from '@/lib/web/horizon'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { signOutAction, signOutEverywhereAction } from '../sign-out/actions'
import { unmuteAction } from '../../notifications/actions'
import { changeEmailAction, changePasswordAction, endFeedAction, renewFeedAction, setTellingAction } from './actions'

export const metadata: Metadata = { title: 'Settings', robots: { index: false } }

const NOTICES: Record<string, string> = {
  joined: 'Welcome. A letter is on its way to your e-mail address; open its link to confirm the address. You can write right away.',
  claimed: 'The wiki is yours to look after. A letter is on its way to your e-mail address; open its link to confirm the address.',
  password: 'Your password is changed, and every other session is signed out.',
  told: 'Remembered.',
  feed: 'Your feed has a new address. One that it had before leads nowhere now.',
  'feed-ended': 'Your feed has no address any more.',
  email: 'A letter is on its way to that address. Open its link to confirm it.',
}

type Props = { searchParams: Promise<{ notice?: string | string[] }> }

export default async function SettingsPage({ searchParams }: Props) {
  const viewer = await getViewer()
  if (viewer.kind === 'anonymous') return isSubmission() ? <SignedOut /> : redirect(paths.signIn(paths.settings()))
  const { notice } = await searchParams
  const { email, confirmed, sessions } = await findAccount(viewer.id)
  const [telling, feedKey, mutes] = await Promise.all([tellingOf(viewer.id), feedKeyOf(viewer), listMutes(viewer)])
  const words = typeof notice === 'string' && Object.hasOwn(NOTICES, notice) ? NOTICES[notice] : undefined
  return (
    <div className="page">
      <PageHead title="Settings" />
      {words && <Notice tone="done">{words}{notice === 'joined' && <> <a href={paths.welcome()}>Small things to begin with.</a></>}</Notice>}
      <p>
        You are <a href={paths.person(viewer.handle)}>{viewer.handle}</a>.
      </p>
      <Section title="How far you have watched">
        <HorizonForm horizon={horizonView(viewer)} back={paths.settings()} />
      </Section>
      <Section title="How you are told" id="told">
        <p>What others decide about your work, and what they do to the pages that you watch, stands among your <a href={paths.notifications()}>notices</a>.</p>
        <TellingForm action={setTellingAction} {...telling} hasMail={confirmed} />
      </Section>
      <Section title="What you watch, as a feed" id="feed">
        <FeedAddress address={feedKey && `${env().baseUrl}${paths.watchedFeed(feedKey)}`} renew={renewFeedAction} end={endFeedAction} />
      </Section>
      <Section title="Whom and what you muted" id="mutes">
        <p>You hear nothing of what they do, wherever you are told of things. What moderators decide about your own work you are always told.</p>
        <MuteList mutes={mutes} unmute={unmuteAction} />
      </Section>
      <Section title="E-mail address">
        <p>{email ? `${email}, ${confirmed ? 'confirmed' : 'not confirmed yet'}.` : 'None.'}</p>
        <EmailForm action={changeEmailAction} handle={viewer.handle} waiting={confirmed ? undefined : (email ?? undefined)} />
      </Section>
      <Section title="Password">
        <PasswordForm action={changePasswordAction} handle={viewer.handle} />
      </Section>
      <Section title="Sign out">
        <SignOutForm here={signOutAction} everywhere={signOutEverywhereAction} sessions={sessions} />
      </Section>
    </div>
  )
}

const SignedOut = () => (
  <div className="page">
    <PageHead title="You have been signed out" />
    <p>Nothing was changed. Sign in, and do it again.</p>
    <p className="actions">
      <a className="button" href={paths.signIn(paths.settings())}>
        Sign in
      </a>
    </p>
  </div>
)
