import { isRowNumber } from '../db/row-number'
import { err, ok, type Result } from '../result'
import { isBeyond } from '../revisions/beyond'
import { findPage, type FoundPage } from '../revisions/find'
import { isTextWithheld, WITHHELD } from '../revisions/hidden'
import { hashOf } from '../revisions/text'
import { canUndo } from '../revisions/undo-policy'
import { undoSubject } from '../revisions/undo-subject'
import { undoSides, type Undoing, type UndoSides } from '../revisions/undoing'
import type { Viewer } from '../spoilers/viewer'
import type { Edit } from './edit'
import { bodyOf } from './ground'

/** What an undoing would do: the text that comes back, and the revisions it is put together from. */
export type UndoPlan = { page: FoundPage; act: Undoing; n: number; sides: UndoSides; text: string }

export type UndoRefusal =
  | { kind: 'not-found' }
  | { kind: 'forbidden'; reason: string; page: FoundPage }
  /** A text that it would show or bring back holds what is beyond the viewer's horizon; looking further comes first. */
  | { kind: 'beyond'; page: FoundPage }

/** Judge an undoing before anything is put together; the screen that asks and the verb both start here. */
export async function planUndoing(viewer: Viewer, slug: string, act: Undoing, n: number): Promise<Result<UndoPlan, UndoRefusal>> {
  const page = await findPage(viewer, slug)
  if (!page || !isRowNumber(n) || n > page.head) return err({ kind: 'not-found' })
  const subject = await undoSubject(viewer, page)
  const allowed = canUndo(viewer, subject, act, n)
  if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason, page })
  const sides = undoSides(act, n, page.head, subject.run)
  const [base, text] = [await bodyOf(viewer, page.id, sides.base), await bodyOf(viewer, page.id, sides.mine)]
  if (base === null || text === null) return err({ kind: 'not-found' })
  if (await isTextWithheld(hashOf(text))) return err({ kind: 'forbidden', reason: WITHHELD, page })
  for (const part of new Set([sides.base, sides.mine, page.head])) if (await isBeyond(viewer, page.id, part)) return err({ kind: 'beyond', page })
  return ok({ page, act, n, sides, text })
}

/** What the screen that asks sends: the head and the version of one's own waiting proposal that it showed, and the answers. */
export type UndoRequest = { slug: string; act: Undoing; n: number; seen: number; version: number } & Pick<Edit, 'summary' | 'minor' | 'key' | 'knownFrom' | 'lowers' | 'answers' | 'onto'>

/** An undoing as the edit that it is. */
export function editOf({ page, act, sides, text }: UndoPlan, { seen: shown, version, summary, minor, key, knownFrom, lowers, answers, onto }: UndoRequest): Edit {
  const seen = shown >= sides.mine && shown <= page.head ? shown : page.head
  return {
    slug: page.slug, text, section: null, summary, minor, key, knownFrom, lowers, answers, onto,
    base: act === 'revert' ? seen : sides.base,
    // An undo is woven into a waiting text; an earlier text takes its place.
    version: act === 'revert' ? version : 0,
    undoing: { act, undoes: sides.undoes, seen },
  }
}
