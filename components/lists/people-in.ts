import type { IndexGroup, LinkView } from '@/lib/pages/view'

/** Everybody whose City says this one, each once, in the order of the index. */
export function peopleIn(groups: readonly IndexGroup[], city: string): LinkView[] {
  const found = groups.flatMap((group) => group.rows).filter((row) => row.facts.some((fact) => fact.name === 'City' && fact.text === city) || isGathered(groups, row.href, city))
  return [...new Map(found.map(({ title, href }) => [href, { title, href }])).values()]
}

/** Rows under the city's own heading no longer repeat it. */
const isGathered = (groups: readonly IndexGroup[], href: string, city: string): boolean =>
  groups.some((group) => group.title === city && group.rows.some((row) => row.href === href))
