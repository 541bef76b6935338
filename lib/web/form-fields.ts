import { z } from 'zod'
import type { FormProblem } from './form-state'

/** A form's schema: one named field each; nothing else in the body is looked at. */
export type FormSchema = z.ZodObject

type Read = { input: Record<string, string | string[]>; values: Record<string, string>; errors: FormProblem[] }

// What nobody should find again in a page's source: every field called a password, `currentPassword` too.
const SECRET = /password/i

/** The named fields of a form as text, with newlines as `\n`; what cannot be stored is named. */
export function readFields(schema: FormSchema, form: FormData): Read {
  const read: Read = { input: {}, values: {}, errors: [] }
  for (const [name, type] of Object.entries(schema.shape)) {
    const sent = form.getAll(name).filter((value) => typeof value === 'string').map(plain)
    const [first] = sent
    if (first === undefined) continue
    read.input[name] = isList(type) ? sent : first
    if (SECRET.test(name)) continue
    read.values[name] = sent.join('\n').replaceAll('\0', '')
    const problem = unstorable(first)
    if (problem) read.errors.push({ ...problem, field: name })
  }
  return read
}

const plain = (value: string): string => value.replace(/\r\n?/g, '\n')

function isList(type: unknown): boolean {
  if (type instanceof z.ZodOptional || type instanceof z.ZodDefault) return isList(type.def.innerType)
  return type instanceof z.ZodArray
}

/** The character that no database takes, or half a character, with its line. */
function unstorable(text: string): FormProblem | null {
  const at = text.search(/\0|\p{Surrogate}/u)
  if (at === -1) return null
  const line = text.slice(0, at).split('\n').length
  const what = text[at] === '\0' ? 'an invisible NUL character' : 'half of a broken character'
  return { message: `There is ${what} here. Take it out and send it again.`, line }
}

/** What a schema found wrong, in the person's own terms. */
export function problemsFrom(error: z.ZodError): FormProblem[] {
  return error.issues.map(({ path, code, message }) => ({
    message: code === 'invalid_type' ? 'A part of this form did not arrive. Look it over and send it again.' : message,
    ...(typeof path[0] === 'string' ? { field: path[0] } : {}),
  }))
}
