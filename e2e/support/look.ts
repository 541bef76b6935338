import { test, type Page } from '@playwright/test'

const FOLDER = process.env.LOOK_AT

/** Keep a picture of a whole screen for whoever looks at it, where `LOOK_AT` names a folder. */
export async function look({ page }: { page: Page }, name: string): Promise<void> {
  if (FOLDER) await page.screenshot({ path: `${FOLDER}/${name}-${test.info().project.name}.png`, fullPage: true })
}
