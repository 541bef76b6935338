import { db } from '../db/client'
import { err, ok, type Result } from '../result'
import type { SourceIssue } from '../markdown/issue'
import { renderSource } from '../markdown/render'
import { MERGE_BUDGET_MS } from '../revisions/limits'
import { lowerings, type Lowering } from '../revisions/lowering'
import { mergePages } from '../revisions/merge/merge-pages'
import type { Region } from '../revisions/merge/result'
import { prepare } from '../revisions/prepare'
import type { Prepared } from '../revisions/types'
import { boundsOf } from '../spoilers/bounds'
import { groundsOf } from '../spoilers/surroundings'
import type { Episode } from '../spoilers/bound'
import type { PageTree } from '../spoilers/tree'

/** A proposal's version put onto the page as it is now: what accepting it would publish. `headTree`: null where there is
 *  no page yet, or none that can be read. */
export type Judged = { headText: string; prepared: Prepared; merged: boolean; lowerings: Lowering[]; headTree: PageTree | null }
export type JudgeError = { kind: 'conflict'; regions: Region[]; headText: string; mine: string } | { kind: 'refused'; issues: SourceIssue[]; headText: string; mine: string }

/** @param base the text the version stands on; '' for a creation */
export async function judge(texts: { base: string; mine: string; head: string }, episodes: readonly Episode[]): Promise<Result<Judged, JudgeError>> {
  const { base, mine, head } = texts
  const merge = head === base ? { clean: true as const, text: mine } : mergePages(base, mine, head, MERGE_BUDGET_MS)
  if (!merge.clean) return err({ kind: 'conflict', regions: merge.regions, headText: head, mine })
  const prepared = await prepare(merge.text, episodes)
  if (!prepared.ok) return err({ kind: 'refused', issues: prepared.error, headText: head, mine })
  const tree = await treeOf(head)
  return ok({ headText: head, prepared: prepared.value, merged: merge.text !== mine, lowerings: await lowered(head, tree, prepared.value, episodes), headTree: tree })
}

async function treeOf(source: string): Promise<PageTree | null> {
  const rendered = source === '' ? null : await renderSource(source)
  return rendered?.ok ? rendered.value.tree : null
}

async function lowered(head: string, tree: PageTree | null, prepared: Prepared, episodes: readonly Episode[]): Promise<Lowering[]> {
  return tree === null ? [] : lowerings({ source: head, tree, bounds: boundsOf(tree, await groundsOf(db, [tree], episodes)) }, prepared, episodes)
}
