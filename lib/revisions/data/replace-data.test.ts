import { describe, expect, test } from 'vitest'
import { renderSource } from '../../markdown/render'
import { boundsOf } from '../../spoilers/bounds'
import { horizonAt } from '../../spoilers/horizon'
import type { Episode } from '../../spoilers/bound'
import type { Lookups } from '../../spoilers/tree'
import { partOf, type Part } from '../part'
import { readData, writeData } from './data-text'
import type { DataRows } from './rows'

const EPISODES = Array.from({ length: 8 }, (_, i): Episode => ({ code: `S1E${i + 1}`, ordinal: i + 1, title: `${i + 1}` }) as Episode)
const LOOKUPS: Lookups = { episodes: EPISODES, names: new Map(), sources: new Map() } as unknown as Lookups

const FRONT = [
  '# kept comment', 'kind: character', 'title: Clara', 'facts:', "  - { id: f1, name: Company,   value: '[[Le Ballet National]]', cite: S1E1 }", '  # about her standing', '  - id: f2', '    name: Standing',
  '    value: secure', '    cite: S1E1', '    until: S1E8', '  - { id: f3, name: Standing, value: in question, cite: S1E8, from: S1E8 }', 'relations:', '  - { id: r1, type: sister of, to: "[[Ada]]", inverse: sister of, cite: S1E2 }',
]
const SOURCE = ['---', ...FRONT, '---', '', 'Words. [@S1E1]', ''].join('\n')

async function partAt(ordinal: number, source = SOURCE): Promise<Part> {
  const rendered = await renderSource(source)
  if (!rendered.ok) throw new Error(rendered.error[0]?.message)
  const bounds = boundsOf(rendered.value.tree, LOOKUPS)
  return partOf(source, rendered.value.tree, { shown: bounds, written: bounds }, horizonAt(ordinal, EPISODES), 'data')!
}

const rowsOf = (part: Part): DataRows => readData(part.text)!

function put(part: Part, change: (rows: DataRows) => void): string {
  const rows = rowsOf(part)
  change(rows)
  const whole = part.putBack(writeData(rows))
  if (!whole.ok) throw new Error(whole.error[0]?.message)
  return whole.value
}

describe('the facts and relations of a page as a part of their own', () => {
  test('show the rows that may be seen, without their ids, counted among those that show', async () => {
    const rows = rowsOf(await partAt(2))
    expect(rows.facts.map(({ row, values }) => [row, values['name'], values['value']])).toEqual([[1, 'Company', '[[Le Ballet National]]'], [2, 'Standing', 'secure']])
    expect(rows.relations).toMatchObject([{ row: 1, values: { type: 'sister of', to: 'Ada' } }])
    expect(JSON.stringify(rows)).not.toMatch(/S1E8|in question|f\d/)
    expect(rowsOf(await partAt(8)).facts).toHaveLength(3)
  })

  test('put back untouched give the very bytes, hidden rows and comments among them', async () => {
    for (const ordinal of [0, 1, 2, 8]) {
      const part = await partAt(ordinal)
      expect(part.putBack(part.text)).toEqual({ ok: true, value: SOURCE })
    }
  })

  test('change one row and no other character of the page', async () => {
    const whole = put(await partAt(2), ({ relations }) => (relations[0] = { row: 1, values: { ...relations[0]!.values, note: 'they say' } }))
    expect(whole).toBe(SOURCE.replace('cite: S1E2 }', 'cite: S1E2, note: they say }'))
  })

  test('that something ends later is kept while its row is changed by somebody who may not know it', async () => {
    const whole = put(await partAt(2), ({ facts }) => (facts[1] = { row: 2, values: { ...facts[1]!.values, value: 'quite secure' } }))
    expect(whole).toBe(SOURCE.replace('value: secure', 'value: quite secure'))
  })

  test('take a row out with the words about it, and leave the hidden one beside it', async () => {
    const whole = put(await partAt(2), ({ facts }) => void facts.splice(1, 1))
    expect(whole).toContain('id: f3')
    expect(whole).not.toContain('id: f2')
    expect(whole).toContain('# kept comment')
  })

  test('take new rows behind all others, in a list that is not there yet too', async () => {
    const fresh = { row: null, values: { name: 'City', value: '[[Paris]]: “here”', cite: 'S1E1' } }
    expect(put(await partAt(0), ({ facts }) => void facts.push(fresh))).toContain('from: S1E8 }\n  - { name: City, value: "[[Paris]]: “here”", cite: S1E1 }\nrelations:')
    const bare = ['---', 'kind: character', 'title: Clara', '---', '', 'Words. [@S1E1]', ''].join('\n')
    expect(put(await partAt(0, bare), ({ relations }) => void relations.push({ row: null, values: { type: 'friend of', to: 'Ada', from: '0' } }))).toBe(
      bare.replace('title: Clara\n', 'title: Clara\nrelations:\n  - { type: friend of, to: "[[Ada]]", from: 0 }\n'),
    )
  })

  test('leave no empty list behind', async () => {
    expect(put(await partAt(8), (rows) => void (rows.relations = []))).not.toContain('relations')
  })

  test('name no row that was not shown', async () => {
    const part = await partAt(2)
    expect(part.putBack('facts:\n  - { row: 3, name: A, value: B }\n')).toMatchObject({ ok: false })
    expect(part.putBack('rubbish: 1')).toMatchObject({ ok: false })
  })

  test('stand alone without a word of what is hidden or of the body', async () => {
    const part = await partAt(2)
    const alone = part.alone(part.text)
    expect(alone).toMatchObject({ ok: true, value: expect.stringContaining('secure') as string })
    expect(JSON.stringify(alone)).not.toMatch(/S1E8|in question|Words/)
  })

  test('are put into lists in flow style as well', async () => {
    const flow = ['---', 'kind: character', 'title: Clara', 'facts: [{ name: A, value: B, cite: S1E1 }, { name: C, value: D, cite: S1E8 }]', '---', '', 'Words. [@S1E1]', ''].join('\n')
    const whole = put(await partAt(1, flow), ({ facts }) => (facts[0] = { row: 1, values: { ...facts[0]!.values, value: 'E' } }))
    expect(whole).toContain('facts:\n  - { name: A, value: E, cite: S1E1 }\n  - { name: C, value: D, cite: S1E8 }\n')
  })
})
