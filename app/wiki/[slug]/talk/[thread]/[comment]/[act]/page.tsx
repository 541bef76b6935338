import type { Metadata } from 'next'
import { CommentNotes } from '@/components/discussion/comment'
import { RemoveForm } from '@/components/discussion/remove-form'
import { SayForm } from '@/components/discussion/say-form'
import { tellsOptions } from '@/components/discussion/tells-options'
import { NotForYou } from '@/components/editor/not-for-you'
import { PressForm } from '@/components/forms/press-form'
import { Markup } from '@/components/site/markup'
import { PageHead } from '@/components/site/page-head'
import { PersonLink } from '@/components/site/person-link'
import { Moment } from '@/components/site/time'
import { oneComment, type OneComment } from '@/lib/discussion/one-comment'
import type { Verdict } from '@/lib/result'
import { needsReview } from '@/lib/revisions/policy'
import { setStatus } from '@/lib/web/exchange'
import { isAnsweringForm } from '@/lib/web/here'
import { horizonView } from '@/lib/web/horizon'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { Absent } from '../../../../absent'
import { numberIn, slugIn } from '../../../../load'
import { deleteAction, editCommentAction, removeAction } from '../../../actions'

type Props = { params: Promise<{ slug: string; thread: string; comment: string; act: string }> }

export const metadata: Metadata = { title: 'A comment', robots: { index: false } }

const TITLES: Record<string, string> = { edit: 'Edit what you said', delete: 'Delete what you said?', remove: 'Remove a comment', history: 'What it said before' }

/** One comment, and what is done to it. Where it is not there for its reader there is none. */
export default async function CommentPage({ params }: Props) {
  const [{ slug: segment, thread, comment: number, act }, viewer] = await Promise.all([params, getViewer()])
  const [slug, id, title] = [slugIn(segment), numberIn(number), Object.hasOwn(TITLES, act) ? TITLES[act] : undefined]
  const comment = id === null || !title ? null : await oneComment(viewer, slug, id)
  if (id === null || !comment || comment.thread !== numberIn(thread) || !title) {
    setStatus(404)
    return <div className="page talk"><Absent name={slug} />{isAnsweringForm() && act === 'edit' && <Edit id={id ?? 0} text="" said="last" waits={false} />}</div>
  }
  const head = <PageHead title={title} kicker={<a href={paths.comment(slug, comment.thread, id)}>{comment.title}</a>} />
  const allowed = verdictOn(comment, act)
  if (!allowed.ok && !isAnsweringForm()) {
    setStatus(viewer.kind === 'anonymous' ? 401 : 403)
    return <NotForYou person={viewer} reason={allowed.reason} next={paths.commentAct(slug, comment.thread, id, 'edit')} what="do this" head={head} />
  }
  return (
    <div className="page talk">
      {head}
      {act === 'edit' && <Edit id={id} text={comment.text ?? ''} said={comment.said} waits={needsReview(viewer, { protection: 'open' })} />}
      {(act === 'delete' || act === 'remove') && <Quoted comment={comment} />}
      {act === 'delete' && <><p>Where others answered, it is said that something stood here; your words are gone.</p><PressForm action={deleteAction} fields={{ slug, comment: id }} quiet={false}>Delete it</PressForm></>}
      {act === 'remove' && <RemoveForm action={removeAction} slug={slug} comment={id} />}
      {act === 'history' && <Versions comment={comment} />}
    </div>
  )
}

function verdictOn({ canEdit, canDelete, canRemove }: OneComment, act: string): Verdict {
  if (act === 'edit') return canEdit
  if (act === 'delete') return canDelete
  return act === 'remove' ? canRemove : { ok: true }
}

async function Edit({ id, text, said, waits }: { id: number; text: string; said: string; waits: boolean }) {
  return <SayForm action={editCommentAction} about={{ comment: id }} options={tellsOptions(horizonView(await getViewer()))} preset={said} waits={waits} button="Save" label="What you say" text={text} />
}

function Quoted({ comment: { id, by, at, rendered } }: { comment: OneComment }) {
  return (
    <article className="comment">
      <p className="revision-line comment-by"><PersonLink person={by} /><Moment at={at} /></p>
      <Markup className="prose comment-text" html={rendered.html} />
      <CommentNotes id={id} notes={rendered.notes} />
    </article>
  )
}

function Versions({ comment: { by, versions } }: { comment: OneComment }) {
  return versions.map(({ number, at, html }) => (
    <article className="comment" key={number}>
      <p className="revision-line comment-by"><PersonLink person={by} /><Moment at={at} /></p>
      <Markup className="prose comment-text" html={html} />
    </article>
  ))
}
