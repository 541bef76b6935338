'use server'

import { redirect } from 'next/navigation'
import type { SayExtra } from '@/components/discussion/say-form'
import { beginSchema, deleteSchema, editSchema, removeSchema, replySchema, resolveSchema } from '@/components/discussion/say-schema'
import { editComment } from '@/lib/discussion/edit-comment'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { beginThread, reply, type Said, type SayError } from '@/lib/discussion/say'
import { deleteComment, removeComment, restoreComment, type TakeBackError } from '@/lib/discussion/take-back'
import type { Result } from '@/lib/result'
import { action, refusal, type Refusal } from '@/lib/web/action'
import { paths } from '@/lib/web/paths'

export const beginAction = action<typeof beginSchema, SayExtra>(beginSchema, async (actor, { slug, evidence, quote, title, ...typed }) => {
  const words = evidence === '' ? quote.trim() : ''
  const begun = await beginThread(actor, { asked: { slug, evidence: evidence || null, quote: words || null }, title, ...typed })
  if (!begun.ok && begun.error.kind === 'not-found' && words !== '') return refusal('The page does not say these words as you see it. Copy them from there, or leave this empty.', { field: 'quote' })
  return goOn(begun)
}, { turn: 'save' })

export const replyAction = action<typeof replySchema, SayExtra>(replySchema, async (actor, input) => goOn(await reply(actor, input)), { turn: 'save' })

export const editCommentAction = action<typeof editSchema, SayExtra>(editSchema, async (actor, input) => goOn(await editComment(actor, input)), { turn: 'save' })

export const deleteAction = action(deleteSchema, async (actor, { slug, comment }) => {
  const done = await deleteComment(actor, comment)
  return done.ok ? redirect(paths.talk(encodeURIComponent(slug), { done: 'deleted' })) : explainTaking(done.error)
})

export const removeAction = action(removeSchema, async (actor, { slug, comment, why }) => {
  const done = await removeComment(actor, comment, why)
  return done.ok ? redirect(paths.talk(encodeURIComponent(slug), { done: 'removed' })) : explainTaking(done.error)
})

export const restoreAction = action(deleteSchema, async (actor, { slug, comment }) => {
  const done = await restoreComment(actor, comment)
  return done.ok ? redirect(paths.talk(encodeURIComponent(slug), { done: 'restored' })) : explainTaking(done.error)
})

export const resolveAction = action(resolveSchema, async (actor, { slug, thread, state }) => {
  const done = await resolveThread(actor, thread, state)
  if (done.ok) redirect(paths.thread(encodeURIComponent(slug), thread))
  return done.error.kind === 'forbidden' ? refusal(done.error.reason, { status: 403 }) : gone()
})

function goOn(said: Result<Said, SayError>): Refusal<SayExtra> {
  if (said.ok) redirect(paths.comment(encodeURIComponent(said.value.slug), said.value.thread, said.value.comment))
  const { error } = said
  switch (error.kind) {
    case 'not-found': return gone()
    case 'forbidden': return refusal(error.reason, { status: 403 })
    case 'refused': return refusal(error.message, { field: error.field })
    case 'warned': return { ...refusal(error.message, { field: 'text' }), warned: error.ids.join(',') }
  }
}

const gone = (): Refusal => refusal('What this is about is not there for you any more. What you wrote is still here.', { status: 404 })

function explainTaking(error: TakeBackError): Refusal {
  switch (error.kind) {
    case 'not-found': return refusal('There is nothing here any more.', { status: 404 })
    case 'forbidden': return refusal(error.reason, { status: 403 })
    case 'refused': return refusal(error.message, { field: error.field })
  }
}
