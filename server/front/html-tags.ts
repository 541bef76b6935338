/** A start tag in HTML, with its place in the text. */
export type Tag = { name: string; from: number; to: number; attributes: Map<string, string> }

const NAME_START = /[a-zA-Z]/
// What stands inside these is text to the browser, whatever it looks like.
const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title', 'iframe', 'noembed', 'noframes', 'xmp'])

/** The start tags of a document, in order. Comments, attribute values and raw text are never taken for tags.
 *  For the raw text elements, `to` lies behind the end tag. */
export function* startTags(html: string): Generator<Tag> {
  let at = html.indexOf('<')
  while (at !== -1) {
    if (html.startsWith('<!--', at)) at = after(html, '-->', at + 4)
    else if (NAME_START.test(html[at + 1] ?? '')) {
      const tag = readTag(html, at)
      if (RAW_TEXT.has(tag.name)) tag.to = endOfRawText(html, tag)
      yield tag
      at = tag.to
    } else at += 1
    at = html.indexOf('<', at)
  }
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found === -1 ? html.length : found + mark.length
}

const ATTRIBUTE = /[\s/]*(?:([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?|(>)|(["'<=]))/y

function readTag(html: string, from: number): Tag {
  const name = /[^\s/>]+/y
  name.lastIndex = from + 1
  const tag: Tag = { name: (name.exec(html)?.[0] ?? '').toLowerCase(), from, to: html.length, attributes: new Map() }
  ATTRIBUTE.lastIndex = name.lastIndex
  for (let found = ATTRIBUTE.exec(html); found; found = ATTRIBUTE.exec(html)) {
    const [, key, double, single, bare, end] = found
    if (end !== undefined) {
      tag.to = ATTRIBUTE.lastIndex
      break
    }
    if (key !== undefined) tag.attributes.set(key.toLowerCase(), double ?? single ?? bare ?? '')
  }
  return tag
}

function endOfRawText(html: string, { name, to }: Tag): number {
  const end = new RegExp(`</${name}[\\s/>]`, 'gi')
  end.lastIndex = to
  const found = end.exec(html)
  return found ? after(html, '>', found.index) : html.length
}
