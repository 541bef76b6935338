import { fill } from './support/editor'
import { write } from './support/pages'
import { expect, test } from './support/test'

// Waits for what is looked over while somebody types.
test.slow()

test('on a phone each part says beside it from when it is known, a press says why, and the text keeps its room', async ({ edda }) => {
  const { page } = edda
  const { slug } = await write(edda, 'Pocket Pirouette', 'She turns and turns again. [@S1E2]\n\nNobody says where.')
  await page.goto(`/wiki/${slug}/edit`)
  const chips = page.getByRole('group', { name: 'What each part is known from' })
  const end = chips.getByRole('button', { name: /^end: / })
  await expect(end).toBeVisible({ timeout: 20_000 })
  await end.tap()
  await expect(page.getByRole('status').filter({ hasText: 'Known only by whoever has watched everything, as it cites nothing.' })).toBeInViewport()
  const [room, all] = [await page.locator('.cm-content').boundingBox(), await page.locator('.cm-editor').boundingBox()]
  expect(room!.width / all!.width).toBeGreaterThan(0.8)
  expect((await end.boundingBox())!.width).toBeGreaterThanOrEqual(44)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

test('on a phone the suggestions are one line until somebody asks, and their links are wide enough for a finger', async ({ edda }) => {
  const { page } = edda
  const { slug } = await write(edda, 'Thumbed Temps', 'She waits. [@S1E1]')
  await page.goto(`/wiki/${slug}/edit`)
  await fill(page, (now) => `${now}\nNobody cites this.\n`)
  const line = page.getByText('1 suggestion before you save')
  await expect(line).toBeVisible({ timeout: 20_000 })
  expect((await line.boundingBox())!.height).toBeGreaterThanOrEqual(44)
  await line.tap()
  const link = page.getByRole('link', { name: 'Line 8' })
  expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(44)
  await link.tap()
  await expect(page.locator('.cm-content')).toBeFocused()
})
