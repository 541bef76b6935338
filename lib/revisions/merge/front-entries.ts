import { isAlias, isMap, isScalar, parseDocument, type Pair, visit, type YAMLMap } from 'yaml'
import { canonical } from './canonical'
import { commentsAbove } from './comments-above'
import { type List, listOf } from './front-rows'
import { isShallow } from '../../markdown/shallow'

/** A key of the front matter as it is written. Lead, text and tail of all entries join to the whole. */
export type Entry = {
  name: string
  /** Comment lines directly above. */
  lead: string
  text: string
  value: string
  /** The rows, if the value is a list or empty. */
  list: List | null
}

/** More keys than any kind of page has. */
const MOST_KEYS = 200

export type Front = { entries: Map<string, Entry>; tail: string }

/** Reads front matter as entries that keep their text. Null for what is not a plain mapping in block style, one key a line:
 *  text with errors, doubled keys, anchors or aliases, or too deep or long to read as data. */
export function readEntries(front: string): Front | null {
  const map = parseMap(front)
  if (!map) return null
  const starts = map.items.map((pair) => startOf(pair, front))
  const leads = starts.map((start, at) => (at === 0 ? 0 : commentsAbove(front, start ?? 0, 0, /^#/)))
  const end = commentsAbove(front, front.length, 0, /^#/)
  const entries = new Map<string, Entry>()
  for (const [at, pair] of map.items.entries()) {
    const start = starts[at] ?? null
    if (start === null || !isScalar(pair.key)) return null
    const name = String(pair.key.value)
    const until = leads[at + 1] ?? end
    const text = front.slice(start, until)
    const value = canonical(pair.value)
    entries.set(name, { name, lead: front.slice(leads[at], start), text, value, list: listOf(pair.value, front, start, until, name) })
  }
  return entries.size === map.items.length ? { entries, tail: front.slice(end) } : null
}

function parseMap(front: string): YAMLMap | null {
  if (!isShallow(front)) return null
  const doc = parseDocument(front, { prettyErrors: false, uniqueKeys: false, schema: 'core', merge: false, logLevel: 'silent' })
  const map = doc.contents
  if (doc.errors.length > 0 || !isMap(map) || map.flow || map.items.length === 0 || map.items.length > MOST_KEYS) return null
  let clever = false
  visit(doc, {
    Node(_key, node) {
      clever ||= isAlias(node) || ('anchor' in node && Boolean(node.anchor))
      return clever ? visit.BREAK : undefined
    },
  })
  return clever ? null : (map as YAMLMap)
}

/** Where the key's line begins; null if the key does not begin its line. */
function startOf(pair: Pair, front: string): number | null {
  const at = isScalar(pair.key) ? pair.key.range?.[0] : undefined
  return at !== undefined && (at === 0 || front[at - 1] === '\n') ? at : null
}
