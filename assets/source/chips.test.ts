import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { answered, asked, chipAt, chips, saysNow } from './chips'

const block = (line: number, last = line, bound = 'S1E1') => ({ line, last, bound, says: `Known from ${bound}.`, open: false })
const shown = (state: EditorState) => state.field(chips).chips.map(({ from, bound, stale }) => [state.doc.lineAt(from).text, bound, stale])

const TEXT = 'One.\n\nTwo\ngoes on.\n\nThree.'
const BLOCKS = [block(1), block(3, 4, 'S1E2'), block(6, 6, 'S1E3')]
function looked(text = TEXT) {
  const state = EditorState.create({ doc: text, extensions: chips })
  return state.update({ effects: asked.of(null) }).state.update({ effects: answered.of(BLOCKS) }).state
}
const change = (state: EditorState, from: number, to = from, insert = '') => state.update({ changes: { from, to, insert } }).state

test('each chip stands beside the first line of its block', () => {
  expect(shown(looked())).toEqual([['One.', 'S1E1', false], ['Two', 'S1E2', false], ['Three.', 'S1E3', false]])
})

test('chips go along with their blocks while somebody types above them, and only what is touched grows stale', () => {
  expect(shown(change(looked(), 3, 3, ' and\n\nmore'))).toEqual([['One and', 'S1E1', true], ['Two', 'S1E2', false], ['Three.', 'S1E3', false]])
})

test('a change of any line of a block makes its chip stale', () => {
  expect(shown(change(looked(), TEXT.indexOf('on.'), TEXT.indexOf('on.') + 2, 'off'))[1]).toEqual(['Two', 'S1E2', true])
})

test('the chip of a block that is gone is taken away', () => {
  const [from, to] = [TEXT.indexOf('Two'), TEXT.indexOf('Three')]
  expect(shown(change(looked(), from, to)).map(([, bound]) => bound)).toEqual(['S1E1', 'S1E3'])
  expect(shown(change(looked(), 4, TEXT.length)).map(([, bound]) => bound)).toEqual(['S1E1'])
})

test('a block that is pushed down by a new line takes its chip along', () => {
  expect(shown(change(looked(), TEXT.indexOf('Two'), undefined, 'New.\n\n'))[1]).toEqual(['Two', 'S1E2', true])
})

test('an answer to a text that has moved on stands where its lines are by now', () => {
  const waiting = looked().update({ effects: asked.of(null) }).state
  const late = change(waiting, 0, 0, 'Above.\n\n').update({ effects: answered.of([block(3, 4, 'S1E4')]) }).state
  expect(shown(late)).toEqual([['Two', 'S1E4', false]])
})

test('an answer to more lines than the text has leaves those out', () => {
  expect(shown(looked('One.\n\nTwo\n'))).toEqual([['One.', 'S1E1', false], ['Two', 'S1E2', false]])
})

test('a place in a block finds its chip, one between blocks none, and a stale one says that it is', () => {
  const all = looked().field(chips).chips
  expect(chipAt(all, TEXT.indexOf('on.'))?.bound).toBe('S1E2')
  expect(chipAt(all, 5)).toBeUndefined()
  expect(saysNow({ ...all[0]!, stale: true })).toBe('Before your change: known from S1E1.')
})
