import { hash, verify } from '@node-rs/argon2'
import { err, ok, type Result } from '../result'
import { isCommon } from './common-passwords'
import { handleKey } from './handle'

const SHORTEST = 8
const LONGEST = 1024

/** Check a password somebody would like to have: any characters, but long enough and not among the first guesses.
 *  @param owner Their handle and e-mail, which are first guesses too
 *  @returns the password, or the sentence that says what to change */
export function parsePassword(password: string, owner: { handle?: string; email?: string } = {}): Result<string, string> {
  const length = [...password].length
  if (length < SHORTEST) return err(`A password has at least ${SHORTEST} characters; any characters will do, spaces too.`)
  if (length > LONGEST) return err(`A password has at most ${LONGEST} characters.`)
  if (isCommon(password)) return err('That password is one of the first that anybody would guess. Take another, such as a few words that do not belong together.')
  if (isOwners(password, owner)) return err('That password is your handle or your e-mail address. Take one that others do not know.')
  return ok(password)
}

function isOwners(password: string, { handle, email }: { handle?: string; email?: string }): boolean {
  const key = handleKey(password.replace(/\d{1,4}$/, ''))
  const mine = [handle, email, email?.split('@')[0]].filter((name) => name !== undefined && name !== '')
  return mine.some((name) => name !== undefined && (handleKey(name) === key || handleKey(name) === handleKey(password)))
}

/** argon2id, 19 MiB, two passes (the library's default, and OWASP's first choice). */
export const hashPassword = (password: string): Promise<string> => hash(written(password))

/** Whether the password is the one behind the hash. Without a hash it takes as long and is never right, so that nobody can
 *  tell by the clock whether an account exists. */
export async function isPassword(password: string, kept: string | null | undefined): Promise<boolean> {
  const right = await verify(kept ?? (await nobodys()), written(password).slice(0, LONGEST * 2)).catch(() => false)
  return right && kept != null
}

// The same password comes in different bytes from different keyboards.
const written = (password: string): string => password.normalize('NFKC')

let dummy: Promise<string> | undefined
const nobodys = (): Promise<string> => (dummy ??= hashPassword('nobody has this password'))
