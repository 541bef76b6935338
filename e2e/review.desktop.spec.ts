import type { Person } from './support/test'
import { sql, storedText } from './support/database'
import { fill, saving, SOURCE } from './support/editor'
import { fieldsIn, wordsOf } from '../lib/testing/html-form'
import { send } from './support/forms'
import { revise, write, type Written } from './support/pages'
import { expect, test } from './support/test'

async function propose(who: Person, page: Written, change: (text: string) => string): Promise<number> {
  await revise(who, page, change)
  const [proposal] = await sql<{ id: number }>('SELECT id FROM proposal WHERE author_id = $1 ORDER BY id DESC LIMIT 1', [who.id])
  return proposal!.id
}

test('a moderator asks for changes, the author goes on, and the new version is accepted', async ({ noor, edda, mara }) => {
  const page = await write(edda, 'Asked Assemblé', 'A leap. [@S1E1]')
  const id = await propose(noor, page, (text) => text.replace('A leap.', 'A lepa.'))
  await mara.page.goto(`/review/${id}`)
  const form = mara.page.locator('details.decision').filter({ hasText: 'Ask for changes' })
  await form.locator('summary').click()
  await form.getByLabel('What should its author change?').fill('Look at the spelling.')
  await form.getByRole('button', { name: 'Send it back' }).click()
  await expect(mara.page.getByText('Sent back to its author, with your words.')).toBeVisible()
  await noor.page.goto(`/wiki/${page.slug}`)
  await expect(noor.page.getByText('waiting for its author')).toBeVisible()
  await expect(noor.page.getByText('Look at the spelling.')).toBeVisible()
  await noor.page.getByRole('link', { name: 'Go on with it' }).click()
  await fill(noor.page, (text) => text.replace('A lepa.', 'A big leap.'))
  await noor.page.getByRole('button', { name: 'Send for review' }).click()
  await expect(noor.page.getByText('waiting for review')).toBeVisible()
  await mara.page.goto(`/review/${id}`)
  await mara.page.getByRole('button', { name: 'Accept' }).click()
  await expect(mara.page.getByText('Accepted.')).toBeVisible()
  expect(await storedText(page.slug)).toContain('A big leap.')
})

test('a proposal decided by two moderators at once is decided once, and the second is told', async ({ noor, edda, mara, milo }) => {
  const page = await write(edda, 'Twice Tombé', 'A fall. [@S1E1]')
  const id = await propose(noor, page, (text) => text.replace('A fall.', 'A soft fall.'))
  await Promise.all([mara, milo].map((moderator) => moderator.page.goto(`/review/${id}`)))
  const answers = await Promise.all([mara, milo].map((moderator) => saving(moderator.page, 'Accept')))
  expect(answers.sort()).toEqual([303, 409].sort())
  expect(await sql('SELECT outcome FROM decision WHERE proposal_id = $1', [id])).toEqual([{ outcome: 'accepted' }])
  expect(await sql('SELECT n FROM revision r JOIN page p ON p.id = r.page_id WHERE slug = $1', [page.slug])).toHaveLength(2)
})

test('a decision names the version it was made on: a newer one is shown first', async ({ noor, edda, mara }) => {
  const page = await write(edda, 'Newer Nudge', 'A nudge. [@S1E1]')
  const id = await propose(noor, page, (text) => text.replace('A nudge.', 'A first nudge.'))
  await mara.page.goto(`/review/${id}`)
  await revise(noor, page, (text) => text.replace('A first nudge.', 'A rude nudge.'))
  expect(await saving(mara.page, 'Accept')).toBe(409)
  await expect(mara.page.locator('.diff')).toContainText('rude')
  expect(await storedText(page.slug)).toContain('A nudge.')
})

