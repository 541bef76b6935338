import type { Element, ElementContent, RootContent } from 'hast'
import { sees, type Horizon } from '../spoilers/horizon'
import type { Masked } from '../spoilers/mask'
import type { Surroundings } from '../spoilers/surroundings'
import type { Block, PageTree, Section } from '../spoilers/tree'
import { figure, wantedFigure } from './figure-markup'
import { element, Notebook } from './notebook'

/** What is known of a page beside its text, and of its head alone: where its sections are edited, and which of the moments it
 *  cites are verified. */
export type Places = { editSection?: (section: string) => string; checked?: ReadonlySet<string>; /** Of the ids of its notes, where several texts stand on one page. */ notePrefix?: string }

const SPACE = { type: 'text', value: ' ' } as const

/** Turns the symbols of a masked tree (links, citations, notes) into what this reader may follow and see. */
export class Resolver {
  readonly notebook: Notebook
  private readonly sections: ReadonlyMap<number, Section>
  constructor(
    private readonly tree: PageTree,
    private readonly masked: Masked,
    private readonly around: Surroundings,
    private readonly horizon: Horizon,
    private readonly places: Places = {},
  ) {
    this.notebook = new Notebook(around, horizon, places.checked, places.notePrefix)
    this.sections = new Map(masked.sections.map((section) => [section.block, section]))
  }

  nodes(nodes: readonly RootContent[], block?: Block): ElementContent[] {
    return nodes.flatMap((node, i) => {
      if (node.type === 'element') return this.element(node, block)
      if (node.type !== 'text') return []
      return [isMark(nodes[i + 1]) ? { ...node, value: node.value.trimEnd() } : node]
    })
  }

  /** The citations of a front-matter row, as marks behind its value. */
  rowMarks(block: Block): ElementContent[] {
    return block.cites.map((cite) => this.notebook.cite(cite))
  }

  private element(node: Element, above: Block | undefined): ElementContent[] {
    const index = node.properties.dataBlock === undefined ? null : Number(node.properties.dataBlock)
    const block = index === null ? above : this.tree.blocks[index]
    if (node.tagName === 'cite-mark') return this.citations(node, block)
    if (node.tagName === 'note-ref') return this.noteReference(String(node.properties.dataNote))
    if (node.tagName === 'wiki-link') return [this.link(node, block)]
    if (block?.kind === 'figure' && index !== null) return this.figure(node, block)
    if (/^h[1-6]$/.test(node.tagName)) return [this.heading(node, index, block)]
    const { dataBlock: _index, ...properties } = node.properties
    const outside = node.tagName === 'a' ? { rel: ['nofollow', 'ugc', 'noopener'] } : {}
    return [{ ...node, properties: { ...properties, ...outside }, children: this.nodes(node.children, block) }]
  }

  private citations(node: Element, block: Block | undefined): ElementContent[] {
    const cites = block?.cites.slice(Number(node.properties.dataFrom), Number(node.properties.dataTo)) ?? []
    return cites.map((cite) => this.notebook.cite(cite))
  }

  private noteReference(id: string): ElementContent[] {
    return Object.hasOwn(this.masked.notes, id) ? [this.notebook.note(id)] : []
  }

  /** A picture with its caption. One that is hidden, or described by a page that may not be known, takes its caption with it. */
  private figure(node: Element, block: Block): ElementContent[] {
    const [picture, ...rest] = node.children
    if (picture?.type !== 'element') return []
    const owners = this.around.owners.get(block.file ?? '') ?? []
    const caption = () => this.nodes([...picture.children, ...(picture.children.length > 0 ? [SPACE] : []), ...rest], block)
    if (owners.length === 0) return [wantedFigure(String(picture.properties.dataTitle), caption())]
    const shown = owners.flatMap((owner) => (sees(this.horizon, owner.bound) ? (this.around.pictures.get(owner.pageId) ?? []) : []))[0]
    return shown ? [figure(shown, caption())] : []
  }

  /** To a page beyond the horizon a label is just words; to no page, an offer to write it. */
  private link(node: Element, block: Block | undefined): ElementContent {
    const key = String(node.properties.dataKey)
    const children = this.nodes(node.children, block)
    const owners = this.around.owners.get(key) ?? []
    const seen = owners.filter((owner) => sees(this.horizon, owner.bound))
    const anchor = node.properties.dataSection ? `#${String(node.properties.dataSection)}` : ''
    const only = seen.find((owner) => owner.role === 'title') ?? seen[0]
    if (only) return element('a', { href: `/wiki/${seen.length === 1 || only.role === 'title' ? only.slug : key}${anchor}` }, ...children)
    if (owners.length > 0 || !sees(this.horizon, this.around.released.get(key) ?? '0')) return element('span', {}, ...children)
    return element('a', { href: `/new?title=${encodeURIComponent(String(node.properties.dataTitle))}`, className: ['wanted'], title: 'Not written yet' }, ...children)
  }

  private heading(node: Element, index: number | null, block: Block | undefined): Element {
    const section = index === null ? undefined : this.sections.get(index)
    const tagName = node.tagName === 'h1' ? 'h2' : node.tagName
    const children = this.nodes(node.children, block)
    const href = section && this.places.editSection?.(section.id)
    const edit = href ? [' ', element('a', { href, className: ['edit-section'] }, 'Edit', element('span', { className: ['visually-hidden'] }, ` section ${section.title}`))] : []
    return element(tagName, section ? { id: section.id } : {}, ...children, ...edit)
  }
}

/** A mark of a citation or a note; it stands close to the word before it, so that no line begins with one. */
const isMark = (node: RootContent | undefined): boolean =>
  node?.type === 'element' && (node.tagName === 'cite-mark' || node.tagName === 'note-ref')

