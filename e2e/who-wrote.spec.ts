import { watch } from './support/horizon'
import { revise, write } from './support/pages'
import { expect, test } from './support/test'
import { openWhoWrote } from './support/who-wrote'

test.beforeEach(({ context }) => watch(context, 8))

test('a reader learns of every passage who brought it in, also where it moved, and what else that revision changed', async ({ edda, mara, page }) => {
  test.slow()
  const written = await write(edda, 'Written Port de bras', 'She raises an arm and lowers it slowly. [@S1E1]\n\nA second paragraph that moves away. [@S1E1]')
  await revise(mara, written, (text) => text.replace('an arm', 'an arm with great care'), 'With care')
  await revise(mara, written, (text) => text.replace(/(She raises.*)\n\n(A second.*)\n/, '$2\n\n$1\n'), 'The other way round')
  await openWhoWrote(page, written, 3)
  await expect(page.locator('.shares li')).toHaveText([new RegExp(`${edda.handle}.*82 %`), new RegExp(`${mara.handle}.*18 %`)])
  await expect(page.locator('.passage')).toHaveText(['A second paragraph that moves away.', 'She raises an arm', 'with great care', 'and lowers it slowly.'])
  const passage = page.getByRole('link', { name: 'with great care' })
  await expect(passage).toHaveAccessibleDescription(new RegExp(`${mara.handle}.*With care`))
  await passage.focus()
  const before = await page.evaluate(() => window.scrollY)
  await passage.press('Enter')
  const origin = page.locator('#by-2')
  await expect(origin).toBeInViewport()
  await expect(origin).toContainText(mara.handle)
  expect(await page.evaluate(() => window.scrollY)).toBe(before)
  await page.keyboard.press('Tab')
  await expect(origin.getByRole('link', { name: mara.handle })).toBeFocused()
  const { shown, all } = await page.evaluate(() => ({ shown: document.documentElement.clientWidth, all: document.documentElement.scrollWidth }))
  expect(all).toBeLessThanOrEqual(shown)
  await origin.getByRole('link', { name: 'What it changed' }).click()
  await expect(page).toHaveURL(new RegExp(`/wiki/${written.slug}/diff/1/2`))
})
