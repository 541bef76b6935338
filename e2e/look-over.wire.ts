import type { APIRequestContext } from '@playwright/test'
import { write } from './support/pages'
import { expect, test, type Person } from './support/test'

const look = async (request: APIRequestContext, form: Record<string, string>): Promise<unknown> => {
  const answer = await request.post('/drafts/look-over', { form: { section: '', base: '1', version: '0', ...form }, headers: { origin: process.env.BASE_URL! } })
  expect(answer.status()).toBe(200)
  return answer.json()
}

test.describe('somebody who has watched three episodes', () => {
  test.use({ watched: 3 })

  test('is told nothing of what comes later about the text they are writing', async ({ edda, mara }) => {
    const later = await write(mara, 'Later Lift', 'Text. [@S1E7]', { front: ['known-from: S1E7'] })
    const page = await write(edda, 'Asked About', '## A duet\n\nThey meet. [@S1E2]', { front: ['relations:', '  - type: heir of', `    to: ${later.title}`, '    cite: S1E7'] })
    const section = JSON.stringify(await look(edda.context.request, { slug: page.slug, section: 'a-duet', seen: '8', text: '## A duet\n\nThey part. [@S1E3]\n\nNothing.\n' }))
    expect(section).toContain('Known from episode 3')
    expect(section).toContain('Nothing.')
    expect(section).not.toContain(later.title)
    expect(section).not.toContain('S1E7')
  })
})

test('whoever may not write, or sends something else, is told nothing', async ({ sten, edda, request }) => {
  const text = '---\nkind: character\ntitle: Told Nothing\n---\n\nText. [@S1E1]\n'
  const form = { slug: '', text, base: '0' }
  expect(await look(edda.context.request, form)).toMatchObject({ looked: { summary: 'adds 1 citation from S1E1' } })
  for (const who of [sten.context.request, request]) expect(await look(who, form)).toEqual({ looked: null })
  expect(await look(edda.context.request, { ...form, base: 'x' })).toEqual({ looked: null })
})

test('a request from another site is refused', async ({ edda }: { edda: Person }) => {
  const answer = await edda.context.request.post('/drafts/look-over', { form: { text: 'x', base: '0', version: '0' }, headers: { origin: 'https://elsewhere.example' } })
  expect(answer.status()).toBe(403)
})
