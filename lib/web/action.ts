import type { z } from 'zod'
import { canWrite } from '@/lib/people/policy'
import type { MemberViewer, Viewer } from '@/lib/spoilers/viewer'
import { setStatus } from './exchange'
import { problemsFrom, readFields, type FormSchema } from './form-fields'
import type { FormAction, FormProblem, FormState } from './form-state'
import { takeTurns, waitWords, type Turn } from './limits'
import { clientAddress } from './request'
import { getViewer } from './viewer'

/** Why an action did not do what it was asked: a sentence, or several with their fields, and the status it answers with. */
export type Refusal<Extra extends object = object> = { errors: FormProblem[]; status: number } & Partial<Extra>

/** Refuse with one sentence. 422 unless said otherwise. */
export const refusal = (message: string, more: { field?: string; line?: number; status?: number } = {}): Refusal => {
  const { status = 422, ...place } = more
  return { errors: [{ message, ...place }], status }
}

/** Refuse with several sentences, each at its field. */
export const refusals = (errors: FormProblem[], status = 422): Refusal => ({ errors, status })

type Options = {
  /** Counts against the limit of this turn, by account and by address. */
  turn?: Turn
  /** For what concerns only one's own account, which a suspension leaves alone. */
  evenSuspended?: boolean
}

/** A form action for signed-in people. Signs in, reads the named fields, parses, runs. `run` redirects when it has done its
 *  work; a refusal it returns goes back into the form with a 4xx and everything that was typed.
 *  @param run gets the person as their account is now, and the parsed fields */
export function action<Schema extends FormSchema, Extra extends object = object>(
  schema: Schema,
  run: (actor: MemberViewer, input: z.output<Schema>) => Promise<Refusal<Extra> | undefined>,
  { turn, evenSuspended = false }: Options = {},
): FormAction<Extra> {
  return openAction(schema, async (viewer, input) => {
    if (viewer.kind === 'anonymous') return signInFirst
    const allowed = canWrite(viewer)
    if (!allowed.ok && !evenSuspended) return refusal(allowed.reason, { status: 403 })
    const taken = turn ? await takeTurns(turn, `account:${viewer.id}`, `address:${await clientAddress()}`) : undefined
    if (taken && !taken.ok) return refusal(waitWords(taken.retryInSeconds), { status: 429 })
    return run(viewer, input)
  }, { before: (viewer) => (viewer.kind === 'anonymous' ? signInFirst : undefined) })
}

const signInFirst: Refusal = { ...refusal('Sign in to do that; what you wrote is still here. Sign in in another tab, then send it again.'), status: 401 }

/** A form action for everybody, signed in or not: join, sign in, forgotten password.
 *  @param options.before refuses before the fields are judged */
export function openAction<Schema extends FormSchema, Extra extends object = object>(
  schema: Schema,
  run: (viewer: Viewer, input: z.output<Schema>) => Promise<Refusal<Extra> | undefined>,
  { before }: { before?: (viewer: Viewer) => Refusal | undefined } = {},
): FormAction<Extra> {
  return async (_state, form) => {
    const viewer = await getViewer()
    const { input, values, errors } = readFields(schema, form)
    const early = before?.(viewer) ?? (errors.length > 0 ? { errors, status: 422 } : undefined)
    if (early) return refused<Extra>(early, values)
    const parsed = schema.safeParse(input)
    if (!parsed.success) return refused<Extra>({ errors: problemsFrom(parsed.error), status: 422 }, values)
    const answer = await run(viewer, parsed.data)
    return answer ? refused<Extra>(answer, values) : stateOf<Extra>({ errors: [], values })
  }
}

function refused<Extra extends object>({ status, ...rest }: Refusal | Refusal<Extra>, values: Record<string, string>): FormState<Extra> {
  setStatus(status)
  return stateOf({ ...rest, values })
}

// What an action adds to its state is optional, so a state without it is one too; TypeScript cannot see that of a type it does not know.
const stateOf = <Extra extends object>(state: FormState): FormState<Extra> => state as FormState<Extra>
