import { db } from '../db/client'
import type { Prisma } from '../db/generated/client'
import { isModerator } from '../people/person'
import { seeThread, type Placed, type SeenThread } from '../review/comment-sight'
import { reasonsFor } from '../review/reasons'
import { needsReview } from '../revisions/policy'
import { personView } from '../revisions/revision-row'
import type { Viewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'
import { canDeleteComment, canDiscuss, canEditComment, canRemoveComment, canResolve } from './policy'
import { renderComments } from './render-comment'
import { closingOf } from './resolve-thread'
import { aboutOf, titleOf } from './threads'
import type { CommentView, Standing, ThreadView } from './views'

type Said = SeenThread['thread']['comments'][number]

/** A discussion as of its reader's horizon: nothing tells that there is more. Hidden and absent are both null. */
export async function readThread(viewer: Viewer, slug: string, id: number): Promise<ThreadView | null> {
  const seen = await seeThread(viewer, id)
  if (!seen || seen.page.slug !== slug) return null
  const { page, thread, placed } = seen
  const all = [placed.opening, ...placed.rest.flatMap((each) => [each, ...each.replies])]
  const told = await telling(viewer, seen, all)
  return {
    page: { id: page.id, slug: page.slug, title: page.title, kind: page.kind, protection: page.protection }, id, title: titleOf(thread.title, placed.opening.isGone), isResolved: thread.state === 'resolved',
    about: await aboutOf(viewer, page, thread), opening: told(placed.opening), comments: placed.rest.map(told),
    canSay: canDiscuss(viewer, page), canResolve: canResolve(viewer, await closingOf(seen)).ok, waits: needsReview(viewer, page),
  }
}

const person = { select: { id: true, handle: true, erasedAt: true } } as const
const versionFields = { commentId: true, n: true, tree: true, at: true, state: true, reasonCode: true, words: true, text: { select: { body: true } } } satisfies Prisma.CommentVersionSelect

/** One's own newest words, and of others the last that passed. */
const versionShown = (viewer: Viewer, { authorId, version, shown }: Said): number => (viewer.kind === 'member' && viewer.id === authorId ? version : (shown ?? version))

async function telling(viewer: Viewer, { page }: SeenThread, all: readonly Placed<Said>[]): Promise<(placed: Placed<Said>) => CommentView> {
  const there = all.flatMap(({ said, isGone }) => (isGone ? [] : [said]))
  const goneIds = all.flatMap(({ said, isGone }) => (isGone ? [said.id] : []))
  const [versions, people, why, reasons] = await Promise.all([
    db.commentVersion.findMany({ where: { OR: there.map((said) => ({ commentId: said.id, n: versionShown(viewer, said) })) }, select: versionFields }),
    db.member.findMany({ where: { id: { in: [...new Set(there.map(({ authorId }) => authorId))] } }, ...person }),
    isModerator(viewer) ? db.comment.findMany({ where: { id: { in: goneIds } }, select: { id: true, removedWhy: true } }) : [],
    reasonsFor(viewer.kind === 'member' ? viewer.id : null),
  ])
  const rendered = await renderComments(viewer, horizonOn(viewer, page.id), versions)
  const tell = ({ said, isGone, replies }: Placed<Said>): CommentView => {
    const answers = replies.map(tell)
    if (isGone) return { id: said.id, gone: said.state === 'removed' ? 'removed' : 'deleted', why: why.find(({ id }) => id === said.id)?.removedWhy ?? null, canRestore: said.state === 'removed' && canRemoveComment(viewer, said).ok, replies: answers }
    const version = versions.find(({ commentId }) => commentId === said.id)!
    const isOwn = viewer.kind === 'member' && viewer.id === said.authorId
    const text = rendered.get(said.id) ?? { html: '', notes: [] }
    return {
      id: said.id, gone: null, by: personView(people.find(({ id }) => id === said.authorId)!), isOwn, at: said.at, editedAt: version.n > 1 ? version.at : null, ...text,
      standing: isOwn ? standingOf(version, reasons.wordsOf) : null,
      canReply: !said.opens && said.parentId === null && said.shown !== null && canDiscuss(viewer, page).ok,
      canEdit: canEditComment(viewer, page, said).ok, canDelete: canDeleteComment(viewer, said).ok, canRemove: !isOwn && canRemoveComment(viewer, said).ok, replies: answers,
    }
  }
  return tell
}

function standingOf({ state, reasonCode, words }: { state: string; reasonCode: string | null; words: string }, wordsOf: (code: string | null) => string): Standing {
  if (state === 'pending') return { kind: 'waits' }
  return state === 'declined' ? { kind: 'declined', reason: wordsOf(reasonCode), words } : null
}
