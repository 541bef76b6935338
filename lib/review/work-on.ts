import type { DiffResult } from '../revisions/diff/diff-lines'
import { hunksOf } from '../revisions/diff/hunks'
import type { Viewer } from '../spoilers/viewer'
import { reviewItem, type ReviewItem } from './item'
import { judge } from './judge'
import { versionTexts } from './load'

/** A waiting text as a moderator works on it: what accepting would publish, and the parts of its change. */
export type WorkOn = { item: ReviewItem; text: string; /** Whether it may be published as it is. */ isFit: boolean; parts: DiffResult[] }
export type WorkOnAnswer = { kind: 'work'; work: WorkOn } | { kind: 'look' } | null

/** Null for everybody who may not decide on it, and for what is no text. `look`: it has to be looked at as a whole first, because
 *  it tells more than the moderator has watched, or does not merge. */
export async function workOn(viewer: Viewer, id: number): Promise<WorkOnAnswer> {
  const answer = await reviewItem(viewer, id)
  if (!answer) return null
  if (answer.kind === 'ask') return { kind: 'look' }
  const { item } = answer
  if (!item.acts.includes('ask') || item.difference.kind === 'wish') return null
  const texts = await versionTexts(id, item.version, item.page?.id ?? null)
  if (!texts || item.difference.kind === 'conflict') return { kind: 'look' }
  const judged = await judge(texts, viewer.episodes)
  const [text, head] = judged.ok ? [judged.value.prepared.source, judged.value.headText] : [texts.mine, texts.head]
  return { kind: 'work', work: { item, text, isFit: judged.ok, parts: item.act === 'edit' && judged.ok ? hunksOf(head, text) : [] } }
}
