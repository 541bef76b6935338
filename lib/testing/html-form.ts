const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The fields of the form that holds a field of this name, as a browser without scripts would send them, buttons left out.
 *  @throws Error where the page has no such form */
export function fieldsIn(html: string, holding: string): Record<string, string> {
  const form = [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)].map(([whole]) => whole).find((whole) => whole.includes(`name="${holding}"`))
  if (!form) throw new Error(`There is no form with a field "${holding}" in:\n${wordsOf(html).slice(0, 500)}`)
  const fields: Record<string, string> = {}
  for (const [, attributes = ''] of form.matchAll(/<input\b([^>]*)>/g)) {
    const isSent = /\bchecked\b/.test(attributes) || !/type="(?:checkbox|radio|submit)"/.test(attributes)
    const name = attribute(attributes, 'name')
    if (name !== undefined && isSent) fields[name] = attribute(attributes, 'value') ?? ''
  }
  for (const [, attributes = '', text = ''] of form.matchAll(/<textarea\b([^>]*)>\n?([\s\S]*?)<\/textarea>/g)) {
    const name = attribute(attributes, 'name')
    if (name !== undefined) fields[name] = unescaped(text)
  }
  for (const [, attributes = '', options = ''] of form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const name = attribute(attributes, 'name')
    const chosen = /<option\b([^>]*\bselected\b[^>]*)>/.exec(options) ?? /<option\b([^>]*)>/.exec(options)
    if (name !== undefined) fields[name] = attribute(chosen?.[1] ?? '', 'value') ?? ''
  }
  return fields
}

/** What a person would read of a page's markup. */
export const wordsOf = (html: string): string => unescaped(html.replace(/<(?:script|style)\b[\s\S]*?<\/(?:script|style)>/g, '').replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1]
  return found === undefined ? undefined : unescaped(found)
}

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    return ENTITIES[name ?? ''] ?? whole
  })
