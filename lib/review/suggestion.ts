import { db } from '../db/client'
import type { DiffResult } from '../revisions/diff/diff-lines'
import { diffTexts } from '../revisions/diff/diff-texts'
import type { Viewer } from '../spoilers/viewer'
import { holdsUnwatched } from './holds-unwatched'

/** A text that a moderator suggests instead of a version; `beyond`: it tells more than the viewer has watched. */
export type Suggestion = { kind: 'shown'; diff: DiffResult } | { kind: 'beyond' }

/** What was suggested with the last decision, where changes to this version were asked for so. Null where nothing was. */
export async function suggestionFor(viewer: Viewer, { id, version, pageId }: { id: number; version: number; pageId: number | null }, mine: string): Promise<Suggestion | null> {
  const last = await db.decision.findFirst({ where: { proposalId: id }, orderBy: { id: 'desc' }, select: { version: true, outcome: true, suggestion: { select: { body: true } } } })
  const text = last?.outcome === 'changes-requested' && last.version === version ? last.suggestion?.body : null
  if (!text) return null
  return (await holdsUnwatched(viewer, pageId, [text])) ? { kind: 'beyond' } : { kind: 'shown', diff: diffTexts(mine, text) }
}
