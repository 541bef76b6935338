import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml'
import { isShallow } from './shallow'
import { splitSource } from './split'

const PREFIX = { facts: 'f', relations: 'r', evidence: 'e', answers: 'a', episodes: 'n', beats: 'b' } as const
/** The lists of a front matter whose rows carry an id. */
export const ROW_LISTS = Object.keys(PREFIX) as (keyof typeof PREFIX)[]

/** Give every row an `id` where it has none, leaving every other character as it is. */
export function writeRowIds(source: string): string {
  const split = splitSource(source)
  if (!split || !isShallow(split.front)) return source
  const doc = parseDocument(split.front, { logLevel: 'silent' })
  if (doc.errors.length > 0) return source
  const edits = ROW_LISTS.flatMap((list) => {
    const rows = doc.get(list, true)
    if (!isSeq(rows)) return []
    const maps = rows.items.filter((row): row is YAMLMap => isMap(row))
    const taken = new Set(maps.map((map) => String(map.get('id') ?? '')))
    return maps.filter((map) => !map.has('id')).map((map) => insertion(map, freeId(PREFIX[list], taken), split.front))
  })
  const front = edits.sort((a, b) => b.at - a.at).reduce((text, edit) => text.slice(0, edit.at) + edit.text + text.slice(edit.at), split.front)
  return source.slice(0, split.frontStart) + front + source.slice(split.frontStart + split.front.length)
}

function freeId(prefix: string, taken: Set<string>): string {
  let number = 1
  while (taken.has(`${prefix}${number}`)) number++
  taken.add(`${prefix}${number}`)
  return `${prefix}${number}`
}

/** `{ name: …` takes the id behind its brace; a row over lines takes a line of its own before its first key. */
function insertion(map: YAMLMap, id: string, front: string): { at: number; text: string } {
  const start = map.range?.[0] ?? 0
  if (map.flow) return { at: start + 1, text: ` id: ${id}${map.items.length > 0 ? ',' : ''}` }
  const column = start - (front.lastIndexOf('\n', start - 1) + 1)
  return { at: start, text: `id: ${id}\n${' '.repeat(column)}` }
}
