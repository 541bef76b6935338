import { sql, storedText } from './support/database'
import { write } from './support/pages'
import { expect, test } from './support/test'

test('facts that were typed and not sent are among the drafts, and are offered in their fields on another day', async ({ edda }) => {
  const { slug } = await write(edda, 'Drafted Dorothée', 'She dances. [@S1E1]', { front: ['facts:', '  - { id: f1, name: Company, value: Her own, cite: S1E1 }'] })
  await edda.page.goto(`/wiki/${slug}/edit?section=data`)
  const value = edda.page.locator('[name="facts-0-value"]')
  await value.fill('Nobody’s')
  await edda.page.getByRole('button', { name: 'Add rows' }).click()
  await edda.page.locator('[name="facts-4-name"]').fill('City')
  await edda.page.locator('[name="facts-4-value"]').fill('Paris')
  await expect(edda.page.getByText(/^Kept in your drafts at/)).toBeVisible()
  await expect.poll(async () => (await sql<{ body: string }>('SELECT body FROM draft WHERE member_id = $1', [edda.id]))[0]?.body).toContain('name: City, value: Paris')
  await edda.page.goto('/drafts', { waitUntil: 'commit' }).catch(() => undefined)
  await edda.page.getByRole('link', { name: /^Continue/ }).click()
  await expect(value).toHaveValue('Nobody’s')
  await expect(edda.page.locator('[name="facts-1-value"]')).toHaveValue('Paris')
  await edda.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(edda.page.getByText('Saved, and everybody sees it now.')).toBeVisible()
  expect(await storedText(slug)).toMatch(/Nobody’s[\s\S]*Paris/)
  expect(await sql('SELECT 1 FROM draft WHERE member_id = $1', [edda.id])).toEqual([])
})

test('a tab that dies keeps every field, rows that were added too', async ({ edda }) => {
  const { slug } = await write(edda, 'Dying Désirée', 'She dances. [@S1E1]')
  const address = `/wiki/${slug}/edit?section=data`
  await edda.page.route('**/drafts/keep', (route) => route.abort())
  await edda.page.goto(address)
  await edda.page.getByRole('button', { name: 'Add rows' }).click()
  await edda.page.locator('[name="facts-3-name"]').fill('Company')
  await edda.page.locator('[name="facts-3-value"]').fill('of one')
  const again = await edda.context.newPage()
  await edda.page.close()
  await again.goto(address)
  await again.getByRole('button', { name: 'Put it back' }).click()
  await expect(again.locator('[name="facts-3-value"]')).toHaveValue('of one')
})

test('a page’s name is offered while it is typed, without its accents', async ({ edda }) => {
  await edda.page.goto('/wiki/cheyenne-toussaint/edit?section=data')
  const empty = edda.page.locator('[data-names]').last()
  await empty.pressSequentially('genevie')
  await expect(empty.locator('xpath=following-sibling::datalist').locator('option[value="Geneviève Lavigne"]')).toHaveCount(1)
})
