import { expect, test } from 'vitest'
import type { EditError } from '@/lib/pages/edit'
import { explain } from './explain'

const plain = { section: null, draftId: null, isNew: false }

test('whatever a save is refused for is said in words, with a status of the fours', () => {
  const errors: EditError[] = [
    { kind: 'not-found' }, { kind: 'forbidden', reason: 'Only moderators edit this page.' }, { kind: 'refused', issues: [{ message: 'Not so.', line: 3 }] }, { kind: 'ask-bound' },
    { kind: 'ask-lowering', lowerings: [] }, { kind: 'conflict', slug: 's', regions: [], onto: 2, mine: '' }, { kind: 'conflict-beyond', slug: 's', pageId: 1 },
    { kind: 'taken', slug: 's', title: 'S' }, { kind: 'busy' },
  ]
  for (const error of errors) {
    const { errors: said, status } = explain(error, plain)
    expect(said[0]!.message).toMatch(/^[A-Z].*[.!?]$/)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  }
})

test('a problem keeps its line; in a section it is said that lines count in the whole page', () => {
  const error: EditError = { kind: 'refused', issues: [{ message: 'Not so.', line: 3 }, { message: 'Nor so.' }] }
  expect(explain(error, plain).errors).toEqual([{ message: 'Not so.', line: 3, field: 'text' }, { message: 'Nor so.', field: 'text' }])
  const inSection = explain(error, { section: 'cast', draftId: null, isNew: false }).errors
  expect(inSection[0]!.message).toContain('whole page')
  expect(inSection[1]!.message).toBe('Nor so.')
})

test('a text written from nothing that meets a page of its name is told so, not that somebody was faster', () => {
  const error: EditError = { kind: 'conflict', slug: 's', regions: [], onto: 2, mine: '' }
  expect(explain(error, { ...plain, isNew: true }).errors[0]!.message).toContain('of that name')
  expect(explain(error, plain).errors[0]!.message).toContain('while you wrote')
})

test('a text beyond the horizon is not in the answer; the draft that keeps one’s own is', () => {
  const answer = explain({ kind: 'conflict-beyond', slug: 's', pageId: 7 }, { section: null, draftId: 12, isNew: false })
  expect(answer.beyond).toEqual({ slug: 's', pageId: 7, draftId: 12 })
  expect(answer.conflict).toBeUndefined()
})
