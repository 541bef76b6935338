import type { Element, ElementContent, Root as HastRoot } from 'hast'
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize'
import type { FootnoteDefinition, Nodes, Root } from 'mdast'
import { toHast, type Handlers } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'

const { a: _anchors, img: _images, section: _sections, ...kept } = defaultSchema.attributes ?? {}

/** GitHub's list without classes, ids or pictures, plus our symbolic elements, which no author can write. */
const schema: Schema = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []).filter((name) => name !== 'img' && name !== 'source' && name !== 'picture'), 'wiki-link', 'wiki-file', 'cite-mark', 'note-ref'],
  attributes: {
    ...kept,
    a: ['href', 'title'],
    ol: ['start'],
    code: [['className', /^language-[\w-]{1,40}$/]],
    th: ['align', 'scope'],
    td: ['align'],
    '*': ['data*'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  clobber: [],
}

const handlers: Handlers = {
  footnoteReference: (_state, node: { identifier: string }): Element => ({
    type: 'element',
    tagName: 'note-ref',
    properties: { dataNote: node.identifier },
    children: [],
  }),
  footnoteDefinition: () => undefined,
  html: () => undefined,
  image: (_state, node: { alt?: string | null }) => ({ type: 'text', value: node.alt ?? '' }),
  imageReference: (_state, node: { alt?: string | null }) => ({ type: 'text', value: node.alt ?? '' }),
}

/** A registered body as sanitised markup; sanitising is the last step, after everything of ours. */
export function convert(root: Nodes): HastRoot {
  const hast = toHast(root, { handlers, clobberPrefix: '' })
  const clean = sanitize({ type: 'root', children: 'children' in hast ? hast.children : [hast] } as HastRoot, schema) as HastRoot
  visit(clean, (node) => void delete node.position)
  return clean
}

/** Each footnote's own markup, by its identifier; the first definition of a name counts, as in GFM. */
export function convertNotes(root: Root): Map<string, { node: FootnoteDefinition; content: ElementContent[] }> {
  const notes = new Map<string, { node: FootnoteDefinition; content: ElementContent[] }>()
  visit(root, 'footnoteDefinition', (node) => {
    if (notes.has(node.identifier)) return
    notes.set(node.identifier, { node, content: convert({ type: 'root', children: node.children }).children as ElementContent[] })
  })
  return notes
}
