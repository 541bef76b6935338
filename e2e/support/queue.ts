import type { Locator, Page } from '@playwright/test'

/** What waits with these words in a moderator's queue. Others wait too: as many screens of them are gone through as there are. */
export async function inQueue(page: Page, words: string): Promise<Locator> {
  const row = page.getByRole('listitem').filter({ hasText: words })
  const more = page.getByRole('link', { name: 'More', exact: true })
  while ((await row.count()) === 0 && (await more.count()) > 0) await page.goto((await more.getAttribute('href'))!)
  return row
}
