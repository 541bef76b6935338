import { Prisma } from '../db/generated/client'
import type { Tx } from '../db/transaction'
import { recordAct } from '../log/record'
import { publishMedia } from '../media/publish-media'
import { highest, type Bound } from '../spoilers/bound'
import { boundsOf } from '../spoilers/bounds'
import { listEpisodes } from '../spoilers/episodes'
import { groundsOf } from '../spoilers/surroundings'
import { changeBound, type Side } from './change-bound'
import { followLeans, keepLeans } from './evidence/leans'
import { keepOrigins } from './evidence/origins'
import { insertPast, type PastRevision } from './ledger-past'
import { putText } from './text'
import { lockSurroundings, ripple, ripplesFrom } from './ripple'
import { storedTree } from './stored'
import { undoneBy } from './undoing'
import type { Act, LockedPage, Origin, Prepared, Publication } from './types'
import { writeRows } from './write-rows'

/** Lock a page's row until the transaction ends, against whoever locks or changes it; who only names it, as the log does, does not
 *  wait. Null where there is none. */
export async function lockPage(tx: Tx, pageId: number): Promise<LockedPage | null> {
  const rows = await tx.$queryRaw<LockedPage[]>(Prisma.sql`
    SELECT id, head, slug, title, kind, bound, CASE WHEN protection_until <= now() THEN 'open' ELSE protection END AS protection, deleted_at AS "deletedAt" FROM page WHERE id = ${pageId} FOR NO KEY UPDATE`)
  return rows[0] ?? null
}

/** A page without a text yet, to be published in the same transaction. */
export async function openPage(tx: Tx, publication: Publication): Promise<LockedPage> {
  const { front } = publication.prepared.tree
  const row = await tx.page.create({ data: { kind: front.kind, slug: front.key, title: front.title, bound: front.knownFrom } })
  return { ...row, bound: row.bound as Bound }
}

/** The one door: make a text the next revision and the head of a locked page, with everything that must agree, in this
 *  transaction: derived rows, names, bounds of pages that lean on it, log entry and outbox row.
 *  The caller has asked the policy and compared the head with what the text was merged onto.
 *  @returns the revision's number. @see MediaWiki's PageUpdater, whose single door this follows. */
export async function publish(tx: Tx, page: LockedPage, publication: Publication): Promise<number> {
  const { authorId } = publication
  const { front } = publication.prepared.tree
  const act = actOf(page, publication)
  const n = (page.head ?? 0) + 1
  const ripples = await ripplesFrom(tx, page.id, publication.prepared)
  await lockSurroundings(tx, ripples)
  const { prepared, before } = await refreshed(tx, publication.prepared, page.head === null ? null : await storedTree(tx, page.id, page.head))
  const changed = before === 'unknown' ? 'last' : changeBound(before, prepared, prepared.around.episodes)
  const bound = highest([changed, publication.summaryFrom ?? '0'], prepared.around.episodes)

  await insertRevision(tx, page.id, n, { ...publication, act }, await putText(tx, prepared.source))
  await tx.page.update({ where: { id: page.id }, data: { head: n, kind: front.kind, slug: front.key, title: front.title, bound: front.knownFrom }, select: { id: true } })
  await tx.rendering.createMany({ data: [{ pageId: page.id, n, deriver: prepared.tree.deriver, tree: prepared.json, changeBound: bound }], skipDuplicates: true })
  const called = await writeRows(tx, page.id, prepared)
  await keepOrigins(tx, page.id, { n, authorId, act }, before === null || before === 'unknown' ? null : before.tree, prepared.tree)
  await keepLeans(tx, page.id, prepared.tree)
  await followLeans(tx, called, publication.reviewerId ?? authorId, prepared.around.episodes)
  if (front.file) await publishMedia(tx, front.file.media)
  await ripple(tx, page.id, ripples, prepared.around.episodes)
  await recordAct(tx, { actorId: publication.reviewerId ?? authorId, act: `page.${act}`, pageId: page.id, n, memberId: authorId, bound, data: { ...undoneIn(publication), ...renamedIn(page, publication) } })
  await announce(tx, page.id, n, publication.origin)
  return n
}

const isRenamed = (page: LockedPage, { prepared }: Publication): boolean => page.head !== null && page.title !== prepared.tree.front.title

/** A save that changes the title is a rename, whichever way it came. */
const actOf = (page: LockedPage, publication: Publication): Act => (publication.act === 'edit' && isRenamed(page, publication) ? 'rename' : publication.act)

/** Publish a text with the past it brings along: the earlier texts become revisions that are rendered when first looked at,
 *  the newest goes through `publish`, so that head, names, rows, log and outbox agree. For bulk import.
 *  @returns the number of the newest */
export async function publishWithPast(tx: Tx, page: LockedPage, past: readonly PastRevision[], publication: Publication): Promise<number> {
  const below = page.head ?? 0
  await insertPast(tx, page.id, below + 1, past)
  return publish(tx, { ...page, head: below + past.length || null }, publication)
}

/** What was undone, for whoever reads the log. */
function undoneIn({ act, undoesN, baseN }: Publication) {
  const undid = undoneBy({ act, undoesN: undoesN ?? null, baseN })
  return undid && { undid }
}

/** Both titles of a rename, for whoever reads the log. */
const renamedIn = (page: LockedPage, publication: Publication) => isRenamed(page, publication) && { from: page.title, to: publication.prepared.tree.front.title }

type Stored = Omit<Side, 'bounds'> | 'unknown' | null

/** The bounds once more, of the new text and the one before, now that no name, source or episode they lean on can move under them. */
async function refreshed(tx: Tx, prepared: Prepared, stored: Stored): Promise<{ prepared: Prepared; before: Side | 'unknown' | null }> {
  const old = stored === null || stored === 'unknown' ? null : stored
  const around = await groundsOf(tx, [prepared.tree, ...(old ? [old.tree] : [])], await listEpisodes(tx))
  return { prepared: { ...prepared, around, bounds: boundsOf(prepared.tree, around) }, before: old ? { ...old, bounds: boundsOf(old.tree, around) } : (stored as 'unknown' | null) }
}

function insertRevision(tx: Tx, pageId: number, n: number, publication: Publication, textHash: string): Promise<unknown> {
  const { prepared, act, authorId, reviewerId, proposalId, baseN, merged, undoesN, summary, minor, origin, claimedAt } = publication
  return tx.revision.create({
    data: {
      pageId, n, textHash, title: prepared.tree.front.title, act, authorId, baseN, summary, minor, origin,
      // Whoever wrote on an older revision than the one below has been merged, also where nothing had to be woven in.
      merged: merged || (baseN !== null && baseN < n - 1),
      reviewerId: reviewerId ?? null, proposalId: proposalId ?? null, undoesN: undoesN ?? null, claimedAt: claimedAt ?? null,
    },
    select: { n: true },
  })
}

/** One event a publication; every instance drops what it may have changed once the transaction commits.
 *  An import says so once, when it has done many pages. */
const announce = (tx: Tx, pageId: number, n: number, origin: Origin): Promise<unknown> => tx.$queryRaw`
  WITH event AS (INSERT INTO outbox (event, page_id, n) VALUES ('published', ${pageId}, ${n}) RETURNING page_id)
  SELECT CASE WHEN ${origin !== 'import'} THEN pg_notify('wiki_published', page_id::text)::text END FROM event`
