import type { Page } from '@playwright/test'
import { png } from '../lib/testing/pictures'
import { sql } from './support/database'
import { watch } from './support/horizon'
import { someTitle, write } from './support/pages'
import { expect, test } from './support/test'

const colour = () => `#${Math.floor(Math.random() * 0xffffff).toString(16).padStart(6, '0')}`
const picture = async () => ({ name: 'white_swan.png', mimeType: 'image/png', buffer: await png({ width: 900, height: 600, colour: colour() }) })

/** Say everything that must be said of a picture but which one it is. */
async function describe(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('In words').fill('A white swan on black water')
  await page.getByLabel('Made by').fill('Edda Lens')
  await page.getByLabel('From', { exact: true }).fill('my own work')
  await page.getByLabel('Licence').selectOption('CC-BY-SA-4.0')
  await page.getByLabel('Known from').selectOption('0')
}

async function upload(page: Page, name: string): Promise<void> {
  await page.goto('/upload')
  await page.getByLabel('Picture', { exact: true }).setInputFiles(await picture())
  await describe(page, name)
  await page.getByRole('button', { name: 'Upload' }).click()
}

/** Whether the picture in a place has come and has its size. */
const isShown = async (page: Page, place: string): Promise<void> => {
  const image = page.locator(`${place} img`)
  await expect(image).toBeVisible()
  await expect.poll(() => image.evaluate((each: HTMLImageElement) => each.complete && each.naturalWidth > 0)).toBe(true)
}

test('an editor uploads a picture, and a page shows it with who made it', async ({ edda, page, context }) => {
  const { title: name } = someTitle('Swan')
  await upload(edda.page, name)
  await expect(edda.page.getByRole('heading', { level: 1 })).toHaveText(`File: ${name}`)
  await isShown(edda.page, '.figure-whole')
  const written = await write(edda, 'Swan Scene', `[[File:${name}|The swan comes on.]] [@S1E2]\n\nA scene. [@S1E1]`)

  await watch(context, 2)
  await page.goto(`/wiki/${written.slug}`)
  await isShown(page, 'figure.figure')
  await expect(page.getByRole('img', { name: 'A white swan on black water' })).toBeVisible()
  await expect(page.locator('figcaption')).toContainText('The swan comes on.')
  await expect(page.locator('figcaption')).toContainText('Edda Lens, CC BY-SA 4.0')
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await page.locator('figure a.picture').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`File: ${name}`)
  await page.goto('/files')
  await expect(page.getByRole('link', { name })).toBeVisible()

  await watch(context, 1)
  await page.goto(`/wiki/${written.slug}`)
  await expect(page.locator('.article')).toContainText('A scene.')
  await expect(page.locator('.article figure')).toHaveCount(0)
})

test('a newcomer’s picture waits with its description until a moderator accepts it', async ({ noor, mara, page, context }) => {
  const { title: name, slug } = someTitle('Feather')
  await noor.page.goto(`/upload?name=${encodeURIComponent(name)}`)
  await expect(noor.page.getByLabel('Name')).toHaveValue(name)
  await noor.page.getByLabel('Picture', { exact: true }).setInputFiles(await picture())
  await describe(noor.page, name)
  await noor.page.getByRole('button', { name: 'Send for review' }).click()
  await expect(noor.page.getByText('Thank you. A moderator will look at it')).toBeVisible()
  await isShown(noor.page, '.figure-whole')
  const address = await noor.page.locator('.figure-whole a').getAttribute('href')
  expect((await page.request.get(address!)).status()).toBe(404)

  await mara.page.goto(noor.page.url())
  await isShown(mara.page, '.figure-whole')
  await mara.page.getByRole('button', { name: 'Accept' }).click()
  await expect(mara.page.getByText('Accepted. Everybody sees it now')).toBeVisible()
  await watch(context, 0)
  await page.goto(`/wiki/file-${slug}`)
  await isShown(page, '.figure-whole')
  expect(await sql('SELECT m.state, m.owner_id FROM media m JOIN file_page f ON f.media_id = m.id JOIN page p ON p.id = f.page_id WHERE p.slug = $1', [`file-${slug}`])).toEqual([{ state: 'published', owner_id: noor.id }])
})

test('a good picture is kept while a name that is taken is mended', async ({ edda }) => {
  const { title: name } = someTitle('Ribbon')
  await upload(edda.page, name)
  await upload(edda.page, name)
  await expect(edda.page.locator('#errors')).toContainText(`There is a picture called “File: ${name}” already.`)
  await isShown(edda.page, '.upload-preview')
  await expect(edda.page.getByLabel('Made by')).toHaveValue('Edda Lens')
  await edda.page.getByLabel('Name').fill(`${name} again`)
  await edda.page.getByRole('button', { name: 'Upload' }).click()
  await expect(edda.page.getByRole('heading', { level: 1 })).toHaveText(`File: ${name} again`)
})

test('a moderator takes a picture down with a reason, and it is gone from every page', async ({ edda, mara, page, context }) => {
  const { title: name, slug } = someTitle('Mask')
  await upload(edda.page, name)
  await isShown(edda.page, '.figure-whole')
  const address = await edda.page.locator('.figure-whole a').getAttribute('href')
  const written = await write(edda, 'Mask Scene', `[[File:${name}]] It falls. [@S1E1]\n\nA scene. [@S1E1]`)
  await watch(context, 8)
  await page.goto(`/wiki/${written.slug}`)
  await isShown(page, 'figure.figure')

  await mara.page.goto(`/wiki/file-${slug}`)
  await mara.page.getByRole('link', { name: 'Take the picture down' }).click()
  await mara.page.getByLabel('Reason').fill('Its maker asked us to.')
  await mara.page.getByRole('button', { name: 'Take it down' }).click()
  await expect(mara.page.getByText('A moderator has taken this picture down.')).toBeVisible()
  await expect(async () => {
    await page.goto(`/wiki/${written.slug}`)
    await expect(page.locator('.article')).toContainText('A scene.')
    await expect(page.locator('.article figure')).toHaveCount(0, { timeout: 100 })
  }).toPass()
  expect((await page.request.get(`${address!}?w=320`)).status()).toBe(404)
  await page.goto('/log')
  await expect(page.getByRole('listitem').filter({ hasText: `File: ${name}` }).filter({ hasText: 'hid the picture of' })).toContainText('Its maker asked us to.')
})
