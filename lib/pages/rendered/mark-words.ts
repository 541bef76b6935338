import type { Element, ElementContent } from 'hast'
import { element } from '../../markdown/notebook'
import type { Part } from '../../revisions/diff/parts'
import { partsWords } from './blocks'

/** Writes the parts of a difference into rendered blocks: words that came are wrapped where they stand, words that went are
 *  put in where they stood. The blocks' texts, in order and each with a line end, join to the parts that are not removed. */
export class WordMarker {
  private at = 0
  private used = 0
  constructor(private readonly parts: readonly Part[]) {}

  /** The block with its words marked; what went between it and the next is put at its end. */
  block(node: Element): Element {
    const { children } = this.element(node)
    const ends = this.removed()
    this.take(1)
    return { ...node, children: [...children, ...ends, ...(this.isLast() ? this.removed() : [])] }
  }

  private node(node: ElementContent): ElementContent[] {
    if (node.type === 'text') return this.text(node.value)
    return node.type === 'element' ? [this.element(node)] : []
  }

  private element(node: Element): Element {
    const children = node.children.flatMap((child) => this.node(child))
    if (!partsWords(node)) return { ...node, children }
    const ends = this.removed()
    this.take(1)
    return { ...node, children: [...children, ...ends] }
  }

  private text(value: string): ElementContent[] {
    const nodes: ElementContent[] = []
    for (let from = 0; from < value.length;) {
      nodes.push(...this.removed())
      const part = this.parts[this.at]
      const length = part ? Math.min(value.length - from, part.text.length - this.used) : value.length - from
      const text = value.slice(from, from + length)
      nodes.push(part?.op === 'added' && text.trim() !== '' ? marked('ins', text) : { type: 'text', value: text })
      this.take(length)
      from += length
    }
    return nodes
  }

  /** What went just here. Space alone is no word. */
  private removed(): ElementContent[] {
    const nodes: ElementContent[] = []
    for (let part = this.parts[this.at]; part?.op === 'removed'; part = this.parts[++this.at]) if (/[^ \t]/.test(part.text)) nodes.push(marked('del', part.text))
    return nodes
  }

  private take(length: number): void {
    const part = this.parts[this.at]
    if (!part) return
    this.used += length
    if (this.used < part.text.length) return
    this.at++
    this.used = 0
  }

  private isLast(): boolean {
    return this.parts.slice(this.at).every((part) => part.op === 'removed')
  }
}

/** A line end that came or went is the break of a paragraph. */
function marked(tagName: 'ins' | 'del', text: string): Element {
  const shown = text.replace(/\s*\n\s*/g, ' ¶ ')
  const hidden = (words: string) => element('span', { className: ['visually-hidden'] }, words)
  return element(tagName, {}, hidden(tagName === 'ins' ? ' added: ' : ' removed: '), shown, hidden(' (end) '))
}
