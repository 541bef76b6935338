import { watch } from './support/horizon'
import { revise, write } from './support/pages'
import { expect, test } from './support/test'
import { openWhoWrote } from './support/who-wrote'

test.beforeEach(({ context }) => watch(context, 8))

test('the way there leads from the history, from a revision and from the foot of the article, which names authors by share', async ({ edda, mara, page }) => {
  test.slow()
  const written = await write(edda, 'Written Révérence', 'She bows to the house. [@S1E1]')
  await revise(mara, written, (text) => text.replace('She bows', 'At last she bows'), 'When')
  await openWhoWrote(page, written, 2)
  for (const from of ['/history', '/history/2', '']) {
    await page.goto(`/wiki/${written.slug}${from}`)
    await expect(page.getByRole('link', { name: 'Who wrote which words', includeHidden: true }).first()).toHaveAttribute('href', `/wiki/${written.slug}/history/2/authors`)
  }
  await page.getByText('Cite this page, and its authors').click()
  await expect(page.locator('.cite-page')).toContainText(new RegExp(`Written by .*${edda.handle}.*57 %.*${mara.handle}.*43 %`))
})

test('whoever has not watched on sees neither the words nor the names of what comes later', async ({ edda, mara, browser }) => {
  test.slow()
  const written = await write(edda, 'Written Secret', 'She dances. [@S1E1]')
  await revise(mara, written, (text) => `${text}\nZanzibar at last. [@S1E6]\n`, 'The end')
  for (const [watched, sees] of [[8, true], [2, false]] as const) {
    const context = await browser.newContext()
    await watch(context, watched)
    const page = await context.newPage()
    await openWhoWrote(page, written, 2)
    await expect(page.locator('main')).toContainText('She dances.')
    const html = await page.content()
    expect([html.includes('Zanzibar'), html.includes(mara.handle), html.includes('60 %')]).toEqual([sees, sees, sees])
    expect(html.includes('100 %')).toBe(!sees)
    await context.close()
  }
})
