import { sql } from './support/database'
import { revise, write } from './support/pages'
import { expect, test } from './support/test'

test('a letter decides and the next thing comes; whoever types into a field types', async ({ edda, noor, mara }) => {
  const page = await write(edda, 'Keyed Kick', 'A kick. [@S1E1]')
  await revise(noor, page, (text) => text.replace('A kick.', 'A high kick.'))
  const [proposal] = await sql<{ id: number }>('SELECT id FROM proposal WHERE author_id = $1', [noor.id])
  await mara.page.goto(`/review/${proposal!.id}`)
  await expect(mara.page.getByRole('button', { name: 'Accept' }).locator('kbd')).toHaveText('A')
  await mara.page.keyboard.press('c')
  await expect(mara.page.getByLabel('What should its author change?')).toBeFocused()
  await mara.page.keyboard.type('a rancid nacre')
  await expect(mara.page.getByLabel('What should its author change?')).toHaveValue('a rancid nacre')
  expect(await sql('SELECT state FROM proposal WHERE id = $1', [proposal!.id])).toEqual([{ state: 'pending' }])
  await mara.page.locator('h1').click()
  await mara.page.keyboard.press('a')
  await expect(mara.page.getByText('Accepted. Everybody sees it now')).toBeVisible()
  expect(await sql('SELECT state FROM proposal WHERE id = $1', [proposal!.id])).toEqual([{ state: 'accepted' }])
})

test('an edit that is undone by a moderator waits no longer', async ({ edda, mara }) => {
  const page = await write(edda, 'Undone Unison', 'A line. [@S1E1]\n\nAnother. [@S1E1]')
  await revise(edda, page, (text) => text.replace('Another.', 'Nonsense.'))
  await mara.page.goto(`/review/edit/${page.slug}/2`)
  await mara.page.keyboard.press('u')
  await mara.page.getByRole('button', { name: /^Undo/ }).click()
  await expect(mara.page.locator('.article')).toContainText('Another.')
  expect(await sql('SELECT n FROM queue_item q JOIN page p ON p.id = q.page_id WHERE slug = $1', [page.slug])).toEqual([{ n: 1 }])
})
