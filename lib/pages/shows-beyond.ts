import { db } from '../db/client'
import { holdsMore } from '../revisions/beyond'
import type { FoundPage } from '../revisions/find'
import { sourceBoundsOf } from '../spoilers/source-bounds'
import { groundsOf } from '../spoilers/surroundings'
import type { MemberViewer } from '../spoilers/viewer'
import { groundTree, type Ground } from './ground'

/** A conflict shows both sides: what is published, and what a section's base holds around the section, unseen. */
export async function showsBeyond(actor: MemberViewer, page: FoundPage, ground: Ground): Promise<boolean> {
  for (const text of new Set([ground.base, ground.onto?.text ?? ''])) {
    const tree = text === '' ? undefined : await groundTree(page.id, ground, text)
    if (tree === null || (tree && holdsMore(actor, page.id, tree, sourceBoundsOf(tree, await groundsOf(db, [tree], actor.episodes))))) return true
  }
  return false
}
