/** One cookie of a Cookie header, as sent. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  if (!header) return undefined
  for (const part of header.split(';')) {
    const [key, value] = splitOnce(part)
    if (key === name) return value
  }
  return undefined
}

/** Whether the header names any of these cookies, also in the numbered parts a long one is cut into (`name.0`). */
export function hasCookie(header: string | undefined, names: readonly string[]): boolean {
  if (!header) return false
  return header.split(';').some((part) => {
    const [key] = splitOnce(part)
    return names.some((name) => key === name || key.startsWith(`${name}.`))
  })
}

function splitOnce(part: string): [string, string] {
  const at = part.indexOf('=')
  return at === -1 ? [part.trim(), ''] : [part.slice(0, at).trim(), part.slice(at + 1).trim()]
}
