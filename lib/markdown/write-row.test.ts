import { describe, expect, test } from 'vitest'
import { readFront } from './front'
import { splitSource } from './split'
import { writeRow, type RowValues } from './write-row'

const HEAD = '---\nkind: theory\ntitle: A rat # mine\nclaim: It is a rat.\ntype: what-happened\n'
const ROW: RowValues = { side: 'against', shows: 'A “cat”: seen, # and heard.', bears: '', cite: 'S1E2 01:00' }
const rowsIn = (source: string) => (readFront(splitSource(source)!.front).data as { evidence?: { id?: string; shows: string }[] }).evidence?.map(({ id, shows }) => [id, shows])

const LISTS: [string, string][] = [
  ['lines of one row each', 'evidence:\n  - { id: e1, side: for, shows: One, cite: S1E1 }\n  - { id: e2, side: for, shows: Two, cite: S1E1 } # two\n'],
  ['rows over lines', 'evidence:\n- id: e1\n  side: for\n  shows: One\n  cite: S1E1\n- id: e2\n  side: for\n  shows: Two\n  cite: S1E1\n'],
  ['a list on one line', 'evidence: [{ id: e1, side: for, shows: One, cite: S1E1 }, { id: e2, side: for, shows: Two, cite: S1E1 }]\n'],
  ['rows with words over lines', 'evidence:\n  - id: e1\n    side: for\n    cite: S1E1\n    shows: |\n      One\n  - id: e2\n    side: for\n    cite: S1E1\n    shows: >\n      Two\n'],
]

describe.each(LISTS)('%s', (_name, list) => {
  const sources = [`${HEAD}${list}---\n\nBody.\n`, `${HEAD}${list}aliases: [Rattus]\n---\n\nBody.\n`]

  test('take a row more', () => {
    for (const source of sources) {
      const written = writeRow(source, 'evidence', null, ROW)
      expect(rowsIn(written)).toHaveLength(3)
      expect(rowsIn(written)).toContainEqual([undefined, 'A “cat”: seen, # and heard.'])
      expect(written.split('\n').length - source.split('\n').length).toBeLessThanOrEqual(1)
    }
  })

  test.each(['e1', 'e2'])('say %s anew, and lose it', (id) => {
    for (const source of sources) {
      const other = id === 'e1' ? ['e2', 'Two'] : ['e1', 'One']
      const anew = rowsIn(writeRow(source, 'evidence', id, ROW))
      expect(anew).toHaveLength(2)
      expect(anew).toEqual(expect.arrayContaining([other, [id, 'A “cat”: seen, # and heard.']]))
      const lost = writeRow(source, 'evidence', id, null)
      expect(rowsIn(lost)).toEqual([other])
      expect(rowsIn(writeRow(lost, 'evidence', other[0]!, null)) ?? []).toEqual([])
      expect(lost.endsWith('---\n\nBody.\n')).toBe(true)
    }
  })
})

test('a page without such a list gets one, and every other character stays', () => {
  for (const none of ['', 'evidence: []\n', 'evidence:\n']) {
    expect(writeRow(`${HEAD}${none}---\n\nBody.\n`, 'evidence', null, ROW)).toBe(`${HEAD}evidence:\n  - { side: against, shows: "A “cat”: seen, # and heard.", cite: S1E2 01:00 }\n---\n\nBody.\n`)
  }
})

test('a row that is not there, and a source that cannot be read, change nothing', () => {
  const source = `${HEAD}---\n\nBody.\n`
  expect(writeRow(source, 'evidence', 'e9', ROW)).toBe(source)
  expect(writeRow('---\n{ kind\n---\n', 'evidence', null, ROW)).toBe('---\n{ kind\n---\n')
})
