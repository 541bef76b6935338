import { beforeAll, expect, test } from 'vitest'
import { cast, watched, type Cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { publishPage, someTitle, type MadePage } from '../testing/pages'
import { lookOver } from './look-over'
import type { Unsent } from './shown-at-first'

let people: Cast
beforeAll(async () => {
  await addEpisodes()
  people = await cast()
})

const unsent = (page: MadePage, text: string, more: Partial<Unsent> = {}): Unsent => ({ slug: page.slug, text, section: null, seen: null, base: page.head, version: 0, ...more })

async function looked(actor: Cast['edda'], form: Unsent) {
  const answer = await lookOver(actor, form)
  if (!answer.ok) throw new Error(answer.error.map(({ message }) => message).join(' '))
  return answer.value
}

test('a text is compared with the one its form began with, and its summary begun', async () => {
  const page = await publishPage(people.ada.id, 'One. [@S1E1]')
  const { diff, summary, suggestions } = await looked(people.edda, unsent(page, page.text.replace('One.', 'One and two. [@S1E5]')))
  expect(diff.rows.filter(({ kind }) => kind === 'changed')).toHaveLength(1)
  expect(summary).toBe('adds 1 citation from S1E5')
  expect(suggestions).toEqual([])
})

test('what cites nothing, what would be known earlier, and a link to nowhere are suggested', async () => {
  const page = await publishPage(people.ada.id, 'One little line. [@S1E5]')
  const name = someTitle('Nowhere')
  const { suggestions } = await looked(people.edda, unsent(page, page.text.replace('[@S1E5]', `[@S1E2]\n\nAn uncited [[${name}]].`)))
  expect(suggestions).toMatchObject([
    { kind: 'uncited', words: expect.stringContaining('An uncited') as string },
    { kind: 'lowered', lowering: { from: 'S1E5', to: 'S1E2' } },
    { kind: 'nowhere', name },
  ])
})

test('a page beyond the horizon is suggested like one that nobody has written', async () => {
  const later = await publishPage(people.ada.id, 'Text. [@S1E5]', { front: ['known-from: S1E5'] })
  const page = await publishPage(people.ada.id, 'One. [@S1E1]')
  const text = page.text.replace('One.', `One [[${later.title}]].`)
  const at = async (ordinal: number) => (await looked(await watched(people.edda, ordinal), unsent(page, text))).suggestions
  expect(await at(4)).toMatchObject([{ kind: 'nowhere', name: later.title }])
  expect(await at(5)).toEqual([])
})

test('a whole source that tells more than the person has watched is not shown through its difference', async () => {
  const page = await publishPage(people.ada.id, 'One. [@S1E1]\n\nA secret. [@S1E7]')
  const seen = async (ordinal: number) => JSON.stringify((await looked(await watched(people.edda, ordinal), unsent(page, page.text.replace('\n\nA secret. [@S1E7]', '')))).diff)
  expect(await seen(6)).not.toContain('secret')
  expect(await seen(7)).toContain('secret')
})

test('a section is compared with what was shown of it, at most as far as the person sees now', async () => {
  const page = await publishPage(people.ada.id, '## A duet\n\nThey meet. [@S1E2]\n\nThey part. [@S1E7]\n\nThey wave. [@S1E3]')
  const form = unsent(page, '## A duet\n\nThey meet. [@S1E2]\n\nThey wave and wave. [@S1E3]\n', { section: 'a-duet', seen: 3 })
  const { diff } = await looked(await watched(people.edda, 3), form)
  expect(JSON.stringify(diff)).not.toContain('They part')
  expect(diff.rows.filter(({ kind }) => kind !== 'same')).toHaveLength(1)
  expect(JSON.stringify((await looked(await watched(people.edda, 3), { ...form, seen: 8 })).diff)).not.toContain('They part')
})
