import type { PersonView } from '../revisions/view'
import type { Verdict } from '../result'

/** What a thread is about, beside its page: words that stand there, or stood. `href` leads to them where they have a place. */
export type AboutView = { kind: 'evidence' | 'passage'; words: string | null; isGone: boolean } | null

/** A discussion in the list of its page. `replies`: as many as this reader may know of. */
export type ThreadRowView = { id: number; title: string; by: PersonView | null; at: Date; lastAt: Date; replies: number; isResolved: boolean; waits: boolean; about: AboutView }
export type ThreadList = { page: { id: number; slug: string; title: string; kind: string; protection: string }; rows: ThreadRowView[]; nextBefore: string | null; canSay: Verdict; waits: boolean }

/** What its author is told of a comment that others do not read yet, or read an earlier version of. */
export type Standing = { kind: 'waits' } | { kind: 'declined'; reason: string; words: string } | null

/** One thing said, as somebody reads it. `gone`: that something stood here, where others answered it. */
export type CommentView =
  | { id: number; gone: 'deleted' | 'removed'; why: string | null; canRestore: boolean; replies: CommentView[] }
  | {
    id: number; gone: null; by: PersonView; isOwn: boolean; at: Date; editedAt: Date | null; html: string; notes: { number: number; html: string }[]; standing: Standing
    canReply: boolean; canEdit: boolean; canDelete: boolean; canRemove: boolean; replies: CommentView[]
  }

export type ThreadView = {
  page: ThreadList['page']
  id: number
  title: string
  isResolved: boolean
  about: AboutView
  opening: CommentView
  comments: CommentView[]
  canSay: Verdict
  canResolve: boolean
  waits: boolean
}
