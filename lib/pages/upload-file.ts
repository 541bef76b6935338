import { db } from '../db/client'
import { inTransaction, isTaken, type Tx } from '../db/transaction'
import { composeSource } from '../markdown/compose-source'
import { FILE_PREFIX } from '../markdown/figures'
import { canUpload } from '../media/policy'
import { lockActor } from '../people/lock'
import { err, ok, type Result } from '../result'
import { awaitPatrol } from '../review/await-patrol'
import { editFacts } from '../review/facts'
import { caughtBy, passFilters, recordHits, type CaughtEdit } from '../review/filters/pass-filters'
import { propose } from '../review/propose'
import { changeBound } from '../revisions/change-bound'
import { openPage, publish } from '../revisions/ledger'
import { needsReview } from '../revisions/policy'
import { prepare } from '../revisions/prepare'
import { earlierAnswer, keepAnswer, nameSubmission, type SubmissionName } from '../revisions/submissions'
import type { Prepared } from '../revisions/types'
import type { From, Licence } from '../spoilers/front'
import type { MemberViewer } from '../spoilers/viewer'
import type { Saved } from './edit'
import { nameCollision } from './name-collision'

/** What somebody says of a picture of theirs that was taken. */
export type Upload = {
  /** The id that `takePicture` gave it. */
  media: string
  /** What its page is called, without “File: ”. */
  name: string
  author: string
  source: string
  licence: Licence
  alt: string
  /** Markdown about it; may be empty. */
  description: string
  knownFrom: From
  /** The form's idempotency key. */
  key: string
}

export type UploadError =
  | { kind: 'forbidden'; reason: string }
  /** No upload of theirs waits under this id: it was forgotten, or described already. */
  | { kind: 'gone' }
  | { kind: 'taken'; slug: string; title: string }
  | { kind: 'refused'; message: string }

const SUMMARY = 'Uploaded a picture'

/** Give a picture its description page: published at once by whoever needs no review, else proposed together with the picture. */
export async function uploadFile(actor: MemberViewer, upload: Upload): Promise<Result<Saved, UploadError>> {
  const { key, ...payload } = upload
  const submission = nameSubmission(actor.id, key, payload)
  const earlier = await earlierAnswer<Saved>(submission)
  if (earlier) return ok(earlier)
  const allowed = canUpload(actor)
  if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
  if (!(await isWaiting(actor.id, upload.media))) return err({ kind: 'gone' })
  const prepared = await prepare(descriptionSource(upload))
  if (!prepared.ok) return err({ kind: 'refused', message: prepared.error.map((issue) => issue.message).join(' ') })
  const collision = await nameCollision(db, actor, prepared.value.tree.front.key, null)
  if (collision.kind === 'seen') return err({ kind: 'taken', slug: collision.slug, title: collision.title })
  const { front } = prepared.value.tree
  const boundOf = async () => changeBound(null, prepared.value, actor.episodes)
  const passed = await passFilters(actor, { pageId: null, title: front.title, kind: 'file', before: '', after: prepared.value.source, summary: '', lowers: false, boundOf, warned: null })
  if (passed.kind !== 'passed') return err({ kind: 'refused', message: passed.message })
  // A name that is taken where they may not look is never told of: a moderator sees to it.
  const waits = needsReview(actor, { protection: 'open' }) || collision.kind === 'unseen' || passed.held
  return (await commit(actor, prepared.value, submission, passed.caught, waits)) ?? uploadFile(actor, upload)
}

/** A description as the source of its page. */
export function descriptionSource({ media, name, author, source, licence, alt, description, knownFrom }: Omit<Upload, 'key'>): string {
  const from = knownFrom === '0' ? 0 : knownFrom
  return composeSource({ kind: 'file', title: `${FILE_PREFIX}${name}`, 'known-from': from, 'default-bound': from, media, author, source, licence, alt }, description)
}

const isWaiting = async (memberId: number, id: string): Promise<boolean> =>
  (await db.$queryRaw<object[]>`SELECT 1 FROM media m WHERE id = ${id} AND owner_id = ${memberId} AND state = 'pending'
    AND NOT EXISTS (SELECT FROM media_described d WHERE d.media_id = m.id)`).length > 0

/** @returns null where another took the name meanwhile */
async function commit(actor: MemberViewer, prepared: Prepared, submission: SubmissionName, caught: CaughtEdit | null, waits: boolean): Promise<Result<Saved, UploadError> | null> {
  try {
    return await inTransaction<Saved, UploadError>(async (tx) => {
      const still = canUpload(await lockActor(tx, actor))
      if (!still.ok) return err({ kind: 'forbidden', reason: still.reason })
      const saved = await (waits ? proposeFile : publishFile)(tx, actor, prepared, caught)
      await keepAnswer(tx, submission, saved)
      return ok(saved)
    })
  } catch (problem) {
    if (!isTaken(problem)) throw problem
    return null
  }
}

async function proposeFile(tx: Tx, actor: MemberViewer, prepared: Prepared, caught: CaughtEdit | null): Promise<Saved> {
  const version = { prepared, baseN: null, summary: SUMMARY, minor: false, bound: changeBound(null, prepared, actor.episodes), facts: { ...editFacts('', prepared.source), ...caughtBy(caught) } }
  const { id } = await propose(tx, actor.id, { act: 'upload', pageId: null }, version)
  await recordHits(tx, actor, caught, { proposalId: id })
  return { kind: 'proposed', proposalId: id, slug: null }
}

async function publishFile(tx: Tx, actor: MemberViewer, prepared: Prepared, caught: CaughtEdit | null): Promise<Saved> {
  const publication = { prepared, act: 'create', authorId: actor.id, baseN: null, merged: false, summary: SUMMARY, minor: false, origin: 'form' } as const
  const page = await openPage(tx, publication)
  const n = await publish(tx, page, publication)
  await awaitPatrol(tx, actor, page.id, n, { ...editFacts('', prepared.source), ...caughtBy(caught) })
  await recordHits(tx, actor, caught, { pageId: page.id, n })
  return { kind: 'published', slug: prepared.tree.front.key, n, merged: false }
}
