import type { ElementContent, Root } from 'hast'
import type { Bound, EpisodeCode } from './bound'
import type { Cite } from './cite'
import type { Front } from './front'

/** What carries a bound of its own or passes one on. `list`, `table`, `quote` and `from` only hold; `unseen` (a comment, a
 *  link's definition) is never shown, only edited; the rest are shown or cut. */
export type BlockKind =
  | 'paragraph' | 'figure' | 'item' | 'row' | 'code' | 'rule' | 'unseen'
  | 'heading' | 'head-row'
  | 'list' | 'table' | 'quote' | 'from' | 'note'
  | 'fact' | 'relation' | 'evidence' | 'answer' | 'outline' | 'beat' | 'alias' | 'canon' | 'settlement'

/** One block of a text, in document order; its parent comes before it.
 *  `start` and `end` are UTF-16 offsets into the whole source (front rows: of the front matter). */
export type Block = {
  kind: BlockKind
  parent: number | null
  start: number
  end: number
  text: string
  cites: Cite[]
  /** Folded names that an unlabelled link shows. */
  names: string[]
  /** Of a figure: the folded name of the description page of its picture. */
  file?: string
  /** Footnotes referred to. */
  notes: string[]
  /** Raised to this by a `:::from`, or by a row's `from`. */
  floor?: EpisodeCode | '0'
  depth?: number
  /** A citation in it could not be read. */
  broken?: true
}

/** A heading and what stands under it, up to the next heading of its depth or a higher one. In a tree `id` is its folded
 *  title, which others may share; `sectionsShown` tells them apart. */
export type Section = { id: string; title: string; depth: number; block: number; start: number; end: number }

/** A wiki link as written. */
export type TreeLink = { block: number; key: string; display: string; labelled: boolean }

/** A text parsed once, on save. Links, citations and names stay symbolic; they are resolved at read.
 *  In `hast`, an element with `dataBlock` is the picture of that block. */
export type PageTree = {
  deriver: number
  front: Front
  hast: Root
  blocks: Block[]
  notes: Record<string, { block: number; content: ElementContent[] }>
  sections: Section[]
  links: TreeLink[]
  /** Where the body begins in the source. */
  bodyStart: number
}

/** What a bound depends on outside its own text. */
export type Lookups = {
  episodes: readonly import('./bound').Episode[]
  /** Source key → its safe-from. */
  sources: ReadonlyMap<string, Bound>
  /** Folded name → from when the name may be shown. */
  names: ReadonlyMap<string, Bound>
}
