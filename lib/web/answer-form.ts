import type { z } from 'zod'
import { HELD_OFF, isHeldOff, noteAddress } from '@/lib/people/addresses'
import { isEditor } from '@/lib/people/person'
import { canWrite } from '@/lib/people/policy'
import { yes } from '@/lib/result'
import type { MemberViewer, Viewer } from '@/lib/spoilers/viewer'
import { setStatus } from './exchange'
import { problemsFrom, readFields, type FormSchema } from './form-fields'
import type { FormProblem, FormState } from './form-state'
import { takeTurns, waitWords, type Turn } from './limits'

/** Why an action did not do what it was asked: one sentence or several with their fields, and the status it answers with. */
export type Refusal<Extra extends object = object> = { errors: FormProblem[]; status: number } & Partial<Extra>

/** Refuse with one sentence. 422 unless said otherwise. */
export function refusal(message: string, more: { field?: string; line?: number; status?: number } = {}): Refusal {
  const { status = 422, ...place } = more
  return { errors: [{ message, ...place }], status }
}

/** Refuse with several sentences, each at its field. */
export const refusals = (errors: FormProblem[], status = 422): Refusal => ({ errors, status })

/** What a form does with parsed fields: a refusal, or nothing where all went well and it did not redirect. */
export type Run<Actor, Schema extends FormSchema, Extra extends object> = (
  actor: Actor,
  input: z.output<Schema>,
) => Promise<Refusal<Extra> | undefined>

/** Read the named fields of a form, parse and run. What is refused comes back with a 4xx and everything that was typed.
 *  @param gate refuses before the fields are judged */
export async function answerForm<Schema extends FormSchema, Extra extends object>(
  viewer: Viewer,
  schema: Schema,
  form: FormData,
  run: Run<Viewer, Schema, Extra>,
  gate: (viewer: Viewer) => Promise<Refusal | undefined> = async () => undefined,
): Promise<FormState<Extra>> {
  const { input, values, errors } = readFields(schema, form)
  const early = (await gate(viewer)) ?? (errors.length > 0 ? refusals(errors) : undefined)
  if (early) return refused<Extra>(early, values)
  const parsed = schema.safeParse(input)
  if (!parsed.success) return refused<Extra>(refusals(problemsFrom(parsed.error)), values)
  const answer = await run(viewer, parsed.data)
  return answer ? refused<Extra>(answer, values) : stateOf<Extra>({ errors: [], values })
}

export type MemberOptions<Input = unknown> = {
  /** Counts against the limit of this turn, by account and by address. */
  turn?: Turn | ((input: Input) => Turn)
  /** For what concerns only one's own account, which a suspension leaves alone. */
  evenSuspended?: boolean
  /** Keeps what somebody typed although a suspension or a limit turns it away. */
  keep?: (actor: MemberViewer, input: Input) => Promise<unknown>
}

/** What somebody has to look at when a newcomer sends it. */
const SENT: ReadonlySet<Turn> = new Set(['save', 'upload'])

/** The same for members who may write, as their account is now.
 *  @param address Where the request came from, for the limits */
export function answerMember<Schema extends FormSchema, Extra extends object>(
  viewer: Viewer,
  schema: Schema,
  form: FormData,
  run: Run<MemberViewer, Schema, Extra>,
  { turn, evenSuspended = false, keep, address }: MemberOptions<z.output<Schema>> & { address: string },
): Promise<FormState<Extra>> {
  const take = (kind: Turn, actor: MemberViewer) => takeTurns(kind, `account:${actor.id}`, `address:${address}`)
  const takeAll = async (kind: Turn, actor: MemberViewer) => {
    const taken = await take(kind, actor)
    return taken.ok && SENT.has(kind) && !isEditor(actor) ? take('newcomer', actor) : taken
  }
  const turnedAway = async (actor: MemberViewer, input: z.output<Schema>): Promise<Refusal | undefined> => {
    const allowed = canWrite(actor)
    if (actor.suspended || actor.blocks) await noteAddress(actor.id, address)
    if (!allowed.ok && !evenSuspended) return refusal(allowed.reason, { status: 403 })
    if (turn && !evenSuspended && !isEditor(actor) && (await isHeldOff(address))) return refusal(HELD_OFF, { status: 403 })
    const kind = typeof turn === 'function' ? turn(input) : turn
    const taken = kind ? await takeAll(kind, actor) : undefined
    return taken && !taken.ok ? refusal(waitWords(taken.retryInSeconds), { status: 429 }) : undefined
  }
  const guarded: Run<Viewer, Schema, Extra> = async (actor, input) => {
    if (actor.kind === 'anonymous') return undefined
    const away = await turnedAway(actor, input)
    if (!away) return run(actor, input)
    if (keep && (await take('draft', actor)).ok) await keep(actor, input)
    return away as Refusal<Extra>
  }
  return answerForm(viewer, schema, form, guarded, async () => {
    const allowed = viewer.kind === 'anonymous' ? canWrite(viewer) : yes
    return allowed.ok ? undefined : refusal(allowed.reason, { status: 401 })
  })
}

function refused<Extra extends object>({ status, ...rest }: Refusal | Refusal<Extra>, values: Record<string, string>): FormState<Extra> {
  setStatus(status)
  return stateOf<Extra>({ ...rest, values })
}

// What an action adds to its state is optional, so a state without it is one too; TypeScript cannot see that of a type it does not know.
const stateOf = <Extra extends object>(state: FormState): FormState<Extra> => state as FormState<Extra>
