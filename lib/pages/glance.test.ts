import { beforeAll, expect, test } from 'vitest'
import { GLANCE_LIMIT } from '../revisions/limits'
import { cast, watched, type Cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { publishPage, someTitle, type MadePage } from '../testing/pages'
import { source } from '../testing/source'
import { glance } from './glance'
import type { Unsent } from './shown-at-first'

let people: Cast
beforeAll(async () => {
  await addEpisodes()
  people = await cast()
})

const unsent = (page: MadePage, text: string, more: Partial<Unsent> = {}): Unsent => ({ slug: page.slug, text, section: null, seen: null, base: page.head, version: 0, ...more })

async function seen(actor: Cast['edda'], form: Unsent) {
  const answer = await glance(actor, form)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value
}

test('a text is looked at with its parts, its suggestions and a summary to begin with', async () => {
  const page = await publishPage(people.ada.id, 'One. [@S1E1]')
  const { blocks, suggestions, summary } = await seen(people.edda, unsent(page, `${page.text.replace('One.', 'One and two. [@S1E5]')}\nNothing cited.\n`))
  expect(blocks.map(({ bound, why }) => [bound, why])).toEqual([['S1E5', 'episodes'], ['last', 'uncited']])
  expect(suggestions).toMatchObject([{ kind: 'uncited', line: 8 }])
  expect(summary).toBe('adds 1 citation from S1E5')
})

test('a page that is not there yet is looked at like any other, all of it new', async () => {
  const text = source(someTitle('Fresh'), 'One. [@S1E3]')
  const { blocks, summary } = await seen(people.noor, { slug: '', text, section: null, seen: null, base: 0, version: 0 })
  expect(blocks).toMatchObject([{ line: 6, bound: 'S1E3' }])
  expect(summary).toBe('adds 1 citation from S1E3')
})

test('each suggestion knows its line, in a section the section’s own', async () => {
  const page = await publishPage(people.ada.id, '## A duet\n\nFirst. [@S1E1]\n\nThey meet little by little. [@S1E5]')
  const name = someTitle('Nowhere')
  const text = `## A duet\n\nAgain [[${name}]]. [@S1E1]\n\nThey meet little by little. [@S1E2]\n\nNothing.\n`
  const { suggestions, blocks } = await seen(people.edda, unsent(page, text, { section: 'a-duet', seen: 8 }))
  expect(suggestions.map(({ kind, line }) => [kind, line])).toEqual([['uncited', 7], ['lowered', 5], ['nowhere', 3]])
  expect(blocks.map(({ line }) => line)).toEqual([3, 5, 7])
})

test('what stands around a section, its page’s data too, is not spoken of', async () => {
  const secret = someTitle('Secret')
  const front = ['facts:', '  - name: Fate', `    value: Meets [[${secret}]]`, '    cite: S1E7', 'relations:', '  - type: heir of', `    to: ${secret}`, '    cite: S1E7']
  const page = await publishPage(people.ada.id, '## A duet\n\nThey meet. [@S1E2]\n\nThey part. [@S1E7]', { front })
  const text = '## A duet\n\nThey meet and meet. [@S1E2]\n\nNothing cited.\n'
  const told = JSON.stringify(await seen(await watched(people.edda, 3), unsent(page, text, { section: 'a-duet', seen: 3 })))
  expect(told).toContain('They meet and meet')
  for (const hidden of [secret, 'Fate', 'heir of', 'They part', 'S1E7']) expect(told).not.toContain(hidden)
})

test('a whole text that tells more than the person has watched has no summary begun from what they were not shown', async () => {
  const page = await publishPage(people.ada.id, 'One. [@S1E1]\n\nA secret. [@S1E7]')
  const without = unsent(page, page.text.replace('\n\nA secret. [@S1E7]', ''))
  expect((await seen(await watched(people.edda, 6), without)).summary).toBe('')
  expect((await seen(await watched(people.edda, 7), without)).summary).toBe('removes 1 citation from S1E7')
})

test('a page beyond the horizon that is named moves no bound, and is like one that nobody has written', async () => {
  const later = await publishPage(people.ada.id, 'Text. [@S1E5]', { front: ['known-from: S1E5'] })
  const page = await publishPage(people.ada.id, 'One. [@S1E1]')
  const at = async (ordinal: number) => seen(await watched(people.edda, ordinal), unsent(page, page.text.replace('One.', `One [[${later.title}]].`)))
  expect(await at(4)).toMatchObject({ blocks: [{ bound: 'S1E1' }], suggestions: [{ kind: 'nowhere', name: later.title }] })
  expect(await at(5)).toMatchObject({ blocks: [{ bound: 'S1E5' }], suggestions: [] })
})

test('a text that cannot be read is refused with its reason, and a very long one is not looked at', async () => {
  const page = await publishPage(people.ada.id, 'One. [@S1E1]')
  expect(await glance(people.edda, unsent(page, page.text.replace('S1E1', 'S1E99')))).toMatchObject({ ok: false, error: { kind: 'refused', issues: [{ message: expect.stringContaining('S1E99') as string }] } })
  expect(await glance(people.edda, unsent(page, `${page.text}${'é'.repeat(GLANCE_LIMIT / 2)}`))).toEqual({ ok: false, error: { kind: 'long' } })
})

test('a section of a very long page is not looked at either', async () => {
  const page = await publishPage(people.ada.id, `## A duet\n\nThey meet. [@S1E2]\n\n## Rest\n\n\`\`\`\n${'Word after word.\n'.repeat(GLANCE_LIMIT / 8)}\`\`\``)
  expect(await glance(people.edda, unsent(page, '## A duet\n\nThey part. [@S1E2]\n', { section: 'a-duet', seen: 8 }))).toEqual({ ok: false, error: { kind: 'long' } })
})
