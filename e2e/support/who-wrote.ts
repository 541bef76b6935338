import { expect, type Page } from '@playwright/test'
import type { Written } from './pages'

/** Open who wrote a revision. It is worked out within seconds of a save; until then the page says so. */
export async function openWhoWrote(page: Page, { slug }: Written, n: number): Promise<void> {
  await expect(async () => {
    await page.goto(`/wiki/${slug}/history/${n}/authors`)
    expect(await page.locator('.worded').count()).toBe(1)
  }).toPass({ timeout: 20_000 })
}
