/** A form as a browser without scripts sends it. */
export type Sent = { body: Buffer; type: string }

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The fields of the form that holds a field of this name, with the values they have on the page. Buttons are left out.
 *  @throws Error where the page has no such form */
export function fieldsIn(html: string, holding: string): Map<string, string> {
  const form = [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)].map(([whole]) => whole).find((whole) => whole.includes(`name="${holding}"`))
  if (!form) throw new Error(`There is no form with a field "${holding}" on this page:\n${html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').slice(0, 400)}`)
  const fields = new Map<string, string>()
  for (const [, attributes = ''] of form.matchAll(/<input\b([^>]*)>/g)) {
    const name = attribute(attributes, 'name')
    const isTicked = /\bchecked\b/.test(attributes) || !/type="(?:checkbox|radio)"/.test(attributes)
    if (name && isTicked && !/type="submit"/.test(attributes)) fields.set(name, attribute(attributes, 'value') ?? '')
  }
  for (const [, attributes = '', text = ''] of form.matchAll(/<textarea\b([^>]*)>\n?([\s\S]*?)<\/textarea>/g)) {
    const name = attribute(attributes, 'name')
    if (name) fields.set(name, unescaped(text))
  }
  return fields
}

/** @returns the fields as multipart/form-data */
export async function sent(fields: ReadonlyMap<string, string>): Promise<Sent> {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  const packed = new Response(form)
  return { body: Buffer.from(await packed.arrayBuffer()), type: packed.headers.get('content-type') ?? '' }
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1]
  return found === undefined ? undefined : unescaped(found)
}

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    return ENTITIES[name ?? ''] ?? whole
  })
