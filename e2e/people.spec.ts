import type { Page } from '@playwright/test'
import { linkTo } from './support/mail'
import { someHandle } from './support/people'
import { expect, test } from './support/test'

const PASSWORD = 'barre, brie and a boat'

async function signIn(page: Page, name: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Handle or e-mail address').fill(name)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function signOut(page: Page): Promise<void> {
  await page.goto('/sign-out')
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()
}

test('somebody joins, confirms the address by a button, and signs in by handle and by e-mail', async ({ page }) => {
  const handle = someHandle('new')
  const email = `${handle}@example.org`
  await page.goto('/join')
  await page.getByLabel('Handle').fill(handle)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(page.getByText('Welcome. A letter is on its way')).toBeVisible()
  await expect(page.getByText(`${email}, not confirmed yet.`)).toBeVisible()

  const link = await linkTo(email)
  await page.goto(link)
  await expect(page.getByRole('main')).toContainText(email)
  await page.getByRole('button', { name: 'Confirm this address' }).click()
  await expect(page.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible()
  expect((await page.goto(link))!.status()).toBe(410)

  for (const name of [handle, email]) {
    await signOut(page)
    await signIn(page, name, PASSWORD)
    await expect(page.getByRole('banner').getByRole('link', { name: handle })).toBeVisible()
  }
})

test('a forgotten password is replaced by a letter, and the old one no longer counts', async ({ page, noor }) => {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Forgotten the password?' }).click()
  await page.getByLabel('E-mail address').fill(noor.email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByText('If an account has confirmed that address')).toBeVisible()
  await page.goto(await linkTo(noor.email))
  await page.getByLabel('New password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Use this password' }).click()
  await expect(page.getByText('Your new password is set.')).toBeVisible()
  await signIn(page, noor.handle, noor.password)
  await expect(page.getByRole('alert')).toContainText('do not belong together')
  await signIn(page, noor.handle, PASSWORD)
  await expect(page.getByRole('banner').getByRole('link', { name: noor.handle })).toBeVisible()
  await noor.page.goto('/settings')
  await expect(noor.page).toHaveURL(/\/sign-in/)
})
