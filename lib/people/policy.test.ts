import { expect, test } from 'vitest'
import type { Member, Rank } from './person'
import { canLift, canSetRank, canSuspend, canWrite, type Subject } from './policy'

const nobody = { kind: 'anonymous' } as const
const actor = (rank: Rank, more: Partial<Member> = {}): Member => ({ kind: 'member', id: 1, handle: rank, rank, suspended: false, ...more })
const subject = (rank: Rank, more: Partial<Subject> = {}): Subject => ({ id: 2, rank, suspended: false, lastAdmin: false, ...more })

test.each([
  ['newcomer', 'newcomer', false],
  ['editor', 'newcomer', false],
  ['moderator', 'newcomer', true],
  ['moderator', 'editor', true],
  ['moderator', 'moderator', false],
  ['moderator', 'admin', false],
  ['admin', 'moderator', true],
  ['admin', 'admin', true],
] as const)('%s suspends %s: %s', (by, whom, may) => {
  expect(canSuspend(actor(by), subject(whom)).ok).toBe(may)
  expect(canLift(actor(by), subject(whom, { suspended: true })).ok).toBe(may)
})

test('nobody suspends themselves, nor the last admin', () => {
  expect(canSuspend(actor('moderator'), subject('editor', { id: 1 })).ok).toBe(false)
  expect(canSuspend(actor('admin'), subject('admin', { lastAdmin: true })).ok).toBe(false)
  expect(canSuspend(actor('admin'), subject('admin')).ok).toBe(true)
})

test('only admins set ranks', () => {
  for (const rank of ['newcomer', 'editor', 'moderator'] as const) expect(canSetRank(actor(rank), subject('newcomer'), 'editor').ok).toBe(false)
  expect(canSetRank(nobody, subject('newcomer'), 'editor').ok).toBe(false)
  expect(canSetRank(actor('admin'), subject('newcomer'), 'editor').ok).toBe(true)
})

test('an admin may step down unless they are the last, and nobody raises their own rank', () => {
  expect(canSetRank(actor('admin'), subject('admin', { id: 1 }), 'editor').ok).toBe(true)
  expect(canSetRank(actor('admin'), subject('admin', { id: 1, lastAdmin: true }), 'editor').ok).toBe(false)
  expect(canSetRank(actor('admin'), subject('editor', { id: 1 }), 'admin').ok).toBe(false)
})

test('whoever is suspended acts on nobody and writes nothing', () => {
  const sten = actor('admin', { suspended: true })
  expect(canSuspend(sten, subject('newcomer')).ok).toBe(false)
  expect(canLift(sten, subject('newcomer', { suspended: true })).ok).toBe(false)
  expect(canSetRank(sten, subject('newcomer'), 'editor').ok).toBe(false)
  expect(canWrite(sten).ok).toBe(false)
  expect(canWrite(actor('newcomer')).ok).toBe(true)
  expect(canWrite(nobody).ok).toBe(false)
})

test('there is nothing to lift where nobody is suspended', () => {
  expect(canLift(actor('admin'), subject('editor')).ok).toBe(false)
})
