import type { PageTree } from '../spoilers/tree'
import { registerBlocks } from './blocks'
import { DERIVER } from './derive-version'
import { readFront } from './front'
import { FrontRows, frontOf } from './front-rows'
import { refuse, Unreadable } from './issue'
import { parseBody } from './parse'
import { sectionsOf } from './sections'
import { splitSource } from './split'
import { convert, convertNotes } from './to-hast'

/** A page's source, parsed and sanitised once. Pure; may take for ever on hostile input, so it is called in a worker.
 *  @throws Unreadable with sentences and lines where the text cannot be accepted. */
export function deriveTree(source: string): PageTree {
  const split = splitSource(source) ?? refuse('A page begins with its front matter: a line ---, lines like “title: …”, and a line ---.', 1)
  const read = readFront(split.front)
  const root = parseBody(split.body)
  const body = registerBlocks(root, split.bodyStart, split.bodyLine)
  const rows = new FrontRows(read, split.frontStart, body.blocks.length)
  const front = frontOf(read, rows)
  const issues = [...rows.issues, ...body.issues]
  if (front.key === '') issues.push({ message: 'The title needs at least one letter or digit.', line: read.lineOf(['title']) })
  front.aliases.forEach((alias, i) => alias.key === '' && issues.push({ message: `The alias “${alias.name}” needs a letter or digit.`, line: read.lineOf(['aliases', i]) }))
  if (issues.length > 0) throw new Unreadable(issues)
  const notes = convertNotes(root)
  const blocks = [...body.blocks, ...rows.blocks]
  return {
    deriver: DERIVER,
    front,
    hast: convert(root),
    blocks,
    notes: Object.fromEntries([...notes].map(([id, { node, content }]) => [id, { block: Number((node.data as { hProperties?: { dataBlock?: string } }).hProperties?.dataBlock), content }])),
    sections: sectionsOf(blocks, source.length),
    links: [...body.links, ...rows.links],
    bodyStart: split.bodyStart,
  }
}
