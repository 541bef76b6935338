import { expect, test } from 'vitest'
import { deriveTree } from '@/lib/markdown/derive'
import { parseLine } from '@/lib/revisions/import/line'
import { sourcesOf } from '@/lib/revisions/import/sources'
import { generatePages } from './generate'

test('the same pages come in every run, each with a title, a slug and a rare word of its own', () => {
  const [once, twice] = [[...generatePages(20, 8)], [...generatePages(20, 8)]]
  expect(once).toEqual(twice)
  for (const key of ['title', 'slug', 'rare'] as const) expect(new Set(once.map((page) => page[key])).size).toBe(20)
})

test('every generated text can be read as a page, with links, facts and citations like the starting content', () => {
  for (const { line, rare, slug } of [...generatePages(20, 8)].slice(1)) {
    const page = parseLine(line)
    if (!page.ok) throw new Error(page.error)
    const sources = sourcesOf(page.value, null)
    expect(sources).toHaveLength(6)
    const tree = deriveTree(sources.at(-1)!.body)
    expect(tree.front).toMatchObject({ key: slug, facts: [{ name: 'City' }, { name: 'Seen with' }] })
    expect(tree.links.length).toBeGreaterThan(3)
    expect(tree.blocks.flatMap((block) => block.cites).length).toBeGreaterThan(5)
    expect(sources.at(-1)!.body).toContain(rare)
  }
})
