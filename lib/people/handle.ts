import { err, ok, type Result } from '../result'

const SHORTEST = 2
const LONGEST = 32
const ALLOWED = /^[\p{L}\p{M}\p{N} ._-]+$/u
const ENDS = /^[\p{L}\p{N}](?:.*[\p{L}\p{M}\p{N}])?$/u
// Scripts with letters that look alike: a name keeps to one of them.
const LOOKALIKES = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u]
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{M}{4}/u
// What the wiki itself says of people whose accounts were erased.
const OWN_WORDS = /^(?:former-member|wiki$|etoile-wiki$)/

const LIGATURES: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

/** Check a handle somebody would like to have.
 *  @returns the handle as it will be written, in NFKC; else the sentence that says what to change */
export function parseHandle(typed: string): Result<string, string> {
  const handle = typed.normalize('NFKC').replace(/ +/g, ' ').trim()
  const length = [...handle].length
  if (length < SHORTEST || length > LONGEST) return err(`A handle has ${SHORTEST} to ${LONGEST} characters.`)
  if (!ALLOWED.test(handle) || INVISIBLE.test(handle)) return err('A handle is made of letters, digits, spaces, dots, _ and -, and of nothing invisible.')
  if (!ENDS.test(handle)) return err('A handle begins and ends with a letter or a digit.')
  if (LOOKALIKES.filter((script) => script.test(handle)).length > 1) return err('A handle keeps to one alphabet, so that nobody can be mistaken for another.')
  if (OWN_WORDS.test(handleKey(handle))) return err('That handle is one the wiki uses itself. Choose another.')
  return ok(handle)
}

/** What makes two handles the same: `Noor.B` and `noör b` are one person's. */
export function handleKey(handle: string): string {
  return handle
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[œæßłøđðþı]/g, (letter) => LIGATURES[letter] ?? letter)
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .replace(/[ ._-]+/g, '-')
}
