import { err, ok, type Result } from '../result'
import { findPage } from '../revisions/find'
import type { Region } from '../revisions/merge/result'
import { canEdit } from '../revisions/policy'
import { prepare } from '../revisions/prepare'
import type { MemberViewer } from '../spoilers/viewer'
import type { Edit, EditError } from './edit'
import { groundOf, mergeOnto, wholeText } from './ground'
import { BLIND, loweredBy } from './lowered-by'
import { previewPrepared, type PreviewView } from './preview'
import { showsBeyond } from './shows-beyond'

/** The result of a merge as it would be read, and the conflicts that are still asked; null where nothing is in question. */
export type MergePreview = { view: PreviewView | null; conflict: { slug: string; regions: Region[]; onto: number } | null }

/** The page as a person's answers to its conflicts would make it; nothing is kept.
 *  @param edit.answers count for the head that they were given on. Where it has moved, the conflicts come anew, without a view.
 *  @returns the errors that saving would give before it writes */
export async function previewMerge(actor: MemberViewer, edit: Edit, ordinal: number | null): Promise<Result<MergePreview, EditError>> {
  const page = await findPage(actor, edit.slug)
  if (!page) return err({ kind: 'not-found' })
  const allowed = canEdit(actor, page)
  if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
  const ground = await groundOf(actor, page, edit)
  if (!ground.ok) return ground
  const whole = await wholeText(actor, page, edit, ground.value)
  if (!whole.ok) return whole
  const mine = whole.value
  const asked = mergeOnto(ground.value, mine, { answers: null, onto: null })
  if (!asked.clean && (await showsBeyond(actor, page, ground.value))) return err({ kind: 'conflict-beyond', slug: page.slug, pageId: page.id })
  const conflict = asked.clean ? null : { slug: page.slug, regions: asked.regions, onto: ground.value.onto!.n }
  const answered = mergeOnto(ground.value, mine, edit)
  if (!answered.clean) return ok({ view: null, conflict })
  const prepared = await prepare(answered.text)
  if (!prepared.ok) return err({ kind: 'refused', issues: prepared.error })
  // What saving would refuse is not shown either: an open fence would draw what was cut from the form.
  const { isBlind } = await loweredBy(actor, page.id, ground.value, prepared.value, true)
  if (isBlind && edit.section !== null) return err({ kind: 'refused', issues: [{ message: BLIND }] })
  return ok({ view: await previewPrepared(actor, page, prepared.value, ordinal), conflict })
}
