import fc from 'fast-check'
import type { Element, ElementContent } from 'hast'
import { expect, test } from 'vitest'
import { element } from '../../markdown/notebook'
import { diffLines } from '../../revisions/diff/diff-lines'
import { inlineParts } from '../../revisions/diff/inline-parts'
import { flat, textIn, type RenderedBlock } from './blocks'
import { drawRendered, linesOf } from './draw'
import { WordMarker } from './mark-words'

const word = fc.constantFrom('Paris', 'dances', 'the ', ' ', 'swan', 'boat, ', 'é𝄞', '')
const leaf: fc.Arbitrary<ElementContent> = word.map((value) => ({ type: 'text', value }))
const inline = fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }).map((children) => element('em', {}, ...children)))
const cell = fc.array(inline, { maxLength: 4 }).map((children) => element('td', {}, ...children))
const block: fc.Arbitrary<Element> = fc.oneof(fc.array(inline, { minLength: 1, maxLength: 6 }).map((children) => element('p', {}, ...children)), fc.array(cell, { minLength: 1, maxLength: 3 }).map((cells) => element('tr', {}, ...cells)))
const blocks = fc.array(block, { maxLength: 5 }).map((nodes) => nodes.map((node): RenderedBlock => ({ within: [], node, text: textIn(node) })))

/** The text of a node without what is only read out, and without what a tag of that name holds. */
const without = (tag: string, node: ElementContent): string => {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || node.tagName === tag || (node.properties.className as string[] | undefined)?.includes('visually-hidden')) return ''
  return node.children.map((child) => without(tag, child)).join('')
}

test('marking the words of a block takes nothing from it: without what went it reads as it did', () => {
  fc.assert(
    fc.property(block, block, (from, to) => {
      const row = diffLines(`${flat(textIn(from))}\n`, `${flat(textIn(to))}\n`, 1000).rows.find((each) => each.kind === 'changed')
      if (!row) return
      const node = new WordMarker(inlineParts(row.before!.parts, row.after!.parts)).block(to)
      expect(without('del', node)).toBe(without('del', to))
      const letters = (text: string) => text.replace(/[\s¶]/g, '')
      expect(letters(without('ins', node))).toBe(letters(without('ins', from)))
    }),
    { numRuns: 500 },
  )
})

test('a drawn difference shows every word that came and every word that went', () => {
  fc.assert(
    fc.property(blocks, blocks, (before, after) => {
      const html = drawRendered(before, after, diffLines(linesOf(before), linesOf(after), 1000))
      const has = (list: RenderedBlock[]) => new Set(list.flatMap(({ text }) => text.match(/\p{L}+/gu) ?? []))
      const words = html.replace(/<[^>]+>/g, '').replace(/ (?:added:|removed:|\(end\)) /g, '')
      const [old, fresh] = [has(before), has(after)]
      for (const each of new Set([...old, ...fresh])) if (!old.has(each) || !fresh.has(each)) expect(words).toContain(each)
      if (linesOf(before) === linesOf(after) && JSON.stringify(before) === JSON.stringify(after)) expect(html).toBe('')
    }),
    { numRuns: 300 },
  )
})
