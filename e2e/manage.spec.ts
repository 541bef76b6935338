import type { Page } from '@playwright/test'
import { headOf, sql, storedText } from './support/database'
import { watch } from './support/horizon'
import { revise, someTitle, write } from './support/pages'
import { expect, test } from './support/test'

const section = (page: Page, name: string) => page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) })

/** Send the form of one part of the screen, and see what the wiki answers. */
async function sending(page: Page, part: string, button: string): Promise<number> {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    section(page, part).getByRole('button', { name: button }).click(),
  ])
  await page.waitForLoadState()
  return answer.status()
}

test('an editor gives a page another title; the old one leads there, links still arrive, and history and log tell of it', async ({ edda, page, context }) => {
  const written = await write(edda, 'Plain Plié', 'He bends. [@S1E1]')
  const linking = await write(edda, 'Linking Lunge', `See [[${written.title}]]. [@S1E1]`)
  const next = someTitle('Grand Plié')
  await edda.page.goto(`/wiki/${written.slug}`)
  await edda.page.getByRole('link', { name: 'Manage' }).click()
  await section(edda.page, 'Another title').getByLabel('New title').fill(next.title)
  await section(edda.page, 'Another title').getByLabel('Why?').fill('Its full name')
  await section(edda.page, 'Another title').getByRole('button', { name: 'Rename' }).click()
  await expect(edda.page.getByRole('heading', { level: 1, name: next.title })).toBeVisible()
  expect(await storedText(next.slug)).toContain('He bends. [@S1E1]')

  await watch(context, 8)
  await page.goto(`/wiki/${written.slug}`)
  await expect(page).toHaveURL(new RegExp(`/wiki/${next.slug}\\?from=`))
  await expect(page.getByText(`You came here from “${written.title}”.`)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Manage' })).toHaveCount(0)
  await page.goto(`/wiki/${linking.slug}`)
  await page.locator('.article').getByRole('link', { name: written.title }).click()
  await expect(page.getByRole('heading', { level: 1, name: next.title })).toBeVisible()
  await page.goto(`/wiki/${next.slug}/history`)
  await expect(page.getByText('New title')).toBeVisible()
  await expect(page.getByText('Its full name')).toBeVisible()
  await page.goto('/log')
  await expect(page.getByText(`From “${written.title}” to “${next.title}”.`)).toBeVisible()
})

test('a title that is taken is refused with both pages in sight, and what was typed stays', async ({ edda }) => {
  const [written, other] = [await write(edda, 'Second Swan', 'White. [@S1E1]'), await write(edda, 'First Swan', 'Black. [@S1E1]')]
  await edda.page.goto(`/wiki/${written.slug}/manage`)
  await section(edda.page, 'Another title').getByLabel('New title').fill(other.title)
  expect(await sending(edda.page, 'Another title', 'Rename')).toBe(409)
  await expect(edda.page.getByRole('alert')).toContainText(`Another page is called “${other.title}”.`)
  await expect(section(edda.page, 'Another title').getByLabel('New title')).toHaveValue(other.title)
  const refusal = edda.page.locator('.notice-warning')
  await expect(refusal.getByRole('link', { name: other.title })).toHaveAttribute('href', `/wiki/${other.slug}`)
  await expect(refusal.getByRole('link', { name: written.title })).toHaveAttribute('href', `/wiki/${written.slug}`)
  await refusal.getByRole('link', { name: 'let this page lead there' }).click()
  await expect(section(edda.page, 'The same as another page').getByLabel('The page it shall lead to')).toHaveValue(other.title)
  expect(await headOf(written.slug)).toBe(1)
})

test('a moderator deletes a page, readers find what they find where nothing was, and it comes back whole', async ({ edda, mara, page, context }) => {
  const written = await write(edda, 'Vanishing Valse', 'It turns. [@S1E1]')
  await revise(edda, written, (text) => text.replace('It turns.', 'It turns twice.'))
  await watch(context, 8)
  expect((await page.goto(`/wiki/${written.slug}`))!.status()).toBe(200)
  await mara.page.goto(`/wiki/${written.slug}/manage`)
  const part = section(mara.page, 'Delete it')
  await part.getByLabel('Why?').fill('It is the same as the other waltz.')
  await part.getByLabel('Your reason gives nothing away').selectOption('0')
  await part.getByRole('button', { name: 'Delete this page' }).click()
  await expect(mara.page.getByText('Deleted. Readers find nothing here any more')).toBeVisible()
  expect((await page.goto(`/wiki/${written.slug}`))!.status()).toBe(404)
  await expect(page.getByRole('main')).toContainText('There is nothing here that is safe for you so far.')
  for (const part of ['history', 'history/1', 'manage', 'links']) expect((await page.goto(`/wiki/${written.slug}/${part}`))!.status()).toBe(404)
  await page.goto('/log')
  await expect(page.getByRole('listitem').filter({ hasText: written.title }).filter({ hasText: 'It is the same as the other waltz.' })).toContainText(`${mara.handle} deleted`)

  await mara.page.goto('/log')
  await mara.page.getByText('Deleted pages').click()
  await mara.page.getByRole('link', { name: `Restore ${written.title}` }).click()
  await mara.page.getByLabel('Why?').fill('It is another waltz.')
  await mara.page.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(mara.page.getByRole('heading', { level: 1, name: written.title })).toBeVisible()
  expect((await page.goto(`/wiki/${written.slug}`))!.status()).toBe(200)
  await expect(page.locator('.article')).toContainText('It turns twice.')
  await page.goto(`/wiki/${written.slug}/history/1`)
  await expect(page.locator('.article')).toContainText('It turns.')
  expect(await headOf(written.slug)).toBe(3)
})

test('an editor proposes to delete, a moderator reads what it would do and does it; a waiting change becomes its author’s draft', async ({ edda, noor, mara }) => {
  const written = await write(edda, 'Doubtful Duet', 'They dance. [@S1E1]')
  await revise(noor, written, (text) => text.replace('They dance.', 'They dance badly.'))
  await edda.page.goto(`/wiki/${written.slug}/manage`)
  const part = section(edda.page, 'Delete it')
  await part.getByLabel('Why?').fill('Nobody dances there.')
  await part.getByRole('button', { name: 'Propose to delete it' }).click()
  await expect(edda.page.getByText('Thank you. A moderator will look at it')).toBeVisible()
  expect((await edda.page.goto(`/wiki/${written.slug}`))!.status()).toBe(200)

  const [proposal] = await sql<{ id: number }>("SELECT id FROM proposal WHERE author_id = $1 AND act = 'delete'", [edda.id])
  await mara.page.goto(`/review/${proposal!.id}`)
  await expect(mara.page.getByRole('main')).toContainText(`“${written.title}” would be gone for every reader.`)
  await expect(mara.page.getByRole('main')).toContainText('Nobody dances there.')
  await mara.page.getByRole('button', { name: 'Accept' }).click()
  await expect(mara.page.getByText('Accepted, and done.')).toBeVisible()
  expect((await mara.page.goto(`/wiki/${written.slug}`))!.status()).toBe(404)

  await noor.page.goto('/drafts')
  const draft = noor.page.getByRole('listitem').filter({ hasText: written.title })
  await expect(draft).toContainText('Its page was deleted while it waited for review.')
  await draft.getByRole('link', { name: 'Have it restored' }).click()
  await expect(noor.page.getByRole('button', { name: 'Propose to restore it' })).toBeVisible()
  await noor.page.goto('/drafts')
  await draft.getByRole('link', { name: 'Make it a page' }).click()
  await expect(noor.page.locator('textarea[name=text]')).toHaveValue(/They dance badly\./)
})

test('a moderator lets one page lead to another', async ({ edda, mara, page, context }) => {
  const [written, heir] = [await write(edda, 'Masked Man', 'He wears a mask. [@S1E1]'), await write(edda, 'Man Himself', 'He takes it off. [@S1E3]')]
  await mara.page.goto(`/wiki/${written.slug}/manage`)
  const part = section(mara.page, 'The same as another page')
  await part.getByLabel('The page it shall lead to').fill(heir.title)
  await part.getByLabel('Why?').fill('He takes it off.')
  await part.getByLabel('That both are the same is known').selectOption('S1E3')
  await part.getByRole('button', { name: 'Let it lead there' }).click()
  await expect(mara.page.getByRole('heading', { level: 1, name: heir.title })).toBeVisible()
  await watch(context, 3)
  await page.goto(`/wiki/${written.slug}`)
  await expect(page.getByRole('heading', { level: 1, name: heir.title })).toBeVisible()
  await watch(context, 2)
  expect((await page.goto(`/wiki/${written.slug}`))!.status()).toBe(404)
})

test('a moderator protects a page with an end and a reason, which stand on it and in the log; an editor’s text is kept', async ({ edda, mara, page, context }) => {
  const written = await write(edda, 'Quarrelled Quadrille', 'Four couples. [@S1E1]')
  await mara.page.goto(`/wiki/${written.slug}/manage`)
  const part = section(mara.page, 'Who may edit it')
  await part.getByLabel('Who may edit it').selectOption('moderators')
  await part.getByLabel('Last day').fill('2099-12-31')
  await part.getByLabel('Why?').fill('Two people undo each other.')
  await part.getByLabel('Your reason gives nothing away').selectOption('0')
  await part.getByRole('button', { name: 'Set who may edit' }).click()
  await expect(mara.page.getByText('Set. It counts from now on.')).toBeVisible()
  await watch(context, 1)
  await page.goto(`/wiki/${written.slug}`)
  await expect(page.getByText('Only moderators edit this page. Until 31 December 2099. Why: Two people undo each other.')).toBeVisible()
  await page.goto('/log')
  await expect(page.getByRole('listitem').filter({ hasText: written.title }).filter({ hasText: 'Two people undo each other.' })).toContainText('Only moderators edit. Until 31 December 2099.')
  await edda.page.goto(`/wiki/${written.slug}/manage`)
  await expect(section(edda.page, 'Another title')).toContainText('Only moderators edit this page.')
  await expect(edda.page.getByRole('button', { name: 'Set who may edit' })).toHaveCount(0)
})

test('a day that is over is refused, and what was typed stays', async ({ edda, mara }) => {
  const written = await write(edda, 'Passed Pavane', 'Slowly. [@S1E1]')
  await mara.page.goto(`/wiki/${written.slug}/manage`)
  const part = section(mara.page, 'Who may edit it')
  await part.getByLabel('Who may edit it').selectOption('reviewed')
  await part.getByLabel('Last day').fill('2020-01-01')
  await part.getByLabel('Why?').fill('Too slow.')
  expect(await sending(mara.page, 'Who may edit it', 'Set who may edit')).toBe(422)
  await expect(mara.page.getByRole('alert')).toContainText('That day is over.')
  await expect(part.getByLabel('Why?')).toHaveValue('Too slow.')
  await expect(part.getByLabel('Last day')).toHaveValue('2020-01-01')
  await expect(part.getByLabel('Who may edit it')).toHaveValue('reviewed')
})
