import { err, ok, type Result } from '../result'

const LONGEST = 254
// Whether an address takes mail is found out by sending some; here only what could never be one is refused.
const FORM = /^[^\s@"'<>(),;:\\[\]\p{C}]+@[^\s@"'<>(),;:\\[\]\p{C}]+\.[^\s@"'<>(),;:\\[\]\p{C}.]+$/u

/** @returns the address as it will be written to, else the sentence that says what to change */
export function parseEmail(typed: string): Result<string, string> {
  const email = typed.trim()
  if (email.length > LONGEST || !FORM.test(email)) return err('That does not look like an e-mail address, such as name@example.org.')
  return ok(email)
}

/** What makes two addresses the same. */
export const emailKey = (email: string): string => email.trim().normalize('NFKC').toLowerCase()
