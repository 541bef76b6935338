import { describe, expect, test } from 'vitest'
import type { Person, Rank } from '../people/person'
import { canUndo, undoingsOn, type UndoSubject } from './undo-policy'
import { undoSides, UNDOINGS } from './undoing'

const person = (rank: Rank, suspended = false): Person => ({ kind: 'member', id: 1, handle: rank, rank, suspended })
const page = (more: Partial<UndoSubject> = {}): UndoSubject => ({ protection: 'open', head: 9, run: { authorId: 7, from: 8, to: 9 }, ...more })

describe('who is offered what', () => {
  test('newcomers and editors undo and revert; only moderators roll back, and from the top', () => {
    for (const rank of ['newcomer', 'editor'] as const) {
      expect(undoingsOn(person(rank), page(), 5)).toEqual(['undo', 'revert'])
      expect(undoingsOn(person(rank), page(), 9)).toEqual(['undo'])
    }
    expect(undoingsOn(person('moderator'), page(), 9)).toEqual(['undo', 'rollback'])
    expect(undoingsOn(person('moderator'), page(), 8)).toEqual(['undo', 'revert'])
  })

  test('the first revision is gone back to and never undone; of a page of one revision nothing is', () => {
    expect(undoingsOn(person('moderator'), page(), 1)).toEqual(['revert'])
    expect(undoingsOn(person('moderator'), page({ head: 1, run: { authorId: 7, from: 1, to: 1 } }), 1)).toEqual([])
  })

  test('nothing is offered to whoever may not edit there', () => {
    for (const who of [{ kind: 'anonymous' } as const, person('admin', true)]) expect(undoingsOn(who, page(), 5)).toEqual([])
    expect(undoingsOn(person('editor'), page({ protection: 'moderators' }), 5)).toEqual([])
    expect(undoingsOn(person('moderator'), page({ protection: 'moderators' }), 5)).toEqual(['undo', 'revert'])
  })

  test('a run is not offered where its author is hidden, nor where it is the whole page', () => {
    expect(undoingsOn(person('moderator'), page({ run: null }), 9)).toEqual(['undo'])
    expect(undoingsOn(person('moderator'), page({ run: { authorId: 7, from: 1, to: 9 } }), 9)).toEqual(['undo'])
  })
})

test('every refusal is a sentence', () => {
  const refused = [
    canUndo(person('editor'), page(), 'undo', 1), canUndo(person('editor'), page(), 'revert', 9), canUndo(person('editor'), page(), 'rollback', 9),
    canUndo(person('moderator'), page(), 'rollback', 7), canUndo(person('moderator'), page({ run: null }), 'rollback', 9), canUndo({ kind: 'anonymous' }, page(), 'undo', 2),
  ]
  for (const verdict of refused) expect(verdict).toEqual({ ok: false, reason: expect.stringMatching(/^[A-Z].*\.$/) })
})

test('a run is rolled back from any of its revisions, and from none below it', () => {
  expect([7, 8, 9].map((n) => canUndo(person('moderator'), page(), 'rollback', n).ok)).toEqual([false, true, true])
})

test('each way puts other texts together, and all go to the text before the oldest they undo', () => {
  const run = { authorId: 7, from: 8, to: 9 }
  expect(undoSides('undo', 5, 9, run)).toEqual({ base: 5, mine: 4, undoes: 5 })
  expect(undoSides('revert', 5, 9, run)).toEqual({ base: 9, mine: 5, undoes: 6 })
  expect(undoSides('rollback', 9, 9, run)).toEqual({ base: 9, mine: 7, undoes: 8 })
  for (const act of UNDOINGS) expect(undoSides(act, 5, 9, run).mine).toBe(undoSides(act, 5, 9, run).undoes - 1)
})
