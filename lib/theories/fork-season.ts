import { bodyOf } from '../pages/ground'
import { maskedHead } from '../pages/masked-head'
import { shownRows } from '../revisions/data/shown-rows'
import { horizonOn } from '../spoilers/visible'
import type { Bound } from '../spoilers/bound'
import { boundsOf } from '../spoilers/bounds'
import { groundsOf } from '../spoilers/surroundings'
import { db } from '../db/client'
import type { Viewer } from '../spoilers/viewer'
import type { BoardList, SeasonInput } from './season'

/** A season as a fork of it begins: its rows as far as the viewer sees them, each known no earlier than it was there. Null where they
 *  know no such season. */
export async function forkSeason(viewer: Viewer, slug: string | undefined): Promise<SeasonInput | null> {
  const head = slug === undefined ? null : await maskedHead(viewer, slug)
  if (head?.kind !== 'season') return null
  const source = await bodyOf(viewer, head.pageId, head.n)
  if (source === null) return null
  const bounds = boundsOf(head.tree, await groundsOf(db, [head.tree], viewer.episodes))
  const shown = shownRows(source, head.tree, bounds, horizonOn(viewer, head.pageId))
  // What says nothing of its own of when it is known was bounded by its page, which the fork may set otherwise.
  const values = (list: BoardList) => shown.rows[list].map((row, i) => (row.values['cite'] ? row.values : { ...row.values, ...fromOf(shown.bounds[list][i]!, viewer) }))
  return { title: '', premise: '', begins: head.tree.front.defaultBound ?? head.tree.front.knownFrom, fork: { of: head.title, differs: '' }, rows: { episodes: values('episodes'), beats: values('beats') } }
}

function fromOf(bound: Bound, { episodes }: Viewer): { from?: string } {
  const code = bound === 'last' ? episodes.at(-1)?.code : bound
  return bound === '0' || code === undefined ? {} : { from: code }
}
