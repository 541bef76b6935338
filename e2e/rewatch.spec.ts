import { watch } from './support/horizon'
import { look } from './support/look'
import { write } from './support/pages'
import { inQueue } from './support/queue'
import { expect, test } from './support/test'

const BODY = 'She counts the steps aloud in French, « un, deux, trois », while nobody listens. [@S1E2 12:40]\n\nShe throws the shoes out of the window. [@S1E2 31:05-31:40]\n\nShe was taught in Lyon. [@S1E2]'

test('two people hear a moment again, one by one press each, and its citation says that it is checked', async ({ edda, noor, mara }) => {
  const written = await write(edda, 'Rewatched Relevé', BODY)
  await noor.page.goto(`/wiki/${written.slug}`)
  await expect(noor.page.getByText('The 2 moments it cites are still to be checked.')).toBeVisible()
  await noor.page.getByRole('link', { name: 'Check by rewatching' }).first().click()
  await expect(noor.page.getByRole('heading', { name: 'Check by rewatching' })).toBeVisible()
  await noor.page.getByRole('link', { name: 'S1E2' }).click()
  const claim = noor.page.getByRole('listitem').filter({ hasText: 'counts the steps' })
  await expect(claim).toContainText('12:40')
  await look(noor, 'rewatch')
  await claim.getByRole('button', { name: 'Yes, it holds' }).click()
  await expect(noor.page.getByRole('status')).toContainText('You heard that it holds.')
  await expect(claim).toHaveCount(0)
  await noor.page.getByRole('button', { name: 'Undo' }).click()
  await expect(claim).toBeVisible()
  await claim.getByRole('button', { name: 'Yes, it holds' }).click()
  await expect(claim).toHaveCount(0)

  await mara.page.goto(`/rewatch/S1E2?page=${written.slug}`)
  await mara.page.getByRole('listitem').filter({ hasText: 'counts the steps' }).getByRole('button', { name: 'Yes, it holds' }).click()
  await expect(mara.page.getByRole('status')).toContainText('With this it is checked')
  await mara.page.goto(`/wiki/${written.slug}`)
  await expect(mara.page.locator('.notes').getByText('Checked')).toHaveCount(1)
  await expect(mara.page.getByText('Of the 2 moments it cites, 1 was checked.')).toBeVisible()
  await look(mara, 'rewatch-checked')
})

test('whoever hears something else says what, and a moderator reads it as a report', async ({ edda, noor, mara }) => {
  const written = await write(edda, 'Misheard Manège', BODY)
  await noor.page.goto(`/rewatch/S1E2?page=${written.slug}`)
  const claim = noor.page.getByRole('listitem').filter({ hasText: 'throws the shoes' })
  await claim.locator('summary', { hasText: 'No, it does not' }).click()
  await claim.getByLabel('What is heard or seen there instead?').fill('She only closes the window.')
  await claim.getByRole('button', { name: 'Report that it does not hold' }).click()
  await expect(noor.page.getByRole('status')).toContainText('moderators look at it')
  await mara.page.goto('/review?lane=reports')
  await (await inQueue(mara.page, written.title)).getByRole('link', { name: written.title }).click()
  await expect(mara.page.getByText('She only closes the window.')).toBeVisible()
  await expect(mara.page.getByText('S1E2 31:05')).toBeVisible()
})

test('whoever answers further on in a list goes on there', async ({ edda, noor }) => {
  const written = await write(edda, 'Further Frappé', BODY)
  await noor.page.goto(`/rewatch/S1E2?page=${written.slug}&after=1000.1.1`)
  await expect(noor.page.getByText('counts the steps')).toHaveCount(0)
  await noor.page.getByRole('button', { name: 'Cannot tell' }).click()
  await expect(noor.page.getByRole('status')).toContainText('You could not tell.')
  expect(new URL(noor.page.url()).searchParams.get('after')).toBe('1000.1.1')
})

test('the author of a claim is told that others check it; whoever is not signed in reads the list, and is asked to sign in', async ({ page, context, edda }) => {
  const written = await write(edda, 'Own Ouvert', BODY)
  await edda.page.goto(`/rewatch/S1E2?page=${written.slug}`)
  await expect(edda.page.getByText('two others check it').first()).toBeVisible()
  await expect(edda.page.getByRole('button', { name: 'Yes, it holds' })).toHaveCount(0)
  await watch(context, 2)
  await page.goto(`/rewatch/S1E2?page=${written.slug}`)
  await expect(page.getByText('She throws the shoes')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Yes, it holds' })).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('link', { name: 'Sign in' })).toBeVisible()
  await watch(context, 1)
  const hidden = await page.goto('/rewatch/S1E2')
  const absent = await page.goto('/rewatch/S7E7')
  expect([hidden!.status(), absent!.status()]).toEqual([404, 404])
})

test('a newcomer finds a moment to hear again among the small things to begin with', async ({ edda, noor }) => {
  await write(edda, 'Welcome Waltz', BODY)
  await noor.page.goto('/welcome')
  await expect(noor.page.getByRole('heading', { name: 'Hear it again' })).toBeVisible()
  await look(noor, 'rewatch-welcome')
  await noor.page.getByRole('link', { name: 'Answer' }).click()
  await expect(noor.page.getByRole('button', { name: 'Yes, it holds' }).first()).toBeVisible()
})
