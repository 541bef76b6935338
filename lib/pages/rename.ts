import { writeTitle } from '../markdown/write-title'
import { inTransaction, isTaken, type Tx } from '../db/transaction'
import { lockActor } from '../people/lock'
import { err, ok, type Result } from '../result'
import { passFilters, recordHits, type Passed } from '../review/filters/pass-filters'
import { awaitPatrol } from '../review/await-patrol'
import { NO_FACTS } from '../review/facts'
import { proposeWish } from '../review/wish'
import { findPage, type FoundPage } from '../revisions/find'
import { lockPage, publish } from '../revisions/ledger'
import { prepare } from '../revisions/prepare'
import { earlierAnswer, keepAnswer, nameSubmission, type SubmissionName } from '../revisions/submissions'
import type { LockedPage, Prepared } from '../revisions/types'
import type { MemberViewer } from '../spoilers/viewer'
import { bodyOf } from './ground'
import { nameCollision } from './name-collision'
import { wayOf } from './policy'
import type { Done, WholeError } from './whole'

export type Rename = { slug: string; title: string; reason: string; /** The form's idempotency key. */ key: string }
type Moved = { kind: 'moved' }

const MOST_TRIES = 20

/** Give a page another title, or propose it. Its old one stays as a name that leads to it; its text and its history are as
 *  they were. A title another page bears is refused where the person may know that page, and else waits for a moderator. */
export async function renamePage(actor: MemberViewer, rename: Rename): Promise<Result<Done, WholeError>> {
  const { key, ...payload } = rename
  const submission = nameSubmission(actor.id, key, { act: 'rename', ...payload })
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const earlier = await earlierAnswer<Done>(submission)
    if (earlier) return ok(earlier)
    const done = await tryToRename(actor, rename, submission)
    if (done.ok || done.error.kind !== 'moved') return done as Result<Done, WholeError>
  }
  return err({ kind: 'busy' })
}

async function tryToRename(actor: MemberViewer, rename: Rename, submission: SubmissionName): Promise<Result<Done, WholeError | Moved>> {
  const page = await findPage(actor, rename.slug)
  const body = page && (await bodyOf(actor, page.id, page.head))
  if (!page || body === null) return err({ kind: 'not-found' })
  const prepared = await prepare(writeTitle(body, rename.title))
  if (!prepared.ok) return err({ kind: 'refused', message: prepared.error[0]?.message ?? '', field: 'title' })
  const boundOf = async () => prepared.value.tree.front.knownFrom
  const passed = await passFilters(actor, { pageId: page.id, title: page.title, kind: page.kind, before: body, after: prepared.value.source, summary: rename.reason, lowers: false, boundOf, warned: null })
  if (passed.kind !== 'passed') return err({ kind: 'refused', message: passed.message, field: 'title' })
  try {
    return await inTransaction(async (tx) => commit(tx, await lockActor(tx, actor), page, rename, { prepared: prepared.value, passed }, submission))
  } catch (problem) {
    if (!isTaken(problem)) throw problem
    return err({ kind: 'moved' })
  }
}

async function commit(tx: Tx, actor: MemberViewer, found: FoundPage, rename: Rename, { prepared, passed }: { prepared: Prepared; passed: Passed }, submission: SubmissionName): Promise<Result<Done, WholeError | Moved>> {
  const page = await lockPage(tx, found.id)
  if (!page || page.deletedAt || page.head === null) return err({ kind: 'not-found' })
  const way = wayOf(actor, page, 'rename')
  if (way.kind === 'no') return err({ kind: 'forbidden', reason: way.reason })
  if (page.head !== found.head) return err({ kind: 'moved' })
  const { front } = prepared.tree
  const collision = await nameCollision(tx, actor, front.key, page.id)
  if (collision.kind === 'seen') return err({ kind: 'taken', slug: collision.slug, title: collision.title })
  if (front.title === page.title) return ok({ kind: 'unchanged', slug: page.slug })
  const waits = way.kind === 'proposal' || collision.kind === 'unseen' || passed.held
  const done = waits ? await propose(tx, actor, page, rename, prepared) : await publishRenamed(tx, actor, page, rename, prepared)
  await recordHits(tx, actor, passed.caught, done.kind === 'published' ? { n: done.n } : done.kind === 'proposed' ? { proposalId: done.proposalId } : {})
  await keepAnswer(tx, submission, done)
  return ok(done)
}

async function publishRenamed(tx: Tx, actor: MemberViewer, page: LockedPage, { reason }: Rename, prepared: Prepared): Promise<Done> {
  const n = await publish(tx, page, { prepared, act: 'rename', authorId: actor.id, baseN: page.head, merged: false, summary: reason, minor: false, origin: 'form' })
  await awaitPatrol(tx, actor, page.id, n, NO_FACTS)
  return { kind: 'published', slug: prepared.tree.front.key, n }
}

async function propose(tx: Tx, actor: MemberViewer, page: LockedPage, { reason }: Rename, prepared: Prepared): Promise<Done> {
  const { front } = prepared.tree
  const proposalId = await proposeWish(tx, actor.id, {
    act: 'rename', pageId: page.id, title: front.title, baseN: page.head!, source: prepared.source, payload: { knownFrom: front.knownFrom }, reason, bound: front.knownFrom,
  })
  return { kind: 'proposed', proposalId }
}
