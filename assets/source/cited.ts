/** What a text cites by now, each place once, in its order: of an episode with its times, and sources. */
export function citedIn(text: string): string[] {
  const found = new Set<string>()
  for (const [, inner = ''] of text.matchAll(/\[@([^[\]\n]+)\]/g)) for (const part of inner.split(';')) add(found, part)
  for (const [, inner = ''] of text.matchAll(/\bcite:\s*['"]?([^,}\n]+)/g)) for (const part of inner.split(';')) add(found, part)
  return [...found]
}

/** Without what lowers it, which belongs to that one citation. */
function add(found: Set<string>, part: string): void {
  const place = part.replace(/\s+from\s.*$/s, '').replace(/^[\s@'"]+|[\s'"]+$/g, '')
  if (/^[A-Za-z0-9][\w .:–-]*$/.test(place)) found.add(place)
}
