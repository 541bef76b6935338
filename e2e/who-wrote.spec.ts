import type { Page } from '@playwright/test'
import { watch } from './support/horizon'
import { revise, write, type Written } from './support/pages'
import { expect, test } from './support/test'

test.beforeEach(({ context }) => watch(context, 8))

/** Who wrote what is worked out within seconds of a save; until then the page says so. */
async function openWhenKnown(page: Page, { slug }: Written, n: number): Promise<void> {
  await expect(async () => {
    await page.goto(`/wiki/${slug}/history/${n}/authors`)
    await expect(page.locator('.worded')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 15_000 })
}

test('a reader learns of every passage who brought it in, and what else that revision changed', async ({ edda, mara, page }) => {
  const written = await write(edda, 'Written Port de bras', 'She raises an arm and lowers it slowly. [@S1E1]\n\nA second paragraph that moves away. [@S1E1]')
  await revise(mara, written, (text) => text.replace('an arm', 'an arm with great care'), 'With care')
  await revise(mara, written, (text) => text.replace(/(She raises.*)\n\n(A second.*)\n/, '$2\n\n$1\n'), 'The other way round')
  await page.goto(`/wiki/${written.slug}/history`)
  await openWhenKnown(page, written, 3)
  await expect(page.locator('.shares li')).toHaveText([new RegExp(`${edda.handle}.*81 %`), new RegExp(`${mara.handle}.*19 %`)])
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

test('the way there leads from the history, from a revision and from the foot of the article, which names authors by share', async ({ edda, mara, page }) => {
  const written = await write(edda, 'Written Révérence', 'She bows to the house. [@S1E1]')
  await revise(mara, written, (text) => text.replace('She bows', 'At last she bows'), 'When')
  await openWhenKnown(page, written, 2)
  for (const from of ['', '/history', '/history/2']) {
    await page.goto(`/wiki/${written.slug}${from}`)
    const foot = page.getByText('Cite this page, and its authors')
    if (await foot.count()) {
      await foot.click()
      await expect(page.locator('.cite-page')).toContainText(new RegExp(`Written by .*${edda.handle} \\(57 %\\), .*${mara.handle} \\(43 %\\)`))
    }
    await page.getByRole('link', { name: 'Who wrote which words' }).first().click()
    await expect(page).toHaveURL(`/wiki/${written.slug}/history/2/authors`)
  }
})

test('whoever has not watched on sees neither the words nor the names of what comes later', async ({ edda, mara, browser }) => {
  const written = await write(edda, 'Written Secret', 'She dances. [@S1E1]')
  await revise(mara, written, (text) => `${text}\n\nZanzibar at last. [@S1E6]\n`, 'The end')
  for (const [watched, sees] of [[8, true], [2, false]] as const) {
    const context = await browser.newContext()
    await watch(context, watched)
    const page = await context.newPage()
    await openWhenKnown(page, written, 2)
    await expect(page.locator('main')).toContainText('She dances.')
    const html = await page.content()
    expect([html.includes('Zanzibar'), html.includes(mara.handle), /67 %|40 %/.test(html)]).toEqual([sees, sees, sees && /40 %/.test(html)])
    await context.close()
  }
})
