import { writeRow } from '../markdown/write-row'
import type { EditError, Saved } from '../pages/edit'
import { err, ok, type Result } from '../result'
import { findByName, findPage } from '../revisions/find'
import { THEORY_LINKS, type TheoryLink } from '../spoilers/theory-links'
import type { MemberViewer } from '../spoilers/viewer'
import { saveTheory } from './save-theory'

/** `to`: the title of the other theory. `note`: in what a fork differs, why they compete. `cite`: from when the link may be known. */
export type Linking = { slug: string; key: string; type: TheoryLink; to: string; note: string; cite: string }
export type LinkError = EditError | { kind: 'wrong'; field: 'to' | 'note' | 'cite'; message: string }

/** Say how a theory stands to another. It is an edit of the first one's page; the other shows it as well. */
export async function linkTheory(actor: MemberViewer, { slug, key, type, to, note, cite }: Linking): Promise<Result<Saved, LinkError>> {
  const [page, other] = await Promise.all([findPage(actor, slug), findTheory(actor, to)])
  if (!page) return err({ kind: 'not-found' })
  if (!other) return err({ kind: 'wrong', field: 'to', message: `There is no theory called “${to}” that is safe for you.` })
  if (type === 'fork of' && note === '') return err({ kind: 'wrong', field: 'note', message: 'Say in what it differs.' })
  const row = { type, to: `[[${other.title}]]`, inverse: THEORY_LINKS[type].inverse, note, cite }
  return saveTheory(actor, { slug, key, summary: '', lowers: false, name: { act: 'link', type, to, note, cite }, write: (source) => ok(writeRow(source, 'relations', null, row)) })
}

/** A theory by any of its names, as this person may know of it. */
export const findTheory = async (actor: MemberViewer, name: string) => (await findByName(actor, name)).map(({ page }) => page).find(({ kind }) => kind === 'theory') ?? null
