import type { Page } from '@playwright/test'
import { sql, storedText } from './support/database'
import { fill, SOURCE } from './support/editor'
import { write, type Written } from './support/pages'
import { signInFast } from './support/people'
import { expect, test, type Person } from './support/test'

const PAGE = 'A first line. [@S1E1]\n\nA last line. [@S1E1]'

// Two browsers, and waits for what happens while somebody types.
test.slow()

const draftsOf = (person: Person) => sql<{ body: string | null; fork_of: number | null }>('SELECT body, fork_of FROM draft WHERE member_id = $1 ORDER BY id', [person.id])

/** Type words in place of “A last line.”, and wait until the drafts have them. */
async function typeAndKeep(page: Page, words: string, instead = 'A last line.'): Promise<void> {
  await fill(page, (text) => text.replace(instead, words))
  await expect(page.getByRole('status').filter({ hasText: 'Kept in your drafts' })).toBeVisible()
}

async function openEditor(page: Page, { slug }: Written): Promise<void> {
  await page.goto(`/wiki/${slug}/edit`)
  await expect(page.locator('.cm-content')).toBeVisible()
}

test('what is typed is a draft before it is sent, is offered on another device, and goes when it is saved there', async ({ edda, browser }) => {
  const page = await write(edda, 'Typed Temps', PAGE)
  await openEditor(edda.page, page)
  await typeAndKeep(edda.page, 'A line from one device.')
  expect((await draftsOf(edda)).map(({ body }) => body)).toEqual([expect.stringContaining('A line from one device.')])
  const device = await browser.newContext({ baseURL: process.env.BASE_URL })
  await signInFast(device, edda)
  const other = await device.newPage()
  await other.goto(`/wiki/${page.slug}/edit`)
  await expect(other.locator(SOURCE)).not.toHaveValue(/one device/)
  await other.getByRole('link', { name: 'Go on' }).click()
  await expect(other.locator(SOURCE)).toHaveValue(/A line from one device\./)
  await typeAndKeep(other, 'A line from two devices.', 'A line from one device.')
  expect(await draftsOf(edda)).toHaveLength(1)
  await other.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(other.getByText('Saved, and everybody sees it now.')).toBeVisible()
  expect(await draftsOf(edda)).toEqual([])
  expect(await storedText(page.slug)).toContain('A line from two devices.')
  await device.close()
})

test('two devices that go on from one draft get one each: none overwrites the other', async ({ edda, browser }) => {
  const page = await write(edda, 'Forked Fouetté', PAGE)
  await openEditor(edda.page, page)
  await typeAndKeep(edda.page, 'A line begun.')
  const device = await browser.newContext({ baseURL: process.env.BASE_URL })
  await signInFast(device, edda)
  const other = await device.newPage()
  await other.goto(`/wiki/${page.slug}/edit`)
  await other.getByRole('link', { name: 'Go on' }).click()
  await typeAndKeep(other, 'A line gone on there.', 'A line begun.')
  await fill(edda.page, (text) => text.replace('A line begun.', 'A line gone on here.'))
  await expect(edda.page.getByText('You went on with this draft elsewhere too.')).toBeVisible()
  const rows = await draftsOf(edda)
  expect(rows.map(({ body }) => /A line gone on (here|there)\./.exec(body ?? '')?.[1]).sort()).toEqual(['here', 'there'])
  expect(rows.filter(({ fork_of }) => fork_of !== null)).toHaveLength(1)
  await device.close()
})

test('a tab that is killed in the middle of a word costs nothing: the word is offered in a new one', async ({ edda }) => {
  const page = await write(edda, 'Killed Cabriole', PAGE)
  await edda.page.close()
  const doomed = await edda.context.newPage()
  await openEditor(doomed, page)
  await doomed.route('**/drafts/keep', (route) => route.abort('internetdisconnected'))
  await fill(doomed, (text) => text.replace('A last line.', 'A last lin'))
  await doomed.close({ runBeforeUnload: false })
  const next = await edda.context.newPage()
  await openEditor(next, page)
  await expect(next.locator(SOURCE)).not.toHaveValue(/A last lin /)
  await next.getByRole('button', { name: 'Put it back' }).click()
  await expect(next.locator(SOURCE)).toHaveValue(/A last lin \[@S1E1\]/)
  await expect(next.getByRole('status').filter({ hasText: 'Kept in your drafts' })).toBeVisible()
})

test('a draft thrown away is gone, is not offered, and nobody else sees one', async ({ edda, mara }) => {
  const page = await write(edda, 'Discarded Développé', PAGE)
  await openEditor(edda.page, page)
  await typeAndKeep(edda.page, 'A private line.')
  await mara.page.goto(`/wiki/${page.slug}/edit`)
  await expect(mara.page.getByRole('link', { name: 'Go on' })).toHaveCount(0)
  const [row] = await sql<{ id: number }>('SELECT id FROM draft WHERE member_id = $1', [edda.id])
  await mara.page.goto(`/wiki/${page.slug}/edit?draft=${row!.id}`)
  await expect(mara.page.locator(SOURCE)).not.toHaveValue(/private/)
  const own = await edda.context.newPage()
  await own.goto('/drafts')
  await expect(own.getByText('You had not sent it yet.')).toBeVisible()
  await own.getByRole('button', { name: 'Throw away' }).click()
  await expect(own.getByText('No drafts.')).toBeVisible()
  await own.goto(`/wiki/${page.slug}/edit`)
  await expect(own.getByRole('link', { name: 'Go on' })).toHaveCount(0)
})

test('whoever is signed out meanwhile is told that the text is in the browser, and types on', async ({ edda }) => {
  const page = await write(edda, 'Signed-out Sissonne', PAGE)
  await openEditor(edda.page, page)
  await sql('DELETE FROM session WHERE member_id = $1', [edda.id])
  await fill(edda.page, (text) => text.replace('A last line.', 'A line past midnight.'))
  await expect(edda.page.getByText('You are signed out. What you type is kept only in this browser')).toBeVisible()
  await signInFast(edda.context, edda)
  await typeAndKeep(edda.page, 'A line past one.', 'A line past midnight.')
})
