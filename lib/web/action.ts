import type { z } from 'zod'
import type { MemberViewer, Viewer } from '@/lib/spoilers/viewer'
import { answerForm, answerMember, type MemberOptions, type Run } from './answer-form'
import type { FormSchema } from './form-fields'
import type { FormAction } from './form-state'
import { clientAddress } from './request'
import { getViewer } from './viewer'

export { refusal, refusals, type Refusal } from './answer-form'

/** A form action for signed-in people. Signs in, reads the named fields, parses, runs. `run` redirects when it has done its
 *  work; a refusal it returns goes back into the form with a 4xx and everything that was typed.
 *  @param run gets the person as their account is now, and the parsed fields */
export function action<Schema extends FormSchema, Extra extends object = object>(
  schema: Schema,
  run: Run<MemberViewer, Schema, Extra>,
  options: MemberOptions<z.output<Schema>> = {},
): FormAction<Extra> {
  return async (_state, form) => answerMember(await getViewer(), schema, form, run, { ...options, address: await clientAddress() })
}

/** A form action for everybody, signed in or not: join, sign in, forgotten password. */
export function openAction<Schema extends FormSchema, Extra extends object = object>(
  schema: Schema,
  run: Run<Viewer, Schema, Extra>,
): FormAction<Extra> {
  return async (_state, form) => answerForm(await getViewer(), schema, form, run)
}
