import { write } from './support/pages'
import { look } from './support/look'
import { expect, test } from './support/test'
import { watch } from './support/horizon'

test('looking further opens one page, for this session, in no address', async ({ page, browser, edda, context }) => {
  const { slug, title } = await write(edda, 'Further Fouetté', 'Begins early. [@S1E1]\n\nEnds in tears. [@S1E8]', { front: ['known-from: S1E6'] })
  await watch(context, 1)
  expect((await page.goto(`/wiki/${slug}`))!.status()).toBe(404)
  await expect(page.locator('body')).not.toContainText(title)
  await page.getByRole('button', { name: 'Look further' }).click()
  await expect(page).toHaveURL(new RegExp(`/wiki/${slug}$`))
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.locator('.article')).toContainText('Ends in tears.')
  await expect(page.getByText('You chose to look further here')).toBeVisible()
  await page.goto('/wiki/the-offer')
  await expect(page.getByText('Safe for you: nothing beyond episode 1.')).toBeVisible()
  const kept = (await context.cookies()).filter((cookie) => cookie.expires !== -1 && cookie.name !== 'horizon')
  expect(kept).toEqual([])
  const another = await browser.newContext()
  await watch(another, 1)
  expect((await (await another.newPage()).goto(`/wiki/${slug}`))!.status()).toBe(404)
  await another.close()
})

test('one press on its page says that an episode was just watched, and the page tells more at once', async ({ page, context }) => {
  await watch(context, 3)
  await page.goto('/wiki/the-hiccup')
  const press = page.getByRole('button', { name: 'I have just watched S1E4' })
  await expect(press).toBeVisible()
  await look({ page }, 'just-watched')
  await press.click()
  await expect(page).toHaveURL(/\/wiki\/the-hiccup$/)
  await expect(page.getByText('Safe for you: nothing beyond episode 4.')).toBeVisible()
  await expect(press).toHaveCount(0)
  await page.goto('/wiki/the-bull')
  await expect(page.getByRole('button', { name: /I have just watched/ })).toHaveCount(0)
})

test('signed in, the account remembers how far, on every device', async ({ noor, browser }) => {
  await noor.page.goto('/settings')
  await noor.page.getByLabel('I have watched up to and including').selectOption('3')
  await noor.page.getByRole('button', { name: 'Remember this' }).click()
  await expect(noor.page.getByText('Safe for you: nothing beyond episode 3.')).toBeVisible()
  const other = await browser.newContext({ storageState: { cookies: (await noor.context.cookies()).filter(({ name }) => name !== 'horizon'), origins: [] } })
  const page = await other.newPage()
  await page.goto('/wiki/gabin-roux')
  await expect(page.getByText('Safe for you: nothing beyond episode 3.')).toBeVisible()
  await other.close()
})
