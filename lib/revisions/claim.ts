import { createHash } from 'node:crypto'
import { foldText } from '../fold'
import type { EpisodeCite } from '../spoilers/cite'
import type { PageTree } from '../spoilers/tree'

/** What a block says, as somebody reads it who looks whether an episode bears it out. A relation names whom it leads to. */
export function claimWords({ front, blocks }: PageTree, block: number): string {
  const relation = front.relations.find((row) => row.block === block)
  const own = blocks[block]!.text
  if (!relation) return own
  const note = own.slice(relation.type.length).trim()
  return `${relation.type}: ${relation.to}${note && `, ${note}`}`
}

/** What stays the same of a claim and its moment however its page changes around it: its letters and numbers, the episode and
 *  the time. Other words or another time make another claim, which nobody has checked. Null without a time. */
export function claimKey(words: string, { code, through, at, until }: EpisodeCite): string | null {
  if (at === undefined) return null
  const said = [foldText(words).replace(/[^\p{L}\p{N}]+/gu, ' ').trim(), through ?? code, at, until ?? ''].join('\n')
  return createHash('sha256').update(said).digest('base64url').slice(0, 22)
}
