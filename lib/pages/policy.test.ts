import { expect, test } from 'vitest'
import type { Person, Rank } from '../people/person'
import { WHOLE_ACTS, wayOf, type WholeAct } from './policy'

const person = (rank: Rank, suspended = false): Person => ({ kind: 'member', id: 1, handle: 'somebody', rank, suspended })
const ways = (who: Person, protection = 'open') => Object.fromEntries(WHOLE_ACTS.map((act) => [act, wayOf(who, { protection }, act).kind])) as Record<WholeAct, string>

test('a newcomer proposes all of it', () => {
  expect(ways(person('newcomer'))).toEqual({ rename: 'proposal', merge: 'proposal', delete: 'proposal', restore: 'proposal', protect: 'proposal' })
})

test('an editor renames at once, and proposes to delete, restore and protect', () => {
  expect(ways(person('editor'))).toEqual({ rename: 'at-once', merge: 'proposal', delete: 'proposal', restore: 'proposal', protect: 'proposal' })
})

test('moderators and admins do all of it at once, whatever protects the page', () => {
  for (const rank of ['moderator', 'admin'] as const) expect([...new Set(Object.values(ways(person(rank), 'moderators')))]).toEqual(['at-once'])
})

test('a page under review lets an editor propose its new title, one of the moderators’ not even that', () => {
  expect(wayOf(person('editor'), { protection: 'reviewed' }, 'rename').kind).toBe('proposal')
  expect(wayOf(person('editor'), { protection: 'moderators' }, 'rename').kind).toBe('no')
})

test('nobody who is suspended or not signed in does any of it, and each hears why', () => {
  for (const who of [person('admin', true), { kind: 'anonymous' } as const]) {
    for (const act of WHOLE_ACTS) expect(wayOf(who, { protection: 'open' }, act)).toMatchObject({ kind: 'no', reason: expect.stringMatching(/^[A-Z].*\.$/s) })
  }
})
