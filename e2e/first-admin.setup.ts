import { expect, test } from './support/test'
import { sql } from './support/database'
import { someHandle } from './support/people'
import { giveRoom } from './support/stage'

test.beforeAll(giveRoom)

test('the link from the first start makes one admin, and nobody after them', async ({ page, browser }) => {
  const link = process.env.ADMIN_LINK!
  expect(link).toContain('/claim?token=')
  const handle = someHandle('ada')
  await page.goto(link)
  await page.getByLabel('Handle').fill(handle)
  await page.getByLabel('E-mail address').fill(`${handle}@example.org`)
  await page.getByLabel('Password').fill('pirouette and a rat')
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Become the admin' }).click()
  await expect(page.getByText('The wiki is yours to look after.')).toBeVisible()
  expect(await sql(`SELECT handle FROM member WHERE rank = 'admin'`)).toEqual([{ handle }])

  const other = await (await browser.newContext()).newPage()
  expect((await other.goto(link))!.status()).toBe(410)
  await expect(other.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
  await other.context().close()
})
