import { describe, expect, test } from 'vitest'
import { after, isOpen, STATES } from './states'

describe('the states of a proposal', () => {
  test('a pending proposal may be accepted, rejected, sent back, revised, withdrawn or orphaned', () => {
    expect((['accept', 'reject', 'ask', 'revise', 'withdraw', 'orphan'] as const).map((move) => after('pending', move))).toEqual([
      'accepted', 'rejected', 'changes-requested', 'pending', 'withdrawn', 'obsolete',
    ])
  })

  test('a rejected proposal is accepted by appeal only', () => {
    expect(after('rejected', 'accept')).toBeNull()
    expect(after('rejected', 'overturn')).toBe('accepted')
  })

  test('a rejected or withdrawn proposal may be resubmitted, an accepted or obsolete one may not move at all', () => {
    expect(after('rejected', 'resubmit')).toBe('pending')
    expect(after('withdrawn', 'resubmit')).toBe('pending')
    for (const state of ['accepted', 'obsolete'] as const) {
      for (const move of ['accept', 'reject', 'ask', 'revise', 'withdraw', 'resubmit', 'overturn', 'orphan'] as const) expect(after(state, move)).toBeNull()
    }
  })

  test('only pending and changes-requested are open', () => {
    expect(STATES.filter(isOpen)).toEqual(['pending', 'changes-requested'])
  })
})
