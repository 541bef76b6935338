import { SOURCE, fill } from './support/editor'
import { BrokenWiki } from './support/broken-wiki'
import { expect, test } from './support/test'

test('a wiki that dies while somebody types and starts again costs nothing: they type on, the draft goes on, and Save saves', async ({ browser }) => {
  test.setTimeout(240_000)
  const wiki = await BrokenWiki.open()
  try {
    await wiki.addPage('Restarted Révérence', 'A first line. [@S1E1]\n\nA last line. [@S1E1]')
    const [name, value] = (await wiki.editors(1))[0]!.split('=') as [string, string]
    const context = await browser.newContext({ baseURL: wiki.baseUrl })
    await context.addCookies([{ name, value, url: wiki.baseUrl }])
    const page = await context.newPage()
    await page.goto('/wiki/restarted-reverence/edit')
    await expect(page.locator('.cm-content')).toBeVisible()
    await fill(page, (text) => text.replace('A last line.', 'A line before the crash.'))
    const drafts = page.getByRole('status').filter({ hasText: 'Kept in your drafts' })
    await expect(drafts).toBeVisible()

    await wiki.kill()
    await fill(page, (text) => text.replace('before the crash.', 'in the middle of it.'))
    await expect(page.getByText('The wiki cannot be reached.')).toBeVisible()
    await wiki.start()
    await expect(drafts).toBeVisible({ timeout: 30_000 })
    expect(await bodies(wiki)).toEqual([expect.stringContaining('A line in the middle of it.')])

    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('Saved, and everybody sees it now.')).toBeVisible()
    expect((await wiki.texts('restarted-reverence')).at(-1)).toContain('A line in the middle of it.')
    expect(await bodies(wiki)).toEqual([])
    await page.goto('/wiki/restarted-reverence/edit')
    await expect(page.locator(SOURCE)).toHaveValue(/in the middle of it/)
    await expect(page.getByRole('button', { name: 'Put it back' })).toHaveCount(0)
    await context.close()
    expect(await wiki.verify()).toContain('Nothing is lost')
  } finally {
    await wiki.close()
  }
})

const bodies = async (wiki: BrokenWiki): Promise<string[]> => (await wiki.connection.query<{ body: string }>('SELECT body FROM draft')).rows.map(({ body }) => body)
