import { now } from '../clock'
import { db } from '../db/client'
import { isRowNumber } from '../db/row-number'
import { isModerator } from '../people/person'
import { isBeyond } from '../revisions/beyond'
import { compare } from '../revisions/compare'
import { diffTexts } from '../revisions/diff/diff-texts'
import type { DiffResult } from '../revisions/diff/diff-lines'
import { findPage, type FoundPage } from '../revisions/find'
import { hiddenFields, isTextHidden } from '../revisions/hidden'
import { loadTree } from '../revisions/load-tree'
import { meaningBetween } from '../revisions/meaning/meaning-between'
import { personView, revisionFields, revisionRow } from '../revisions/revision-row'
import type { PersonView, RevisionRow } from '../revisions/view'
import type { Viewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'
import { undoOffers } from '../revisions/undo-subject'
import type { Undoing } from '../revisions/undoing'
import { authorRecord, type AuthorRecord } from './author-record'
import { canPatrol } from './patrol'
import { claimOf, partsOf, queueFields, type QueueRow } from './queue-rows'

/** An edit that was published directly, as a moderator looks at it. */
export type EditItem = {
  page: { title: string; slug: string }
  row: RevisionRow
  diff: DiffResult
  meaning: string[]
  /** Null where who wrote it is hidden from the moderator. */
  record: AuthorRecord | null
  checked: { by: PersonView; at: Date } | null
  canCheck: boolean
  undoings: Undoing[]
  waits: { id: number; parts: QueueRow['parts']; claim: QueueRow['claim'] } | null
}
export type EditItemAnswer = { kind: 'item'; item: EditItem } | { kind: 'ask'; pageId: number; title: string } | null

/** One edit for a moderator. Null for everybody else, as if there were none. What it tells beyond their horizon is asked for first. */
export async function editItem(viewer: Viewer, slug: string, n: number): Promise<EditItemAnswer> {
  if (!isModerator(viewer) || !isRowNumber(n)) return null
  const page = await findPage(viewer, slug)
  const told = page && (n === 1 ? await firstText(viewer, page) : await compare(viewer, slug, n - 1, n))
  if (!page || !told) return null
  if (told.kind === 'ask') return { kind: 'ask', pageId: told.pageId, title: told.title }
  const { authorId, patrol, waits } = await db.revision.findUniqueOrThrow({
    where: { pageId_n: { pageId: page.id, n } },
    select: { authorId: true, patrol: { select: { at: true, by: true } }, waits: { select: queueFields } },
  })
  const isAuthorKnown = !(await hiddenFields(viewer, [{ pageId: page.id, n }]))(page.id).author.has(n)
  const undoings = (await undoOffers(viewer, slug))(n).filter((act) => act !== 'revert')
  return {
    kind: 'item',
    item: {
      page: { title: page.title, slug: page.slug }, row: told.after, diff: told.diff, meaning: told.meaning, undoings,
      record: isAuthorKnown ? await authorRecord(authorId) : null,
      checked: patrol && { by: personView(patrol.by), at: patrol.at },
      canCheck: patrol === null && canPatrol(viewer, { authorId }).ok,
      waits: waits && { id: waits.id, parts: partsOf(waits), claim: claimOf(viewer, waits, now()) },
    },
  }
}

type Told = { kind: 'diff'; after: RevisionRow; diff: DiffResult; meaning: string[] } | { kind: 'ask'; pageId: number; title: string }

/** A page's first text stands against nothing. */
async function firstText(viewer: Viewer, page: FoundPage): Promise<Told | null> {
  const row = await db.revision.findUnique({ where: { pageId_n: { pageId: page.id, n: 1 } }, select: { ...revisionFields, text: { select: { body: true } } } })
  if (!row?.text.body || (await isTextHidden(viewer, row.textHash))) return null
  if (await isBeyond(viewer, page.id, 1)) return { kind: 'ask', pageId: page.id, title: page.title }
  const horizon = horizonOn(viewer, page.id)
  const diff = diffTexts('', row.text.body)
  const meaning = await meaningBetween(viewer, { text: '', tree: null }, { text: row.text.body, tree: await loadTree(page.id, 1) }, diff.rows, horizon)
  return { kind: 'diff', after: revisionRow(row, horizon, (await hiddenFields(viewer, [row]))(page.id)), diff, meaning }
}
