import type { From } from '../spoilers/front'
import type { PageTree } from '../spoilers/tree'
import { isContainer } from '../spoilers/kinds'
import { splitSource } from './split'

/** Whether a text leaves open what it is known from: it says something, cites nothing, and names no default. */
export function asksBound({ front, blocks }: PageTree): boolean {
  if (front.defaultBound !== undefined || front.episode) return false
  const said = blocks.filter((block) => !isContainer(block) && block.kind !== 'heading' && block.kind !== 'alias' && block.kind !== 'unseen')
  return said.length > 0 && said.every((block) => block.cites.length === 0)
}

/** The source with `default-bound` said in its front matter. */
export function writeDefaultBound(source: string, from: From): string {
  const split = splitSource(source)
  if (!split || /^default-bound\s*:/m.test(split.front)) return source
  const end = split.frontStart + split.front.length
  return `${source.slice(0, end)}default-bound: ${from}\n${source.slice(end)}`
}
