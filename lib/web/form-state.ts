/** One thing to mend; `field` names the input it belongs to, `line` the line of a text, from 1. */
export type FormProblem = { message: string; field?: string; line?: number }

/** What a form gets back when it was refused: why, and everything that was typed but secrets. */
export type FormState<Extra extends object = object> = { errors: FormProblem[]; values: Record<string, string> } & Partial<Extra>

/** A form action as `useActionState` takes it, and as a plain post without scripts runs it. */
export type FormAction<Extra extends object = object> = (state: FormState<Extra>, form: FormData) => Promise<FormState<Extra>>

/** The state of a form nobody has sent yet. */
export const untouched: FormState = { errors: [], values: {} }

/** The problems of one field, for its message beneath. */
export const problemsOf = (state: FormState, field: string): FormProblem[] => state.errors.filter((problem) => problem.field === field)
