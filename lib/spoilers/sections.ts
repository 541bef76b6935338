import GithubSlugger from 'github-slugger'
import type { Bound } from './bound'
import { sees, type Horizon } from './horizon'
import type { PageTree, Section } from './tree'

/** The lead, before the first heading, as a section. */
export const LEAD = 'lead'

/** The facts and relations on top of a page, as a part that can be edited alone. */
export const DATA = 'data'

/** The sections that show, each with an id of its own: of two that are named alike the second is `-1`. They are counted among
 *  those that show, so that no number tells of one that does not. */
export function sectionsShown(tree: PageTree, shows: (block: number) => boolean): Section[] {
  const slugger = new GithubSlugger()
  for (const reserved of [LEAD, DATA]) slugger.slug(reserved)
  return tree.sections.filter((section) => shows(section.block)).map((section) => ({ ...section, id: slugger.slug(section.id) }))
}

export const sectionsAt = (tree: PageTree, bounds: readonly Bound[], horizon: Horizon): Section[] =>
  sectionsShown(tree, (block) => sees(horizon, bounds[block]!))
