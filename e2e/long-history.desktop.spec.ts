import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { source } from '../lib/testing/source'
import { watch } from './support/horizon'
import { someTitle } from './support/pages'
import { expect, test } from './support/test'

const LAST = 120

/** A page with many revisions, by the command a host would use. */
function importHistory(): string {
  const { title, slug } = someTitle('Long Run')
  const revisions = Array.from({ length: LAST }, (_, i) => ({
    author: 'A chronicler', timestamp: new Date(Date.UTC(2025, 3, 24, 0, i)).toISOString(), summary: `Night ${i + 1}`,
    markdown: source(title, `Night ${i + 1}. [@S1E1]`),
  }))
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'history-')), 'pages.jsonl')
  writeFileSync(file, JSON.stringify({ title, kind: 'character', revisions }))
  execFileSync(process.execPath, ['server/wiki.mjs', 'import', file], { env: process.env, stdio: 'pipe' })
  return slug
}

test('a long history comes in pages of 50, newest first, without a gap; its ends can be compared', async ({ page, context }) => {
  const slug = importHistory()
  await watch(context, 8)
  await page.goto(`/wiki/${slug}/history`)
  const nights: string[] = []
  for (const length of [50, 50, 20]) {
    const summaries = await page.locator('.revision-list .revision-summary').allTextContents()
    expect(summaries).toHaveLength(length)
    nights.push(...summaries)
    const older = page.getByRole('link', { name: 'Older' })
    if (length === 50) await older.click()
    else await expect(older).toHaveCount(0)
  }
  expect(nights).toEqual(Array.from({ length: LAST }, (_, i) => `Night ${LAST - i}`))
  await page.goto(`/wiki/${slug}/diff/1/${LAST}`)
  await expect(page.locator('.diff')).toContainText(`${LAST}`)
  await page.goto(`/wiki/${slug}/history/7`)
  await expect(page.locator('.article')).toContainText('Night 7.')
  await expect(page.getByText('Revision 7 of 120')).toBeVisible()
  expect((await page.goto(`/wiki/${slug}/history/121`))!.status()).toBe(404)
  expect((await page.goto(`/wiki/${slug}/diff/1/121`))!.status()).toBe(404)
})
