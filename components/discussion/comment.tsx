import type { ReactNode } from 'react'
import { PressForm } from '@/components/forms/press-form'
import { Markup } from '@/components/site/markup'
import { PersonLink } from '@/components/site/person-link'
import { Moment } from '@/components/site/time'
import type { CommentView } from '@/lib/discussion/views'
import type { FormAction } from '@/lib/web/form-state'
import { paths } from '@/lib/web/paths'

type Place = { slug: string; thread: number }
type Props = { comment: CommentView; place: Place; restore: FormAction; /** A form to answer it, where that is possible. */ answer?: (comment: number) => ReactNode }

/** One thing said, with what answers it. */
export function Comment({ comment, place, restore, answer }: Props) {
  return (
    <article className="comment" id={`c${comment.id}`}>
      {comment.gone ? <Gone comment={comment} slug={place.slug} restore={restore} /> : <Said comment={comment} place={place} />}
      {comment.replies.length > 0 && (
        <div className="comment-replies">
          {comment.replies.map((reply) => <Comment key={reply.id} comment={reply} place={place} restore={restore} />)}
        </div>
      )}
      {!comment.gone && comment.canReply && answer?.(comment.id)}
    </article>
  )
}

function Gone({ comment, slug, restore }: { comment: Extract<CommentView, { gone: 'deleted' | 'removed' }>; slug: string; restore: FormAction }) {
  return (
    <>
      <p className="comment-gone">{comment.gone === 'deleted' ? 'Its author has deleted this.' : 'A moderator has removed this.'}{comment.why && <> Why: {comment.why}</>}</p>
      {comment.canRestore && <PressForm action={restore} fields={{ slug, comment: comment.id }}>Put it back</PressForm>}
    </>
  )
}

type There = Extract<CommentView, { gone: null }>

function Said({ comment, place }: { comment: There; place: Place }) {
  const { id, by, at, editedAt, html, notes, standing } = comment
  return (
    <>
      <p className="revision-line comment-by">
        <PersonLink person={by} />
        <a href={`#c${id}`} className="comment-at"><Moment at={at} /></a>
        {editedAt && <a href={paths.commentAct(place.slug, place.thread, id, 'history')}>edited</a>}
        {standing?.kind === 'waits' && <strong>waits for a moderator</strong>}
      </p>
      {standing?.kind === 'declined' && <p className="moderator-words">A moderator turned this down: {standing.reason} {standing.words} Change it, and it is looked at again.</p>}
      <Markup className="prose comment-text" html={html} />
      <CommentNotes id={id} notes={notes} />
      <Acts comment={comment} place={place} />
    </>
  )
}

/** What a comment cites, beneath it. */
export function CommentNotes({ id, notes }: { id: number; notes: There['notes'] }) {
  if (notes.length === 0) return null
  return (
    <ol className="notes comment-notes" aria-label="Sources">
      {notes.map(({ number, html }) => (
        <li key={number} id={`c${id}-note-${number}`} value={number}><Markup as="span" html={html} /> <a className="back-to-text" href={`#c${id}-ref-${number}`} aria-label={`Back to the text at ${number}`}>↑</a></li>
      ))}
    </ol>
  )
}

function Acts({ comment: { id, isOwn, canEdit, canDelete, canRemove, standing }, place: { slug, thread } }: { comment: There; place: Place }) {
  const to = (act: 'edit' | 'delete' | 'remove') => paths.commentAct(slug, thread, id, act)
  return (
    <p className="actions-inline comment-acts">
      {canEdit && <a href={to('edit')}>Edit</a>}
      {canDelete && <a href={to('delete')}>Delete</a>}
      {canRemove && <a href={to('remove')}>Remove</a>}
      {!isOwn && !standing && <a href={paths.report({ on: 'comment', comment: id })}>Report</a>}
    </p>
  )
}
