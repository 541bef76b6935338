import { watch } from './support/horizon'
import { revise, write } from './support/pages'
import { sql } from './support/database'
import { expect, test } from './support/test'

test('whoever asks the log who did what, where and why is shown just that, and told where nobody or nothing is called so', async ({ edda, noor, mara, page, context }) => {
  const written = await write(edda, 'Logged Loure', 'A step. [@S1E1]')
  await revise(noor, written, (text) => text.replace('A step.', 'A slow step.'))
  const [proposal] = await sql<{ id: number }>('SELECT id FROM proposal WHERE author_id = $1', [noor.id])
  await mara.page.goto(`/review/${proposal!.id}`)
  const form = mara.page.locator('details.decision').filter({ hasText: 'Turn down' })
  await form.locator('summary').click()
  await form.getByLabel('Why?').selectOption('off-topic')
  await form.getByRole('button', { name: 'Turn down' }).click()
  await expect(mara.page.getByText('Turned down. Its author reads why.')).toBeVisible()
  await watch(context, 8)
  await page.goto('/log')
  await page.locator('.queue-narrow summary').click()
  await page.getByLabel('Who did it').fill(mara.handle)
  await page.getByLabel('On which page').fill(written.title)
  await page.getByLabel('Why').selectOption('off-topic')
  await page.getByRole('button', { name: 'Show these' }).click()
  const acts = page.getByRole('main').getByRole('listitem')
  await expect(acts).toHaveCount(1)
  await expect(acts).toContainText(`${mara.handle} rejected a proposal for ${written.title}`)
  await page.getByLabel('Who did it').fill('Nobody of that name')
  await page.getByRole('button', { name: 'Show these' }).click()
  await expect(page.getByText('Nobody here is called that.')).toBeVisible()
  await expect(page.getByText('Nothing of this sort is in the log.')).toBeVisible()
  await page.getByRole('link', { name: 'Show everything' }).click()
  await expect(page).toHaveURL(/\/log$/)
})
