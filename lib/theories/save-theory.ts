import type { EditError, Saved } from '../pages/edit'
import { bodyOf } from '../pages/ground'
import { saveEdit } from '../pages/save-edit'
import { err, type Result } from '../result'
import { ownProposal } from '../review/own-proposal'
import { findPage } from '../revisions/find'
import { needsReview } from '../revisions/policy'
import { nameSubmission } from '../revisions/submissions'
import type { MemberViewer } from '../spoilers/viewer'

/** `name`: what is done, by which a form that is sent twice is known. `lowers`: yes, some of it may be known earlier than it was. */
export type TheoryChange = { slug: string; summary: string; key: string; name: object; lowers: boolean; write: (source: string) => Result<string, EditError> }

/** Change a part of a theory's page that a form of its own asks for: an edit of the whole text, of which whoever makes it need see
 *  nothing else. A newcomer's goes on from what waits of theirs.
 *  @returns `not-found` also where the page is no theory */
export async function saveTheory(actor: MemberViewer, { slug, summary, key, name, lowers, write }: TheoryChange): Promise<Result<Saved, EditError>> {
  const page = await findPage(actor, slug)
  if (page?.kind !== 'theory') return err({ kind: 'not-found' })
  const own = needsReview(actor, page) ? await ownProposal(actor.id, page.id) : null
  const source = own?.text ?? (await bodyOf(actor, page.id, page.head))
  if (source === null) return err({ kind: 'not-found' })
  const text = write(source)
  if (!text.ok) return text
  const edit = { slug, text: text.value, section: null, base: page.head, version: own?.version ?? 0, summary, minor: false, key, knownFrom: null, lowers, answers: null, onto: null }
  return saveEdit(actor, edit, nameSubmission(actor.id, key, { slug, summary, ...name }))
}
