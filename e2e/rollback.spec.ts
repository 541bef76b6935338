import { storedText } from './support/database'
import { revise, write } from './support/pages'
import { expect, test } from './support/test'

test('a moderator sees what rolling everything by one member back would do, and then does it', async ({ edda, mara, milo }) => {
  const pages = [await write(milo, 'Rolled Rond', 'A round. [@S1E1]'), await write(milo, 'Rolled Relevé', 'A rise. [@S1E1]')]
  for (const page of pages) await revise(edda, page, (text) => text.replace('. [@S1E1]', ', ha ha. [@S1E1]'))
  await mara.page.goto(`/people/${edda.handle}`)
  await mara.page.getByRole('link', { name: 'Roll back', exact: true }).click()
  await mara.page.getByRole('link', { name: 'The last hour' }).click()
  await expect(mara.page.getByText('their newest edit is rolled back')).toHaveCount(2)
  await mara.page.getByLabel('Why?').fill('Laughter.')
  await mara.page.getByRole('button', { name: 'Roll back these 2 pages' }).click()
  await expect(mara.page.getByText('rolled back.')).toHaveCount(2)
  for (const page of pages) expect(await storedText(page.slug)).not.toContain('ha ha')
  await mara.page.goto(`/people/${edda.handle}/rollback?since=hour`)
  await expect(mara.page.getByText('Nothing of theirs from that time stands')).toBeVisible()
  expect((await edda.page.goto(`/people/${milo.handle}/rollback?since=hour`))!.status()).toBe(404)
})
