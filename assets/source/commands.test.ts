import { EditorState } from '@codemirror/state'
import { describe, expect, test } from 'vitest'
import { around, before, block, enclose, holdBack, type Write } from './commands'

/** A text in which `‹…›` is selected, or `|` is the caret, after a command; shown the same way. */
function after(write: Write, text: string): string {
  const caret = text.indexOf('|')
  const [anchor, head] = caret >= 0 ? [caret, caret] : [text.indexOf('‹'), text.indexOf('›') - 1]
  const state = EditorState.create({ doc: text.replace(/[|‹›]/g, ''), selection: { anchor, head } })
  const next = state.update(write(state)).state
  const { from, to } = next.selection.main
  const doc = next.doc.toString()
  return from === to ? `${doc.slice(0, from)}|${doc.slice(from)}` : `${doc.slice(0, from)}‹${doc.slice(from, to)}›${doc.slice(to)}`
}

const heading = before('## ', /^#{1,6}\s+/)
const list = before('- ', /^(?:[-*+]|\d+[.)])\s+/)

describe('a mark around words', () => {
  test('goes on both sides, and the words stay selected', () => expect(after(around('**'), 'She ‹bends›.')).toBe('She **‹bends›**.'))
  test('goes away where it stands', () => expect(after(around('**'), 'She **‹bends›**.')).toBe('She ‹bends›.'))
  test('waits for words where none are selected', () => expect(after(around('*'), 'She |')).toBe('She *|*'))
  test('of italics is not taken for half of bold', () => expect(after(around('*'), '**‹bends›**')).toBe('***‹bends›***'))
  test('of italics inside bold goes away alone', () => expect(after(around('*'), '***‹bends›***')).toBe('**‹bends›**'))
})

describe('a mark before lines', () => {
  test('makes a heading of the line of the caret', () => expect(after(heading, 'A du|et')).toBe('## A du|et'))
  test('takes the heading away again', () => expect(after(heading, '## A du|et')).toBe('A du|et'))
  test('changes a heading of another level into this one', () => expect(after(heading, '#### A du|et')).toBe('## A du|et'))
  test('makes a list of every line that says something', () => expect(after(list, '‹one\n\ntwo›')).toBe('- ‹one\n\n- two›'))
  test('changes a numbered list into one without numbers', () => expect(after(list, '‹1. one\n2. two›')).toBe('‹- one\n- two›'))
  test('begins a list on an empty line', () => expect(after(list, '|')).toBe('- |'))
})

test('a link goes around the words that are selected', () => expect(after(enclose('[[', ']]'), 'With ‹Cheyenne›.')).toBe('With [[‹Cheyenne›]].'))

describe('a block', () => {
  test('stands apart from what is before and after it', () => expect(after(block('T', 1), 'One|\nTwo')).toBe('One\n\nT|\n\nTwo'))
  test('needs no empty line where there is one', () => expect(after(block('T', 0), 'One\n\n|')).toBe('One\n\n|T'))
})

test('what is held back stands between its lines, and the caret where the episode goes', () => {
  expect(after(holdBack, 'Before\n‹A secret.›\nAfter')).toBe('Before\n:::from{S1E|}\nA secret.\n:::\nAfter')
})
