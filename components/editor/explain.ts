import type { EditError } from '@/lib/pages/edit'
import type { FormProblem } from '@/lib/web/form-state'
import type { WriteExtra } from './write-state'

/** Why a text was not saved, in words, with what is asked of its writer and the status of the answer. */
export type Explained = { errors: FormProblem[]; status: number } & Partial<WriteExtra>

/** What a refusal says and asks. Whatever it is, the text is in the form.
 *  @param draftId the draft in which the text was kept; null where none was
 *  @param isNew the text was written from nothing, and met a page of its name */
export function explain(error: EditError, { section, draftId, isNew }: { section: string | null; draftId: number | null; isNew: boolean }): Explained {
  switch (error.kind) {
    case 'refused': return { errors: error.issues.map((issue) => ({ ...issue, message: placed(issue, section), field: 'text' })), status: 422 }
    case 'ask-bound': return { ...one('Say from which episode this is known, then save it.', 422, 'knownFrom'), asksBound: true }
    case 'ask-lowering': return { ...one('Some words would be known earlier than they were. Look at them, say yes if that is right, then save.', 422, 'lowers'), lowerings: error.lowerings }
    case 'conflict': return { ...one(isNew ? MET : CROSSED, 409), conflict: { slug: error.slug, regions: error.regions, onto: error.onto } }
    case 'conflict-beyond': return { ...one(BEYOND, 409), beyond: { slug: error.slug, pageId: error.pageId, draftId } }
    case 'taken': return { ...one(`There is another page called “${error.title}” already.`, 409, 'text'), taken: { slug: error.slug, title: error.title } }
    case 'warned': return { ...one(`${error.message} If you mean it, save it again: your text is below.`, 422), warned: error.ids }
    case 'filtered': return one(`${error.message} What you wrote is below, and in your drafts.`, 403)
    case 'busy': return one('Very many people are saving this page at once. Your text is here: wait a moment, then save it again.', 409)
    case 'forbidden': return one(`${error.reason} What you wrote is kept in your drafts.`, 403)
    case 'not-found': return one('This page is not there any more, so nothing was saved. Your text is here, and in your drafts.', 404)
  }
}

const CROSSED = 'Somebody else changed the same words while you wrote. Choose below what shall stand there.'
const MET = 'There is a page of that name already. Choose below what of your text and of its text shall stand there.'
const BEYOND =
  'Somebody else changed the same words while you wrote, and the page tells more than you have watched. So their text is not shown here unasked; yours is below, and in your drafts.'

const one = (message: string, status: number, field?: string) => ({ errors: [{ message, ...(field && { field }) }], status })

// A section is part of a page, and lines are counted in the page.
const placed = ({ message, line }: { message: string; line?: number }, section: string | null): string =>
  section !== null && line !== undefined ? `${message} (Lines are counted from the top of the whole page.)` : message
