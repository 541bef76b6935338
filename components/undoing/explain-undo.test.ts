import { expect, test } from 'vitest'
import type { EditError } from '@/lib/pages/edit'
import { readFields } from '@/lib/web/form-fields'
import { explainUndo } from './explain-undo'
import { undoSchema } from './undo-schema'

test('whatever an undoing is refused for is said in words that speak of no text of one’s own, with a status of the fours', () => {
  const errors: EditError[] = [
    { kind: 'not-found' }, { kind: 'forbidden', reason: 'Only moderators roll back.' }, { kind: 'refused', issues: [{ message: 'Not so.', line: 3 }] }, { kind: 'ask-bound' },
    { kind: 'ask-lowering', lowerings: [] }, { kind: 'conflict', slug: 's', regions: [], onto: 2, mine: '' }, { kind: 'taken', slug: 's', title: 'S' }, { kind: 'busy' },
  ]
  for (const error of errors) {
    const { errors: said, status } = explainUndo(error)
    expect(said[0]!.message).toMatch(/^[A-Z].*[.!?]$/)
    expect(said[0]!.message).not.toMatch(/your text/i)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  }
})

test('a conflict keeps both texts and the head they were compared on', () => {
  expect(explainUndo({ kind: 'conflict', slug: 's', regions: [], onto: 4, mine: '' })).toMatchObject({ status: 409, conflict: { slug: 's', regions: [], onto: 4 } })
})

test('the form names a revision and one of the three ways, and nothing else gets through', () => {
  const read = (fields: Record<string, string>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ slug: 's', base: '4', version: '0', key: 'k', act: 'undo', n: '3', ...fields })) form.set(name, value)
    return undoSchema.safeParse(readFields(undoSchema, form).input)
  }
  expect(read({}).data).toMatchObject({ act: 'undo', n: 3, base: 4, lowers: false })
  expect(read({ act: 'delete' }).success).toBe(false)
  for (const n of ['0', '-1', '1.5', '10000000000', 'head']) expect(read({ n }).success).toBe(false)
})
