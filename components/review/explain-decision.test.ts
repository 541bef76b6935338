import { expect, test } from 'vitest'
import { readFields } from '@/lib/web/form-fields'
import type { DecisionError } from '@/lib/review/decide'
import { decisionSchema } from './decision-schema'
import { explainDecision } from './explain-decision'

function read(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ id: '7', version: '2', head: '4', ...fields })) form.set(name, value)
  return decisionSchema.safeParse(readFields(decisionSchema, form).input)
}

test('a decision names the proposal, the version and the head it was judged on; a page not there yet has no head', () => {
  expect(read({ intent: 'accept' }).data).toEqual({ queue: '', id: 7, version: 2, head: 4, intent: 'accept', reasonCode: '', words: '' })
  expect(read({ intent: 'accept', head: '' }).data!.head).toBeNull()
})

test('what is no decision, or of no proposal, is refused before anything is done', () => {
  expect(read({ intent: 'overturn' }).error!.issues[0]!.path).toEqual(['intent'])
  expect(read({ intent: 'accept', id: '-1' }).success).toBe(false)
  expect(read({ intent: 'ask', words: 'x'.repeat(2001) }).error!.issues[0]!.path).toEqual(['words'])
})

test('every refusal of a decision is a sentence with a status of the fours', () => {
  const errors: DecisionError[] = [
    { kind: 'not-found' }, { kind: 'forbidden', reason: 'Only moderators decide.' }, { kind: 'moved', message: 'Somebody was faster.' }, { kind: 'reason-missing' },
    { kind: 'words-missing' }, { kind: 'conflict' }, { kind: 'refused', message: 'Not so.' }, { kind: 'lowers', lowerings: [] }, { kind: 'taken', slug: 's', title: 'S' },
  ]
  for (const error of errors) {
    const { errors: said, status } = explainDecision(error)
    expect(said[0]!.message).toMatch(/^[A-Z].*[.!?]$/)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  }
})

test('a decision that came second answers 409, one without its reason names the field', () => {
  expect(explainDecision({ kind: 'moved', message: 'Somebody was faster.' })).toEqual({ errors: [{ message: 'Somebody was faster.' }], status: 409 })
  expect(explainDecision({ kind: 'reason-missing' }).errors[0]!.field).toBe('reasonCode')
})
