import type { Page, Response } from '@playwright/test'

/** The field that holds the text of a page. */
export const SOURCE = 'textarea[name=text]:not([readonly])'

/** Change what stands in the form for a text. */
export async function fill(page: Page, change: (text: string) => string): Promise<void> {
  const field = page.locator(SOURCE)
  await field.fill(change(await field.inputValue()))
}

/** The answer to a form: not to what goes out while somebody types. */
export const isSent = (response: Response): boolean => response.request().method() === 'POST' && !/^\/drafts\//.test(new URL(response.url()).pathname)

/** Press Save, and see what the wiki answers.
 *  @returns the status */
export async function saving(page: Page, button = 'Save'): Promise<number> {
  const [answer] = await Promise.all([
    page.waitForResponse(isSent),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  await page.waitForLoadState()
  return answer.status()
}
