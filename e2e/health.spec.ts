import { look } from './support/look'
import { expect, test } from './support/test'

test('anybody reads how review goes: each figure in a sentence and a table, and no name', async ({ page, mara }) => {
  await page.goto('/review/health')
  await expect(page.getByRole('heading', { name: 'How review goes', level: 1 })).toBeVisible()
  const sections = page.locator('.measured')
  await expect(sections).toHaveCount(6)
  for (const section of await sections.all()) {
    await section.locator('summary').click()
    await expect(section.getByRole('table')).toBeVisible()
  }
  await expect(page.getByText(mara.handle)).toHaveCount(0)
  await look({ page }, 'health')
})
