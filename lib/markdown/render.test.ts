import { afterEach, describe, expect, test } from 'vitest'
import { renderTree } from '../pages/article'
import { horizonAt } from '../spoilers/horizon'
import { EIGHT, surroundings } from '../testing/tree'
import { source } from '../testing/source'
import { renderSource, timeLimit } from './render'

const page = (body: string) => source('Somebody', body, { front: ['default-bound: 0'] })
const KB = 1024
const rows = (line: (i: number) => string, bytes: number) => {
  let text = ''
  for (let i = 0; text.length < bytes; i++) text += line(i)
  return text.slice(0, bytes)
}

const BOMBS: [string, string][] = [
  ['8,000 nested quotations', `${'>'.repeat(8000)} a`],
  ['26 KB of nested emphasis', `${'*a_ '.repeat(6600)}`],
  ['2,000 open containers', ':::a\n'.repeat(2000)],
  ['nested lists', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n').slice(0, 500 * KB)],
  ['50,000 open brackets', '['.repeat(50_000)],
  ['50,000 open wiki links', '[['.repeat(25_000)],
  ['nested links', `${'['.repeat(3000)}a${'](b)'.repeat(3000)}`],
  ['backticks of every length', Array.from({ length: 700 }, (_, i) => '`'.repeat(i)).join(' ')],
]

describe.each(BOMBS)('%s', (_name, body) => {
  test('is rendered or refused by name within its limit, while another text is answered', async () => {
    const started = performance.now()
    const bomb = renderSource(page(body))
    const other = await renderSource(page('Another text.'))
    expect(other.ok).toBe(true)
    const answer = await bomb
    expect(performance.now() - started).toBeLessThan(4 * timeLimit(body.length) + 4000)
    if (!answer.ok) expect(answer.error[0]?.message).toMatch(/nested|takes too long|::: blocks|needs too much|not closed|cannot be rendered|names one episode|is not known here/)
  })
})

afterEach(async () => {
  expect(await renderSource(page('Still here.'))).toMatchObject({ ok: true })
})

const LARGE: [string, string][] = [
  ['prose', rows((i) => `Sentence ${i} of a long page, with a [[Link ${i}|label]] and a citation. [@S1E${(i % 8) + 1}]\n\n`, 510 * KB)],
  ['rules', rows(() => '---\n\n', 510 * KB)],
  ['footnotes', rows((i) => `a[^${i}]\n\n[^${i}]: b\n\n`, 200 * KB)],
  ['headings', rows((i) => `${'#'.repeat((i % 6) + 1)} a${i}\n\n`, 510 * KB)],
]

describe.each(LARGE)('half a megabyte of %s', (_name, body) => {
  test('never holds up the wiki: parsing is killed in time, and bounding and masking take no longer than parsing may', async () => {
    const rendered = await renderSource(page(body))
    if (!rendered.ok) return expect(rendered.error[0]?.message).toMatch(/takes too long|cannot be rendered|needs too much/)
    const started = performance.now()
    renderTree(rendered.value.tree, surroundings(), horizonAt(4, EIGHT), {})
    expect(performance.now() - started).toBeLessThan(2 * timeLimit(body.length))
  })
})

test('a text that was read in time is not refused because whoever asked was busy when the answer came', async () => {
  await renderSource(page('Warm.'))
  // From here on timers come before answers.
  await new Promise((resolve) => setImmediate(resolve))
  const waiting = renderSource(page('A line.'))
  const until = performance.now() + timeLimit(0) + 500
  while (performance.now() < until) Math.sqrt(until)
  expect(await waiting).toMatchObject({ ok: true })
})

test('a text is given the ids that its rows lack, and is otherwise as it was written', async () => {
  const written = source('Somebody', 'Text.  ', { front: ['facts:', '  - { name: Town, value: Paris }', '  - id: f1', '    name: Age', '    value: 40', '  # kept'] })
  const rendered = await renderSource(written)
  expect(rendered).toMatchObject({ ok: true, value: { source: written.replace('{ name: Town', '{ id: f2, name: Town') } })
})

test('more texts than there are threads are all answered', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => renderSource(page(`Text ${i}.`))))
  expect(answers.map((answer) => answer.ok && answer.value.tree.blocks[0]?.text)).toEqual(answers.map((_, i) => `Text ${i}.`))
})
