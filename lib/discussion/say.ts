import { inTransaction, type Tx } from '../db/transaction'
import { recordAct } from '../log/record'
import { lockActor } from '../people/lock'
import { once } from '../pages/once'
import { err, ok, type Result } from '../result'
import { seeThread, type SeenThread } from '../review/comment-sight'
import { passFilters, recordHits, type Passed } from '../review/filters/pass-filters'
import { boundNow } from '../revisions/bound-now'
import type { FoundPage } from '../revisions/find'
import { lockPage } from '../revisions/ledger'
import { needsReview } from '../revisions/policy'
import { keepAnswer, nameSubmission, type SubmissionName } from '../revisions/submissions'
import { putText } from '../revisions/text'
import type { Bound } from '../spoilers/bound'
import type { MemberViewer } from '../spoilers/viewer'
import { commentBound } from './bound'
import { TITLE_LIMIT } from './limits'
import { canDiscuss } from './policy'
import { publishComment } from './publish-comment'
import { readText, type ReadText } from './read-text'
import { saidBound } from './said-bound'
import { findSubject, type Asked } from './subject'

/** What somebody typed. `tells`: how far it tells, as they answered. `warned`: filters whose warning they have read. */
export type Typed = { text: string; tells: string; warned: readonly number[] }
/** `key`: the form's idempotency key, so that what is sent twice is said once. */
export type Saying = Typed & { key: string }
export type Said = { slug: string; thread: number; comment: number; waits: boolean }
export type SayError =
  | { kind: 'not-found' }
  | { kind: 'forbidden'; reason: string }
  | { kind: 'refused'; field: 'title' | 'text'; message: string }
  | { kind: 'warned'; ids: number[]; message: string }

/** Begin a discussion about a page, a row of its evidence, or words that it says. */
export function beginThread(actor: MemberViewer, { key, ...beginning }: Saying & { asked: Asked; title: string }): Promise<Result<Said, SayError>> {
  const submission = nameSubmission(actor.id, key, { act: 'comment', ...beginning })
  return once<Said, SayError>(submission, () => begin(actor, beginning, submission), { kind: 'not-found' })
}

async function begin(actor: MemberViewer, { asked, title, ...typed }: Typed & { asked: Asked; title: string }, submission: SubmissionName): Promise<Result<Said, SayError>> {
  const subject = await findSubject(actor, asked)
  if (!subject) return err({ kind: 'not-found' })
  const named = title.replace(/\s+/g, ' ').trim()
  if (named === '' || named.length > TITLE_LIMIT || /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(named)) return err({ kind: 'refused', field: 'title', message: `Say in a few words what it is about, in at most ${TITLE_LIMIT} characters.` })
  const { page, evidenceId, passage } = subject
  const ready = await judge(actor, page, typed, named, { subject: subject.bound, opening: '0', parent: '0' })
  if (!ready.ok) return ready
  return writeComment(actor, page, ready.value, submission, async (tx) => {
    const thread = await tx.thread.create({ data: { pageId: page.id, evidenceId, passage, title: named }, select: { id: true } })
    return { threadId: thread.id, parentId: null, opens: true }
  })
}

/** Say something to a discussion, or answer something that was said there. */
export function reply(actor: MemberViewer, { key, ...answer }: Saying & { thread: number; parent: number | null }): Promise<Result<Said, SayError>> {
  const submission = nameSubmission(actor.id, key, { act: 'comment', ...answer })
  return once<Said, SayError>(submission, () => sayTo(actor, answer, submission), { kind: 'not-found' })
}

