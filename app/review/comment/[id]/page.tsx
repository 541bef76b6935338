import type { Metadata } from 'next'
import NotFound from '@/app/not-found'
import { CommentBar } from '@/components/discussion/comment-bar'
import { CommentNotes } from '@/components/discussion/comment'
import { boundWords } from '@/components/editor/bound-words'
import { DoneNotice } from '@/components/review/done-notice'
import { ForModerators } from '@/components/review/for-moderators'
import { LookFurther } from '@/components/site/look-further'
import { Markup } from '@/components/site/markup'
import { PageHead } from '@/components/site/page-head'
import { PersonLink } from '@/components/site/person-link'
import { Moment } from '@/components/site/time'
import { commentItem, type CommentItem } from '@/lib/discussion/comment-item'
import { writeQueue } from '@/lib/review/queue-filter'
import { setStatus } from '@/lib/web/exchange'
import { isAnsweringForm } from '@/lib/web/here'
import { horizonView } from '@/lib/web/horizon'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { numberIn, one, type Query } from '../../../wiki/[slug]/load'
import { filterOf } from '../../filter-of'
import { decideCommentAction } from './actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Review', robots: { index: false } }

/** A comment that waits, for moderators. For everybody else there is none. */
export default async function WaitingCommentPage({ params, searchParams }: Props) {
  const [{ id: text }, query, viewer] = await Promise.all([params, searchParams, getViewer()])
  const answer = await commentItem(viewer, numberIn(text) ?? 0)
  if (!answer && !isAnsweringForm()) {
    setStatus(404)
    return <NotFound />
  }
  const item = answer?.kind === 'item' ? answer.item : null
  return (
    <div className="page page-wide review">
      <DoneNotice done={one(query.done)} was={one(query.was)} />
      {item && <Item item={item} />}
      {answer?.kind === 'ask' && <><PageHead title={answer.title} kicker="Review" /><LookFurther pageId={answer.pageId} title={answer.title} back={paths.reviewComment(numberIn(text) ?? 0)} stay={paths.review()} /></>}
      <CommentBar action={decideCommentAction} subject={item?.verdict.ok ? { id: item.id, version: item.version } : null} reasons={item?.reasons ?? []} queue={writeQueue(filterOf(query))} behind={item?.waits.id} />
      <script src="/assets/review.js" defer />
    </div>
  )
}

async function Item({ item: { id, page, thread, author, at, bound, rendered, answers, record, waits } }: { item: CommentItem }) {
  const horizon = horizonView(await getViewer())
  return (
    <>
      <PageHead title={`${thread.isNew ? 'A new discussion' : 'A comment'}: ${page.title}`} kicker={<a href={paths.talk(page.slug)}>Discussion of {page.title}</a>}>
        <p className="revision-line review-line"><span>by <PersonLink person={author} /></span><Moment at={at} /><span>seen {boundWords(bound, horizon)}</span></p>
        <ForModerators parts={waits.parts} claim={waits.claim} record={record} />
      </PageHead>
      <h2 className="section-title" dir="auto">{thread.isNew ? thread.title : <a href={paths.thread(page.slug, thread.id)}>{thread.title}</a>}</h2>
      {answers && <><p className="meta">In answer to</p><Markup as="blockquote" className="prose" html={answers.html} /></>}
      <article className="comment">
        <Markup className="prose comment-text" html={rendered.html} />
        <CommentNotes id={id} notes={rendered.notes} />
      </article>
    </>
  )
}
