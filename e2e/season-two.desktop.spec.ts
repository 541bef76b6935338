import { sql } from './support/database'
import { expect, test } from './support/test'

test('a season that was typed and not sent is among the drafts, and offered on its board on another day', async ({ edda }) => {
  await edda.page.goto('/season-two/new')
  await edda.page.getByLabel('What the season is called').fill('The Unsent')
  await edda.page.locator('[name="beats-2-words"]').fill('They dance.')
  await expect(edda.page.getByText(/^Kept in your drafts at/)).toBeVisible()
  await expect.poll(async () => (await sql<{ body: string }>('SELECT body FROM draft WHERE member_id = $1', [edda.id]))[0]?.body).toContain('words: They dance.')
  await edda.page.goto('/drafts', { waitUntil: 'commit' }).catch(() => undefined)
  await edda.page.getByRole('link', { name: 'Continue with The Unsent' }).click()
  await expect(edda.page).toHaveURL(/\/season-two\/new\?draft=/)
  await expect(edda.page.locator('[name="beats-0-words"]')).toHaveValue('They dance.')
})

test('a tab that dies keeps a board, also of rows that are not there at first', async ({ edda }) => {
  await edda.page.route('**/drafts/keep', (route) => route.abort())
  await edda.page.goto('/season-two/new')
  await edda.page.getByLabel('What the season is called').fill('The Dying')
  await edda.page.locator('[name="beats-0-words"]').fill('First.')
  await edda.page.getByRole('button', { name: 'More rows for beats' }).click()
  await edda.page.locator('[name="beats-0-place"]').fill('7')
  await edda.page.locator('[name="beats-9-words"]').fill('Another.')
  const again = await edda.context.newPage()
  await edda.page.close()
  await again.goto('/season-two/new')
  await again.getByRole('button', { name: 'Put it back' }).click()
  await expect(again.getByLabel('What the season is called')).toHaveValue('The Dying')
  await expect(again.locator('[name="beats-0-place"]')).toHaveValue('7')
  await again.getByRole('button', { name: 'More rows for beats' }).click()
  await expect(again.locator('[name="beats-9-words"]')).toHaveValue('Another.')
})
