import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { SOURCE } from './support/editor'
import { watch } from './support/horizon'
import { revise, write } from './support/pages'
import { inQueue } from './support/queue'
import { expect, test } from './support/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const READING = [
  '/', '/wiki/etoile', '/wiki/cheyenne-toussaint', '/wiki/the-offer', '/wiki/cheyenne-would-have-stayed-in-new-york', '/wiki/nowhere-at-all', '/characters', '/theories', '/recent',
  '/search?q=toussaint', '/wiki/etoile/history', '/wiki/etoile/history/1/authors', '/wiki/etoile/links', '/log', '/sign-in', '/join', '/forgot',
]

/** Rules whose answer hangs on colours, and so on light and dark. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** Judges a page in its own window, for there are no frames, and tells of faults alone. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })

/** What axe finds wrong with a page against WCAG 2.2 AA, as lines that say where: in the light, and of colours in the dark too. */
async function faults(page: Page, address?: string): Promise<string[]> {
  if (address) await page.goto(address)
  const light = await axe(page).withTags(RULES).analyze()
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const dark = await axe(page).withRules(OF_COLOURS).analyze()
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null })
  return [...light.violations, ...dark.violations].flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${page.url()} ${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1] ?? ''}`))
}

test('reading meets WCAG 2.2 AA, light and dark', async ({ page, context }) => {
  test.setTimeout(300_000)
  await watch(context, 8)
  const found: string[] = []
  for (const address of READING) found.push(...(await faults(page, address)))
  await page.locator('.picker summary').click()
  found.push(...(await faults(page)))
  expect(found).toEqual([])
})

test('writing and deciding meet WCAG 2.2 AA, light and dark', async ({ edda, noor, mara }) => {
  test.setTimeout(300_000)
  const written = await write(edda, 'Accessible Adagio', 'A line. [@S1E1]\n\nAnother. [@S1E1]')
  await revise(noor, written, (text) => text.replace('A line.', 'A line of Noor’s.'))
  const found: string[] = []
  await edda.page.goto(`/wiki/${written.slug}/edit`)
  await revise(mara, written, (text) => text.replace('Another.', 'Another of Mara’s.'))
  for (const address of ['/new', '/theories/new', '/drafts', '/settings', `/people/${edda.handle}`]) found.push(...(await faults(mara.page, address)))
  await edda.page.locator(SOURCE).fill((await edda.page.locator(SOURCE).inputValue()).replace('Another.', 'Another of Edda’s.'))
  found.push(...(await faults(edda.page)))
  await edda.page.getByRole('button', { name: 'Preview', exact: true }).click()
  found.push(...(await faults(edda.page)))
  await edda.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(edda.page.locator('.conflict-place')).toBeVisible()
  found.push(...(await faults(edda.page)))
  await mara.page.goto('/review')
  found.push(...(await faults(mara.page)))
  await (await inQueue(mara.page, noor.handle)).getByRole('heading').getByRole('link').click()
  await mara.page.locator('details.decision summary').last().click()
  found.push(...(await faults(mara.page)))
  for (const view of ['side', 'inline']) found.push(...(await faults(mara.page, `/wiki/${written.slug}/diff/1/2?view=${view}`)))
  found.push(...(await faults(noor.page, `/wiki/${written.slug}/mine`)))
  found.push(...(await faults(noor.page, `/report?on=page&slug=${written.slug}`)))
  await write(edda, 'Accessible Arabesque', 'A leg. [@S1E2 01:00]')
  for (const address of ['/rewatch', '/rewatch/S1E2?all=1']) found.push(...(await faults(mara.page, address)))
  expect(found).toEqual([])
})

test('the keyboard reaches the skip link first, then search, and always shows where it is', async ({ page }) => {
  await page.goto('/wiki/etoile')
  const focused = () => page.evaluate(() => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement!)
    return { words: document.activeElement!.textContent, id: document.activeElement!.id, seen: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' }
  })
  await page.keyboard.press('Tab')
  expect(await focused()).toMatchObject({ words: 'Skip to the text', seen: true })
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeInViewport()
  await page.keyboard.press('Tab')
  expect(await focused()).toMatchObject({ id: 'header-search' })
  for (let step = 0; step < 14; step++) {
    const where = await focused()
    expect(where.seen, `focus on “${where.words || where.id}”`).toBe(true)
    await page.keyboard.press('Tab')
  }
  await page.goto('/wiki/etoile')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#content$/)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.querySelector('main')!.contains(document.activeElement))).toBe(true)
})

test('the picker is opened, chosen from and closed by the keyboard', async ({ page }) => {
  await page.goto('/wiki/gabin-roux')
  await page.locator('.picker summary').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /Episode 2, The Bull/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /Episode 2, The Bull/ })).toBeHidden()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /Episode 2, The Bull/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Safe for you: nothing beyond episode 2.')).toBeVisible()
})
