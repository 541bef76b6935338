import type { Metadata } from 'next'
import NotFound from '@/app/not-found'
import { AppealBar } from '@/components/review/appeal-bar'
import { DecisionBar } from '@/components/review/decision-bar'
import { DoneNotice } from '@/components/review/done-notice'
import { ReviewItem } from '@/components/review/review-item'
import { SuggestedText } from '@/components/review/suggested-text'
import { AppealForm, SayForm } from '@/components/review/talk-forms'
import { CHOICES } from '@/components/site/horizon-picker'
import { LookFurther } from '@/components/site/look-further'
import { Notice } from '@/components/site/notice'
import { PageHead } from '@/components/site/page-head'
import type { DiffView } from '@/components/diff/diff'
import { reviewItem, type ReviewItem as Item } from '@/lib/review/item'
import { countAlike } from '@/lib/review/alike'
import { isModerator } from '@/lib/people/person'
import { writeQueue } from '@/lib/review/queue-filter'
import { reasonsFor } from '@/lib/review/reasons'
import { waitingItem } from '@/lib/review/waiting-item'
import { waitingTime } from '@/lib/review/waiting-time'
import { isOpen } from '@/lib/review/states'
import { setStatus } from '@/lib/web/exchange'
import { horizonView } from '@/lib/web/horizon'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { numberIn, one, type Query } from '../../wiki/[slug]/load'
import { filterOf } from '../filter-of'
import { decideAction } from './actions'
import { answerAction, appealAction, sayAction, takeAction } from './talk-actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Review', robots: { index: false } }

/** One proposal, for its author and for moderators. For everybody else there is none. */
export default async function ProposalPage({ params, searchParams }: Props) {
  const [{ id: text }, query, viewer] = await Promise.all([params, searchParams, getViewer()])
  const id = numberIn(text)
  const answer = id === null ? null : await reviewItem(viewer, id)
  if (id === null || !answer) {
    setStatus(404)
    return <NotFound />
  }
  const item = answer.kind === 'item' ? answer.item : null
  const view: DiffView = one(query.view) === 'side' ? 'side' : 'inline'
  const filter = filterOf(query)
  const [waiting, time, { given: reasons }] = await Promise.all([waitingItem(viewer, id), item?.isOwn ? waitingTime(id) : null, reasonsFor(viewer.kind === 'member' ? viewer.id : null)])
  const subject = { version: item?.version ?? 0, head: item?.head ?? null }
  const appeal = item?.talk.waits?.mayAnswer ? item.talk.waits.id : null
  return (
    <div className="page page-wide review">
      <DoneNotice done={one(query.done)} was={one(query.was)} />
      {item ? <ReviewItem item={item} view={view} filter={filter} horizon={horizonView(viewer)} waiting={waiting} time={time} /> : <AskFurther id={id} answer={answer} />}
      {item && <Ways item={item} alike={waiting ? await countAlike(viewer, id) : 0} />}
      {item?.suggestion && <SuggestedText suggestion={item.suggestion} take={item.isOwn ? { action: takeAction, id } : null} />}
      {item?.talk.mayAppeal != null && <AppealForm action={appealAction} field="decision" id={item.talk.mayAppeal} />}
      {item?.talk.maySay && <SayForm action={sayAction} id={id} isOwn={item.isOwn} />}
      {appeal === null ? (
        <DecisionBar decide={decideAction} subject={{ id, ...subject }} acts={item?.acts ?? []} reasons={reasons} queue={writeQueue(filter)} next={isModerator(viewer) ? { behind: waiting?.id } : null} />
      ) : (
        <AppealBar answer={answerAction} subject={{ appeal, ...subject }} queue={writeQueue(filter)} behind={waiting?.id} />
      )}
      <script src="/assets/review.js" defer />
    </div>
  )
}

/** Where its author goes on. */
function Ways({ item: { id, act, acts, isOwn, page, state, difference }, alike }: { item: Item; /** Others that change the same words. */ alike: number }) {
  if (!isOwn && acts.includes('ask') && (difference.kind === 'clean' || difference.kind === 'refused')) return <WaysOfModerator id={id} hasParts={act === 'edit' && difference.kind === 'clean'} alike={alike} />
  if (!isOwn) return null
  if (page && (act !== 'edit' || page.isGone)) return <WaysOfWish act={act} page={page} state={state} />
  if (!page) return isOpen(state) ? <p className="actions-inline"><a href={paths.goOnCreating(id)}>Go on with it</a></p> : null
  return (
    <p className="actions-inline">
      {isOpen(state) && <a href={paths.mine(page.slug)}>View the page with your change</a>}
      {isOpen(state) && <a href={paths.edit(page.slug)}>Go on with it</a>}
      {state === 'accepted' && <a href={paths.page(page.slug)}>Read it on the page</a>}
    </p>
  )
}

/** What takes more than a press. */
const WaysOfModerator = ({ id, hasParts, alike }: { id: number; hasParts: boolean; alike: number }) => (
  <p className="actions-inline">
    <a href={paths.reviewText(id)}>Change it first</a>
    {hasParts && <a href={paths.reviewParts(id)}>Accept some of it</a>}
    {alike > 0 && <a href={paths.reviewLike(id)}>{alike === 1 ? 'One other changes' : `${alike} others change`} the same words: accept them together</a>}
  </p>
)

/** A wish is wished again where it was first; what was written for a page that is gone is among one's drafts. */
function WaysOfWish({ act, page: { slug, isGone }, state }: { act: Item['act']; page: NonNullable<Item['page']>; state: Item['state'] }) {
  return (
    <p className="actions-inline">
      {act === 'edit' && state === 'obsolete' && <a href={paths.drafts()}>Your text is among your drafts</a>}
      {act !== 'edit' && isOpen(state) && <a href={paths.manage(slug)}>Say it anew</a>}
      {!isGone && state === 'accepted' && <a href={paths.page(slug)}>Go to the page</a>}
    </p>
  )
}

function AskFurther({ id, answer }: { id: number; answer: Awaited<ReturnType<typeof reviewItem>> }) {
  if (answer?.kind !== 'ask') return null
  const { pageId, title } = answer
  return (
    <>
      <PageHead title={title} kicker="Review" />
      {pageId !== null ? (
        <LookFurther pageId={pageId} title={title} back={paths.proposal(id)} stay={paths.review()} />
      ) : (
        <Notice tone="warning">
          This new page tells more than you have watched. Leave it to another moderator, or <a href={`#${CHOICES}`}>say that you have watched further</a>.
        </Notice>
      )}
    </>
  )
}