test('a proposal that no longer merges is not accepted; its author puts both together', async ({ noor, edda, mara }) => {
  const page = await write(edda, 'Crossed Chassé', 'A chase. [@S1E1]')
  const id = await propose(noor, page, (text) => text.replace('A chase.', 'A long chase.'))
  await revise(edda, page, (text) => text.replace('A chase.', 'A short chase.'))
  await mara.page.goto(`/review/${id}`)
  await expect(mara.page.getByText('The page was changed in the same words meanwhile.')).toBeVisible()
  expect(await saving(mara.page, 'Accept')).toBe(409)
  await noor.page.goto(`/wiki/${page.slug}/edit`)
  await expect(noor.page.locator(SOURCE)).toHaveValue(/A long chase\./)
  await fill(noor.page, (text) => text.replace('A long chase.', 'A rather long chase.'))
  await noor.page.getByRole('button', { name: 'Send for review' }).click()
  await noor.page.waitForLoadState()
  expect(await storedText(page.slug)).toContain('A short chase.')
})

test('nobody decides their own proposal, a newcomer decides nothing, and a stranger sees none', async ({ noor, edda, mara, page, playwright }) => {
  const written = await write(edda, 'Own Offering', 'An offer. [@S1E1]')
  const id = await propose(noor, written, (text) => text.replace('An offer.', 'An own offer.'))
  await sql('UPDATE member SET rank = $1 WHERE id = $2', ['moderator', noor.id])
  await noor.page.goto(`/review/${id}`)
  await expect(noor.page.getByRole('button', { name: 'Withdraw' })).toBeVisible()
  await expect(noor.page.getByRole('button', { name: 'Accept' })).toHaveCount(0)
  const theirs = fieldsIn(await (await mara.context.request.get(`/review/${id}`)).text(), 'version')
  for (const intent of ['accept', 'reject', 'ask']) {
    const refused = await send(noor.context.request, `/review/${id}`, { ...theirs, intent, reasonCode: 'wrong', words: 'Because.' })
    expect(refused.status(), intent).toBe(403)
    expect(wordsOf(await refused.text())).toContain('Nobody decides their own proposal')
  }
  await sql('UPDATE member SET rank = $1 WHERE id = $2', ['newcomer', noor.id])
  expect((await send(edda.context.request, `/review/${id}`, { ...theirs, intent: 'accept' })).status()).toBeGreaterThanOrEqual(403)
  expect((await edda.page.goto(`/review/${id}`))!.status()).toBe(404)
  expect((await page.goto(`/review/${id}`))!.status()).toBe(404)
  const anonymous = await playwright.request.newContext({ baseURL: process.env.BASE_URL })
  expect(await (await anonymous.get('/review')).text()).not.toContain(written.title)
  await anonymous.dispose()
  expect(await sql('SELECT state FROM proposal WHERE id = $1', [id])).toEqual([{ state: 'pending' }])
})

test('a reason is required to turn something down, and words to ask for changes; what was typed stays', async ({ noor, edda, mara }) => {
  const page = await write(edda, 'Reasoned Ronde', 'A round. [@S1E1]')
  const id = await propose(noor, page, (text) => text.replace('A round.', 'Around.'))
  const fields = fieldsIn(await (await mara.context.request.get(`/review/${id}`)).text(), 'version')
  const rejected = await send(mara.context.request, `/review/${id}`, { ...fields, intent: 'reject', reasonCode: '', words: 'I dislike it.' })
  expect(rejected.status()).toBe(422)
  expect(wordsOf(await rejected.text())).toContain('Choose the reason: its author reads it.')
  expect(wordsOf(await rejected.text())).toContain('I dislike it.')
  expect((await send(mara.context.request, `/review/${id}`, { ...fields, intent: 'ask', words: ' ' })).status()).toBe(422)
  expect(await sql('SELECT 1 FROM decision WHERE proposal_id = $1', [id])).toEqual([])
})

test('an author withdraws, and the page shows nothing of it', async ({ noor, edda }) => {
  const page = await write(edda, 'Withdrawn Waltz', 'A waltz. [@S1E1]')
  const id = await propose(noor, page, (text) => text.replace('A waltz.', 'A polka.'))
  await noor.page.goto(`/review/${id}`)
  await noor.page.getByRole('button', { name: 'Withdraw' }).click()
  await expect(noor.page.getByText('Withdrawn. The text stays here for you.')).toBeVisible()
  await noor.page.goto(`/wiki/${page.slug}`)
  await expect(noor.page.getByText('Your change to this page')).toHaveCount(0)
  expect(await storedText(page.slug)).toContain('A waltz.')
})
