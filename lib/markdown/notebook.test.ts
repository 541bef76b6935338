import { expect, test } from 'vitest'
import { horizonAt } from '../spoilers/horizon'
import { Notebook } from './notebook'

const around = { episodes: [], owners: new Map(), released: new Map(), names: new Map(), sources: new Map(), sourceData: new Map(), episodePages: new Map(), pictures: new Map() }
const at = (seconds: number) => ({ kind: 'episode', code: 'S1E1', at: seconds }) as const

// Copied at each step, forty thousand citations held the whole wiki up for half a minute.
test('notes are walked once each in their order, with those that are added on the way, however many', () => {
  const many = 40_000
  const notebook = new Notebook(around, horizonAt(0, []))
  for (let i = 0; i < many; i++) notebook.cite(at(i))
  notebook.cite(at(0))
  const met: number[] = []
  for (const { number } of notebook.list()) {
    met.push(number)
    if (number === 1) notebook.note('one that cites in turn')
  }
  expect(met).toHaveLength(many + 1)
  expect(met.every((number, i) => number === i + 1)).toBe(true)
})
