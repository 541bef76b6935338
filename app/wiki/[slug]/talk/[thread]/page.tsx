import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { About } from '@/components/discussion/about'
import { Comment } from '@/components/discussion/comment'
import { SayForm } from '@/components/discussion/say-form'
import { tellsOptions } from '@/components/discussion/tells-options'
import { PressForm } from '@/components/forms/press-form'
import { WatchBar, type WatchAct } from '@/components/notifications/watch-bar'
import { PageHead } from '@/components/site/page-head'
import { WikiLink } from '@/components/site/wiki-link'
import { presetBound } from '@/lib/discussion/said-bound'
import { readThread } from '@/lib/discussion/thread'
import type { ThreadView } from '@/lib/discussion/views'
import { hearingOf } from '@/lib/notifications/watch'
import type { MemberViewer } from '@/lib/spoilers/viewer'
import { setStatus } from '@/lib/web/exchange'
import type { FormAction } from '@/lib/web/form-state'
import { isAnsweringForm } from '@/lib/web/here'
import { horizonView } from '@/lib/web/horizon'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { stopWatchingAction, unmuteAction, watchAction } from '../../../../notifications/actions'
import { Absent } from '../../absent'
import { numberIn, slugIn } from '../../load'
import { replyAction, resolveAction, restoreAction } from '../actions'

type Props = { params: Promise<{ slug: string; thread: string }> }

export const metadata: Metadata = { title: 'Discussion', robots: { index: false } }

/** A discussion as of its reader's horizon. One that is hidden and one that never was are the same answer. */
export default async function ThreadPage({ params }: Props) {
  const [{ slug: segment, thread: number }, viewer] = await Promise.all([params, getViewer()])
  const [slug, id] = [slugIn(segment), numberIn(number)]
  const thread = id === null ? null : await readThread(viewer, slug, id)
  const form = { action: replyAction, options: tellsOptions(horizonView(viewer)), preset: presetBound(viewer), submitKey: randomUUID(), waits: thread?.waits ?? false }
  const answer = (parent: number | null) => ({ ...form, about: { thread: id ?? 0, parent: parent ?? '' }, prefix: parent === null ? '' : `r${parent}-` })
  if (!thread) {
    setStatus(404)
    return (
      <div className="page talk">
        <Absent name={slug} />
        {isAnsweringForm() && id !== null && <SayForm {...answer(null)} button="Say it" label="What you wrote" />}
      </div>
    )
  }
  return (
    <div className="page talk">
      <ThreadHead thread={thread} />
      <Comment comment={thread.opening} place={{ slug, thread: thread.id }} restore={restoreAction} />
      {thread.comments.map((comment) => (
        <Comment
          key={comment.id} comment={comment} place={{ slug, thread: thread.id }} restore={restoreAction}
          answer={(parent) => <SayForm {...answer(parent)} summary="Answer this" button="Answer" label="Your answer" />}
        />
      ))}
      {(thread.canSay.ok || isAnsweringForm()) && <section aria-labelledby="say-something"><h2 className="section-title" id="say-something">Say something</h2><SayForm {...answer(null)} button="Say it" label="What do you say?" /></section>}
      {viewer.kind === 'member' && <WatchThread viewer={viewer} slug={thread.page.slug} pageId={thread.page.id} threadId={thread.id} />}
      {!thread.canSay.ok && !isAnsweringForm() && <p className="hint">{viewer.kind === 'anonymous' ? <><a href={paths.signIn(paths.thread(slug, thread.id))}>Sign in</a> to join in.</> : thread.canSay.reason}</p>}
    </div>
  )
}

const WATCHING: Record<WatchAct, FormAction> = { watch: watchAction, stop: stopWatchingAction, unmute: unmuteAction }

async function WatchThread({ viewer, slug, pageId, threadId }: { viewer: MemberViewer; slug: string; pageId: number; threadId: number }) {
  return <WatchBar slug={slug} pageId={pageId} threadId={threadId} {...(await hearingOf(viewer, { pageId, threadId }))} form={(act, press) => <PressForm key={act} action={WATCHING[act]} {...press} />} />
}

function ThreadHead({ thread: { page, id, title, isResolved, about, canResolve } }: { thread: ThreadView }) {
  return (
    <PageHead title={title} kicker={<><WikiLink link={{ title: page.title, href: paths.page(page.slug) }} /> · <a href={paths.talk(page.slug)}>Discussion</a></>}>
      {isResolved && <p className="revision-line"><strong>Resolved</strong></p>}
      <About about={about} />
      {canResolve && <PressForm action={resolveAction} fields={{ slug: page.slug, thread: id, state: isResolved ? 'open' : 'resolved' }}>{isResolved ? 'Open it again' : 'Mark as resolved'}</PressForm>}
    </PageHead>
  )
}
