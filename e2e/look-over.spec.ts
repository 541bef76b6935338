import { fill } from './support/editor'
import { headOf } from './support/database'
import { look } from './support/look'
import { write } from './support/pages'
import { expect, test } from './support/test'

test('“Show changes” shows what would be saved, what might still be done, and begins the summary; the text stays', async ({ edda }) => {
  const { page } = edda
  const { slug } = await write(edda, 'Looked-over Lift', 'She bends. [@S1E1]')
  await page.goto(`/wiki/${slug}/edit`)
  await fill(page, (text) => `${text.replace('She bends.', 'She bends low. [@S1E5]')}\nNobody cites [[Nobody At All]].\n`)
  await page.getByRole('button', { name: 'Show changes' }).click()
  const changes = page.getByRole('region', { name: 'Your changes.' })
  await expect(changes.locator('ins').first()).toBeVisible()
  // Once, though with scripts they stand beneath the text too, where they follow it.
  await expect(page.getByText('cites nothing, so only whoever has watched everything sees it').filter({ visible: true })).toHaveCount(1)
  await expect(page.getByText('is linked, and no page is called that yet').filter({ visible: true })).toHaveCount(1)
  await expect(changes.locator('.coverage')).toHaveText('By how many episodes somebody has watched, they see: nothing at 0–4; 1 part at 5–7; 2 parts at 8.')
  await look(edda, 'coverage')
  await changes.getByText('What each part is known from, and why').click()
  await expect(changes.locator('.bound-chip').first()).toContainText('from episode 5')
  await expect(page.getByLabel('What you changed, and why')).toHaveValue('adds 1 citation from S1E5')
  expect(await headOf(slug)).toBe(1)
  await page.getByLabel('What you changed, and why').fill('How low she bends')
  await page.getByRole('button', { name: 'Show changes' }).click()
  await expect(page.getByLabel('What you changed, and why')).toHaveValue('How low she bends')
})
