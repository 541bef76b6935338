import { watch } from './support/horizon'
import { revise, write } from './support/pages'
import { expect, test } from './support/test'

test.beforeEach(({ context }) => watch(context, 8))

test('any two texts of a page are compared, side by side and inline, and read out word by word', async ({ edda, page }) => {
  const written = await write(edda, 'Compared Cambré', 'She bends back. [@S1E1]\n\nUnchanged. [@S1E1]')
  await revise(edda, written, (text) => text.replace('bends back', 'bends far back'), 'Further')
  await revise(edda, written, (text) => text.replace('She bends', 'The dancer bends'), 'Who')
  await page.goto(`/wiki/${written.slug}/history`)
  await page.getByLabel('Compare from revision 1').check()
  await page.getByLabel('Compare to revision 3').check()
  await page.getByRole('button', { name: 'Compare the two picked' }).click()
  await expect(page).toHaveURL(new RegExp(`/wiki/${written.slug}/diff/1/3`))
  await expect(page.locator('.diff ins').filter({ hasText: 'far' })).toBeVisible()
  await page.getByRole('link', { name: 'Inline' }).click()
  await expect(page).toHaveURL(/view=inline/)
  await expect(page.locator('.diff del').filter({ hasText: 'She' })).toHaveCount(1)
  await expect(page.locator('.diff')).toContainText('added: ')
  await page.getByRole('link', { name: 'Side by side' }).click()
  await expect(page.locator('.diff-side')).toBeVisible()
  const { shown, all } = await page.evaluate(() => ({ shown: document.documentElement.clientWidth, all: document.documentElement.scrollWidth }))
  expect(all).toBeLessThanOrEqual(shown)
  await page.goto(`/wiki/${written.slug}/history/2`)
  await expect(page.getByText('Revision 2 of 3')).toBeVisible()
  await expect(page.locator('.article')).toContainText('She bends far back.')
  await page.getByRole('link', { name: 'What this revision changed' }).click()
  await expect(page).toHaveURL(new RegExp(`/diff/1/2`))
})
