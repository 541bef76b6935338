import { db } from '../../db/client'
import { renderSource } from '../../markdown/render'
import { sourceBoundsOf } from '../../spoilers/source-bounds'
import { surroundingsOf } from '../../spoilers/surroundings'
import type { PageTree } from '../../spoilers/tree'
import type { Viewer } from '../../spoilers/viewer'
import type { Horizon } from '../../spoilers/horizon'
import type { DiffRow } from '../diff/diff-lines'
import { meaningItems, tellMeaning } from './meaning'

/** A text with its tree, where it has one. */
export type Treed = { text: string; tree: PageTree | null }

/** What changed in meaning between two texts, as far as it may be told at a horizon. Empty where one cannot be read as a page. */
export async function meaningBetween(viewer: Viewer, before: Treed, after: Treed, rows: readonly DiffRow[], horizon: Horizon): Promise<string[]> {
  if (!before.tree || !after.tree || before.text === after.text) return []
  const around = await surroundingsOf(db, [before.tree, after.tree], viewer.episodes)
  const side = ({ text, tree }: Treed) => ({ source: text, tree: tree!, bounds: sourceBoundsOf(tree!, around) })
  return tellMeaning(meaningItems(side(before), side(after), rows, around), horizon)
}

/** A text that no revision holds, with its tree. */
export async function treed(text: string): Promise<Treed> {
  const rendered = text === '' ? null : await renderSource(text)
  return { text, tree: rendered?.ok ? rendered.value.tree : null }
}
