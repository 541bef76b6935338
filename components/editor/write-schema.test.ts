import { expect, test } from 'vitest'
import { readFields } from '@/lib/web/form-fields'
import { answersIn, writeSchema } from './write-schema'

const sent = { slug: 'gabin-roux', section: '', text: 'Text.', base: '3', version: '0', key: 'k' }

function read(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...sent, ...fields })) form.set(name, value)
  return writeSchema.safeParse(readFields(writeSchema, form).input)
}

test('a plain post of the form is an edit of that page from that revision', () => {
  const parsed = read({ minor: 'yes', summary: ' a comma ', ordinal: '' })
  expect(parsed.data).toMatchObject({ intent: 'save', slug: 'gabin-roux', base: 3, minor: true, lowers: false, summary: 'a comma', ordinal: null })
  expect(answersIn(parsed.data!)).toEqual({ answers: null })
})

test('a text over 512 KB is refused in words that say how long it is; one of 512 KB is not', () => {
  expect(read({ text: 'é'.repeat(262_144) }).success).toBe(true)
  expect(read({ text: 'é'.repeat(262_145) }).error!.issues[0]!.message).toMatch(/^This text has 513 KB; a page holds at most 512\./)
})

test('a base that is no number, an episode that is none and a summary too long are refused by their field', () => {
  const wrong = read({ base: 'head', knownFrom: 'S1', summary: 'x'.repeat(301) })
  expect(wrong.error!.issues.map(({ path }) => path[0]).sort()).toEqual(['base', 'knownFrom', 'summary'])
})

test('every conflict that was shown needs its answer, and one’s own words end their line', () => {
  const conflict = { conflicts: '3', onto: '4', choose0: 'mine', choose1: 'own', own1: 'My words', choose2: 'both' }
  expect(answersIn(read(conflict).data!)).toEqual({ answers: [{ choose: 'mine' }, { choose: 'own', text: 'My words\n' }, { choose: 'both' }] })
  expect(answersIn(read({ ...conflict, choose1: 'theirs', conflicts: '4' }).data!)).toEqual({ missing: 3 })
  expect(read({ ...conflict, choose0: 'neither' }).success).toBe(false)
})

test('beyond two hundred conflicts one answer serves for the rest', () => {
  const chosen = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`choose${i}`, 'mine']))
  const given = answersIn(read({ ...chosen, conflicts: '202', onto: '4', rest: 'theirs' }).data!)
  expect('answers' in given && given.answers!.slice(198)).toEqual([{ choose: 'mine' }, { choose: 'mine' }, { choose: 'theirs' }, { choose: 'theirs' }])
  expect(answersIn(read({ ...chosen, conflicts: '202', onto: '4' }).data!)).toEqual({ missing: 200 })
  expect(read({ conflicts: '999999999', onto: '4', rest: 'mine' }).success).toBe(false)
})
