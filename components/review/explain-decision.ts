import type { DecisionError } from '@/lib/review/decide'
import type { FormProblem } from '@/lib/web/form-state'
import type { DecisionExtra } from './decision-state'

/** Why a decision was not made, in words. The item is shown again as it is now. */
export function explainDecision(error: DecisionError): { errors: FormProblem[]; status: number } & Partial<DecisionExtra> {
  switch (error.kind) {
    case 'not-found': return one('This proposal, or its page, is not there any more.', 404)
    case 'forbidden': return one(error.reason, 403)
    case 'moved': return one(error.message, 409)
    case 'reason-missing': return one('Choose the reason: its author reads it.', 422, 'reasonCode')
    case 'words-missing': return one('Say it in words: its author reads them.', 422, 'words')
    case 'conflict': return one('The page was changed in the same words meanwhile, so this cannot be taken over as it is. Ask its author to put both together.', 409)
    case 'refused': return one(`This text cannot be published: ${error.message}`, 422, undefined, error.line)
    case 'lowers': return { ...one('Your words would make some known earlier. Say yes to that, or leave them.', 422), lowerings: error.lowerings }
    case 'taken': return { ...one(`There is a page called “${error.title}” already. Turn this down, or ask its author to write there.`, 409), taken: { slug: error.slug, title: error.title } }
  }
}

const one = (message: string, status: number, field?: string, line?: number) => ({ errors: [{ message, ...(field && { field }), ...(line !== undefined && { line }) }], status })
