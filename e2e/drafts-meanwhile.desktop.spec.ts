import type { Page } from '@playwright/test'
import { sql } from './support/database'
import { fill, saving, SOURCE } from './support/editor'
import { write, type Written } from './support/pages'
import { expect, test, type Person } from './support/test'

// Two people, and waits for what happens while somebody types.
test.slow()

const PAGE = 'A first line. [@S1E1]\n\nA last line. [@S1E1]'

async function typed(person: Person, written: Written, words: string): Promise<void> {
  await person.page.goto(`/wiki/${written.slug}/edit`)
  await fill(person.page, (text) => text.replace('A last line.', words))
  await expect(person.page.getByRole('status').filter({ hasText: 'Kept in your drafts' })).toBeVisible()
}

const leave = (page: Page) => page.close({ runBeforeUnload: false })

test('a draft for a page that was deleted meanwhile says so, and may become a page, have its page restored, or go', async ({ edda, mara }) => {
  const written = await write(edda, 'Vanished Variation', PAGE)
  await typed(edda, written, 'A line for a page that goes.')
  await mara.page.goto(`/wiki/${written.slug}/manage`)
  const form = mara.page.locator('section').filter({ has: mara.page.getByRole('heading', { name: 'Delete it', exact: true }) })
  await form.getByLabel('Why?').fill('Twice the same.')
  await form.getByLabel('Your reason gives nothing away').selectOption('0')
  await form.getByRole('button', { name: 'Delete this page' }).click()
  await expect.poll(async () => (await sql<{ gone: boolean }>('SELECT deleted_at IS NOT NULL AS gone FROM page WHERE title = $1', [written.title]))[0]?.gone).toBe(true)

  expect(await saving(edda.page)).toBe(404)
  await expect(edda.page.locator(SOURCE)).toHaveValue(/A line for a page that goes\./)
  await leave(edda.page)
  const later = await edda.context.newPage()
  await later.goto('/drafts')
  await expect(later.getByText('Its page was deleted.').first()).toBeVisible()
  await expect(later.getByRole('link', { name: /^Have it restored/ }).first()).toBeVisible()
  await later.getByRole('link', { name: /^Make it a page/ }).first().click()
  await expect(later.locator(SOURCE)).toHaveValue(/A line for a page that goes\./)
})

test('a draft for a page that was protected meanwhile can be read, copied and thrown away, and goes on once it may', async ({ edda, mara }) => {
  const written = await write(edda, 'Guarded Gigue', PAGE)
  await typed(edda, written, 'A line before the guard.')
  await sql(`UPDATE page SET protection = 'moderators' WHERE slug = $1`, [written.slug])
  expect(await saving(edda.page)).toBe(403)
  await expect(edda.page.getByRole('alert')).toContainText('Only moderators edit this page.')
  await expect(edda.page.locator(SOURCE)).toHaveValue(/A line before the guard\./)
  await leave(edda.page)
  const later = await edda.context.newPage()
  await later.goto('/drafts')
  await later.getByRole('link', { name: /^Continue/ }).first().click()
  await expect(later.getByText('Only moderators edit this page.')).toBeVisible()
  await expect(later.getByRole('main')).toContainText('A line before the guard.')
  await sql(`UPDATE page SET protection = 'open' WHERE slug = $1`, [written.slug])
  await later.reload()
  await expect(later.locator(SOURCE)).toHaveValue(/A line before the guard\./)
  expect(await saving(later)).toBe(303)
  await mara.page.goto(`/wiki/${written.slug}`)
  await expect(mara.page.locator('.article')).toContainText('A line before the guard.')
})
