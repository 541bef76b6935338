import { markdown, markdownLanguage } from '@codemirror/lang-markdown'
import { styleTags, Tag } from '@lezer/highlight'
import type { BlockContext, Element, InlineContext, Line, MarkdownConfig } from '@lezer/markdown'

/** What this wiki's Markdown has beside the usual. */
export const wikiTags = { link: Tag.define(), cite: Tag.define(), held: Tag.define(), data: Tag.define(), name: Tag.define() }

const OPENING = 91 // [
const LONGEST = 1_000

/** `[[Page|words]]` and `[@S1E5 12:40]`, which are no ordinary links. */
const bracketed = (name: string, shape: RegExp) => ({
  name,
  before: 'Link',
  parse(context: InlineContext, next: number, at: number): number {
    if (next !== OPENING) return -1
    const found = shape.exec(context.slice(at, Math.min(context.end, at + LONGEST)))
    return found ? context.addElement(context.elt(name, at, at + found[0].length)) : -1
  },
})

/** The data on top of a page, between two lines of `---`; elsewhere such a line is a rule, or makes a heading. */
function frontMatter(context: BlockContext, line: Line): boolean {
  if (context.lineStart !== 0 || line.text.trimEnd() !== '---') return false
  const names: Element[] = []
  while (context.nextLine()) {
    if (line.text.trimEnd() === '---') {
      context.addElement(context.elt('FrontMatter', 0, context.lineStart + line.text.length, names))
      context.nextLine()
      return true
    }
    const name = /^\s*(?:-\s+)?[\w-]+(?=:)/.exec(line.text)
    if (name) names.push(context.elt('DataName', context.lineStart, context.lineStart + name[0].length))
  }
  context.addElement(context.elt('FrontMatter', 0, context.prevLineEnd(), names))
  return true
}

/** A line that opens or closes `:::from{S1E5}`. */
function heldBack(context: BlockContext, line: Line): boolean {
  if (!/^:::+(?:from\{[^}]*\})?\s*$/.test(line.text)) return false
  context.addElement(context.elt('HeldBack', context.lineStart, context.lineStart + line.text.length))
  context.nextLine()
  return true
}

const wiki: MarkdownConfig = {
  defineNodes: [{ name: 'FrontMatter', block: true }, 'DataName', { name: 'HeldBack', block: true }, 'WikiLink', 'Citation'],
  parseBlock: [
    { name: 'FrontMatter', before: 'HorizontalRule', parse: frontMatter },
    { name: 'HeldBack', before: 'FencedCode', parse: heldBack, endLeaf: (_context, line) => line.text.startsWith(':::') },
  ],
  parseInline: [bracketed('WikiLink', /^\[\[[^[\]\n]+\]\]/), bracketed('Citation', /^\[@[^[\]\n]+\]/)],
  props: [styleTags({ WikiLink: wikiTags.link, Citation: wikiTags.cite, HeldBack: wikiTags.held, FrontMatter: wikiTags.data, 'FrontMatter/DataName': wikiTags.name })],
}

/** Markdown as this wiki reads it. */
export const wikiMarkdown = () => markdown({ base: markdownLanguage, extensions: [wiki], completeHTMLTags: false })
