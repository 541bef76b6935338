import { db } from '../db/client'
import { isModerator, type Person } from '../people/person'
import type { Viewer } from '../spoilers/viewer'
import { findPage, type FoundPage } from './find'
import { hiddenAuthors } from './hidden'
import { canEdit } from './policy'
import { undoingsOn, type UndoSubject } from './undo-policy'
import type { TopRun, Undoing } from './undoing'

/** What may be undone on a page, as the policy asks it. */
export const undoSubject = async (person: Person, page: FoundPage): Promise<UndoSubject> =>
  ({ id: page.id, kind: page.kind, protection: page.protection, head: page.head, run: isModerator(person) ? await topRun(page) : null })

const EVERYBODY: Person = { kind: 'anonymous' }

/** The run that a rollback takes back. Null where it would tell everybody who wrote what, although that is hidden from them. */
async function topRun({ id: pageId, head }: FoundPage): Promise<TopRun | null> {
  const { authorId } = await db.revision.findUniqueOrThrow({ where: { pageId_n: { pageId, n: head } }, select: { authorId: true } })
  const below = await db.revision.findFirst({ where: { pageId, n: { lt: head }, authorId: { not: authorId } }, orderBy: { n: 'desc' }, select: { n: true } })
  const from = (below?.n ?? 0) + 1
  const hidden = await hiddenAuthors(EVERYBODY, pageId)
  return hidden.some((n) => n >= from - 1 && n <= head) ? null : { authorId, from, to: head }
}

/** The ways back that a viewer is offered beside each revision of a page. */
export async function undoOffers(viewer: Viewer, slug: string): Promise<(n: number) => Undoing[]> {
  const page = viewer.kind === 'anonymous' ? null : await findPage(viewer, slug)
  if (!page || !canEdit(viewer, page).ok) return () => []
  const subject = await undoSubject(viewer, page)
  return (n) => undoingsOn(viewer, subject, n)
}
