import { deriveTree } from '../markdown/derive'
import { renderTree, type Rendered } from '../pages/article'
import type { Bound, Episode, EpisodeCode } from '../spoilers/bound'
import { boundsOf } from '../spoilers/bounds'
import { horizonAt } from '../spoilers/horizon'
import type { NameOwner, SourceData, Surroundings } from '../spoilers/surroundings'
import type { PageTree } from '../spoilers/tree'
import { source } from './source'

/** A show of eight episodes, without a database. */
export const EIGHT: Episode[] = Array.from({ length: 8 }, (_, i) => ({
  code: `S1E${i + 1}` as EpisodeCode, ordinal: i + 1, title: `Part ${i + 1}`, season: 1, number: i + 1, aired: null,
}))

/** Everywhere one can stand in it: 0 … 8. */
export const HORIZONS = [0, 1, 2, 3, 4, 5, 6, 7, 8]

/** What lies around a text: sources with their safe-from, and names with the bound from which they may be shown. */
export function surroundings({ sources = {}, names = {} }: { sources?: Record<string, Bound>; names?: Record<string, Bound> } = {}): Surroundings {
  const owner = (key: string, bound: Bound): NameOwner => ({ pageId: 1, slug: key, title: key, kind: 'character', role: 'title', display: key, bound })
  const data = (key: string, safeFrom: Bound): SourceData => ({ title: key, slug: key, bound: '0', publisher: 'A paper', date: null, url: null, safeFrom, validUntil: null })
  return {
    episodes: EIGHT,
    names: new Map(Object.entries(names)),
    sources: new Map(Object.entries(sources)),
    owners: new Map(Object.entries(names).map(([key, bound]) => [key, [owner(key, bound)]])),
    released: new Map(),
    sourceData: new Map(Object.entries(sources).map(([key, bound]) => [key, data(key, bound)])),
    episodePages: new Map(),
    pictures: new Map(),
  }
}

export const tree = (body: string, front: readonly string[] = [], kind = 'character'): PageTree => deriveTree(source('Somebody', body, { kind, front }))

/** The bound of the block that says `words`. */
export function boundOf(page: PageTree, words: string, around: Surroundings = surroundings()): Bound {
  const at = page.blocks.findIndex((block) => block.text.includes(words))
  const bound = boundsOf(page, around)[at]
  if (bound === undefined) throw new Error(`No block says “${words}”.`)
  return bound
}

/** The page as somebody sees it who has watched so many episodes. */
export function seenAt(page: PageTree, ordinal: number, around: Surroundings = surroundings()): Rendered {
  return renderTree(page, around, horizonAt(ordinal, EIGHT), {})
}

/** Every byte that a reader gets of a page. */
export const bytesAt = (page: PageTree, ordinal: number, around?: Surroundings): string => JSON.stringify(seenAt(page, ordinal, around))