async function sayTo(actor: MemberViewer, { thread: id, parent, ...typed }: Typed & { thread: number; parent: number | null }, submission: SubmissionName): Promise<Result<Said, SayError>> {
  const seen = await seeThread(actor, id)
  const answered = seen && parent !== null ? answerable(seen, parent) : null
  if (!seen || (parent !== null && !answered)) return err({ kind: 'not-found' })
  const opening = seen.placed.opening.said.bound as Bound
  const ready = await judge(actor, seen.page, typed, 'A comment', { subject: seen.page.bound, opening, parent: (answered?.bound as Bound | undefined) ?? '0' })
  if (!ready.ok) return ready
  return writeComment(actor, seen.page, ready.value, submission, async () => ({ threadId: id, parentId: parent, opens: false }))
}

/** What can be answered: said to the thread itself, read by others, and there. */
const answerable = ({ placed }: SeenThread, id: number) => placed.rest.find(({ said, isGone }) => said.id === id && !isGone && said.shown !== null)?.said ?? null

/** A text that was read, with its bound; and what filters made of it. */
export type Judged = { read: ReadText; said: Bound; bound: Bound; passed: Passed }
type Above = { subject: Bound; opening: Bound; parent: Bound }

/** Whether a person may say this here: read, bounded, and past the filters, before anything is locked.
 *  @param before the text it replaces; '' of a new one */
export async function judge(actor: MemberViewer, page: FoundPage, { text, tells, warned }: Typed, title: string, above: Above, before = ''): Promise<Result<Judged, SayError>> {
  const allowed = canDiscuss(actor, page)
  if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
  const read = await readText(text)
  if (!read.ok) return err({ kind: 'refused', field: 'text', message: read.error })
  const said = saidBound(tells, actor)
  const bound = commentBound({ said, ...above, own: read.value.own }, actor.episodes)
  const passed = await passFilters(actor, { pageId: page.id, title: page.title, kind: page.kind, before, after: read.value.body, summary: title, lowers: false, boundOf: async () => bound, warned })
  if (passed.kind === 'warned') return err(passed)
  return passed.kind === 'filtered' ? err({ kind: 'refused', field: 'text', message: passed.message }) : ok({ read: read.value, said, bound, passed })
}

type Place = { threadId: number; parentId: number | null; opens: boolean }

function writeComment(actor: MemberViewer, page: FoundPage, { read, said, bound: judged, passed }: Judged, submission: SubmissionName, placeIn: (tx: Tx) => Promise<Place>): Promise<Result<Said, SayError>> {
  return inTransaction<Said, SayError>(async (tx) => {
    const by = await lockActor(tx, actor)
    const locked = await lockPage(tx, page.id)
    if (!locked || locked.deletedAt) return err({ kind: 'not-found' })
    const allowed = canDiscuss(by, locked)
    if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
    const place = await placeIn(tx)
    if (!(await isStillThere(tx, place))) return err({ kind: 'not-found' })
    const waits = passed.held || needsReview(by, locked)
    const bound = await boundNow(tx, judged, actor.episodes)
    const comment = await tx.comment.create({ data: { ...place, authorId: actor.id, bound }, select: { id: true, threadId: true, parentId: true, authorId: true, shown: true } })
    await tx.commentVersion.create({ data: { commentId: comment.id, n: 1, textHash: await putText(tx, read.body), tree: read.json, said, bound, state: waits ? 'pending' : 'passed' }, select: { n: true } })
    await recordHits(tx, actor, passed.caught, { pageId: page.id, commentId: comment.id })
    if (waits) await recordAct(tx, { actorId: actor.id, act: 'comment.send', pageId: page.id, bound, data: { thread: place.threadId, comment: comment.id } })
    else await publishComment(tx, { comment, pageId: page.id, n: 1, body: read.body, bound, before: '' }, actor.episodes)
    const answer: Said = { slug: locked.slug, thread: place.threadId, comment: comment.id, waits }
    await keepAnswer(tx, submission, answer)
    return ok(answer)
  })
}

/** What was answered may have been taken back meanwhile; the page's lock holds it still. */
async function isStillThere(tx: Tx, { parentId }: Place): Promise<boolean> {
  return parentId === null || (await tx.comment.count({ where: { id: parentId, state: 'open' } })) === 1
}
