import type { Page } from '@playwright/test'
import { storedText } from './support/database'
import { fill, SOURCE } from './support/editor'
import { write } from './support/pages'
import { expect, test } from './support/test'

/** The next answer of the wiki waits until it is let go, like one on a slow line. */
async function holdAnswer(page: Page): Promise<() => void> {
  let letGo = () => {}
  const free = new Promise<void>((resolve) => (letGo = resolve))
  await page.route('**', async (route) => {
    if (route.request().method() === 'POST' && route.request().headers()['next-action']) await free
    await route.continue()
  })
  return letGo
}

test('what is typed while a preview is on its way stays in the text, and is saved', async ({ edda }) => {
  const { slug } = await write(edda, 'Meanwhile Mireille', 'She dances. [@S1E1]')
  await edda.page.goto(`/wiki/${slug}/edit`)
  const letGo = await holdAnswer(edda.page)
  await fill(edda.page, (text) => text.replace('She dances.', 'She dances well.'))
  await edda.page.getByRole('button', { name: 'Preview', exact: true }).click()
  await fill(edda.page, (text) => text.replace('well', 'very well'))
  letGo()
  await expect(edda.page.getByText('Preview. Nothing is saved yet')).toBeVisible()
  await expect(edda.page.locator(SOURCE)).toHaveValue(/She dances very well\./)
  await edda.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(edda.page.getByText('Saved, and everybody sees it now.')).toBeVisible()
  expect(await storedText(slug)).toContain('She dances very well.')
})

test('what is typed on a board while more rows are on their way stays in its fields', async ({ edda }) => {
  await edda.page.goto('/season-two/new')
  const letGo = await holdAnswer(edda.page)
  await edda.page.locator('[name="beats-0-words"]').fill('First.')
  await edda.page.getByRole('button', { name: 'More rows for beats' }).click()
  await edda.page.locator('[name="beats-0-place"]').fill('7')
  letGo()
  await expect(edda.page.locator('[name="beats-9-words"]')).toBeVisible()
  await expect(edda.page.locator('[name="beats-0-place"]')).toHaveValue('7')
  await expect(edda.page.locator('[name="beats-0-words"]')).toHaveValue('First.')
  await expect(edda.page.getByRole('alert')).toHaveCount(0)
})
