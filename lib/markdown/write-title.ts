import { isScalar, parseDocument, stringify } from 'yaml'
import { isShallow } from './shallow'
import { splitSource } from './split'

/** A source under another title, every other character as it was. A source without a title stays as it is.
 *  @param title one line */
export function writeTitle(source: string, title: string): string {
  const split = splitSource(source)
  if (!split || !isShallow(split.front)) return source
  const doc = parseDocument(split.front, { logLevel: 'silent' })
  const node = doc.errors.length === 0 ? doc.get('title', true) : undefined
  if (!isScalar(node) || !node.range) return source
  const [start, end] = [split.frontStart + node.range[0], split.frontStart + node.range[1]]
  const newline = source.slice(start, end).endsWith('\n') ? '\n' : ''
  const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? { defaultStringType: node.type } : {}
  return source.slice(0, start) + stringify(title, { lineWidth: 0, ...quoted }).trim() + newline + source.slice(end)
}
