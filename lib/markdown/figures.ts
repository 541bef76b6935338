import type { Paragraph } from 'mdast'
import type { WikiLink } from './brackets'
import { foldName } from '../fold'
import { readLink } from './links'

/** A picture's page is called `File: …`. */
export const FILE_PREFIX = 'File: '

/** The link with which a paragraph begins where it is a figure, else null.
 *
 *      [[File:Palais Garnier|At dusk.]] The doors are open. [@S1E1 03:20]
 *      ^                             ^ the rest is the caption, after the label */
export function pictureIn(node: Paragraph): WikiLink | null {
  const [first] = node.children
  return first?.type === 'wikiLink' && /^file\s*:\s*\S/i.test(readLink(first.value).target) ? first : null
}

/** The folded name of the picture's page. */
export function fileIn(node: Paragraph): string | null {
  const picture = pictureIn(node)
  return picture && (foldName(readLink(picture.value).target) || null)
}

/** What the picture's link adds to the caption: its label, never the name of its page. */
export function labelOf({ value }: WikiLink): string {
  const { label, labelled } = readLink(value)
  return labelled ? label : ''
}
