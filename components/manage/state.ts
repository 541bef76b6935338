import type { WholeError } from '@/lib/pages/whole'
import type { FormAction, FormProblem, FormState } from '@/lib/web/form-state'

/** What a form for a whole page gets back beside its errors. */
export type ManageExtra = { /** The page that bears the title. */ taken: { slug: string; title: string } }
export type ManageAction = FormAction<ManageExtra>
export type ManageState = FormState<ManageExtra>

export const UNSENT: ManageState = { errors: [], values: {} }

/** Why it was not done, in words. */
export function explainWhole(error: WholeError): { errors: FormProblem[]; status: number } & Partial<ManageExtra> {
  switch (error.kind) {
    case 'not-found': return { errors: [{ message: 'This page is not there any more. Somebody was faster.' }], status: 404 }
    case 'forbidden': return { errors: [{ message: error.reason }], status: 403 }
    case 'taken': return { errors: [{ message: `Another page is called “${error.title}”.`, field: 'title' }], status: 409, taken: { slug: error.slug, title: error.title } }
    case 'refused': return { errors: [{ message: error.message, ...(error.field && { field: error.field }) }], status: 422 }
    case 'busy': return { errors: [{ message: 'The page is being changed by many people just now. Send it again.' }], status: 409 }
  }
}
