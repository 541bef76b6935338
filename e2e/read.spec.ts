import { expect, test } from './support/test'
import { watch } from './support/horizon'

test('a first visitor sees the front page, real pages behind it, and how far they are safe', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Étoile' })).toBeVisible()
  await expect(page.getByText('Safe for you: nothing that happens in any episode.')).toBeVisible()
  await page.getByRole('link', { name: 'Read about the show' }).click()
  await expect(page).toHaveTitle('Étoile · Étoile wiki')
  await expect(page.locator('#cancellation')).toBeVisible()
  await expect(page.locator('.infobox')).toContainText('6 June 2025')
})

test('an article tells as much as was watched: nothing, three episodes, all of them', async ({ page, context }) => {
  const early = page.getByText('on a boat in a storm, and the action ends with her arrest')
  const late = page.getByText('She breaks down after the performance.')
  await page.goto('/wiki/cheyenne-toussaint')
  await expect(page.locator('.article')).toContainText('Lou de Laâge plays her')
  await expect(early).toHaveCount(0)
  await watch(context, 3)
  await page.reload()
  await expect(early).toBeVisible()
  await expect(late).toHaveCount(0)
  await expect(page.getByText('Safe for you: nothing beyond episode 3.')).toBeVisible()
  await watch(context, 8)
  await page.reload()
  await expect(late).toBeVisible()
  await expect(page.getByText('Nothing is held back: you have watched everything.')).toBeVisible()
})

test('the characters stand under their companies, and on a map of who is where as far as was watched', async ({ page, context }) => {
  const city = (name: string) => page.locator('.where-cities > div').filter({ has: page.getByRole('heading', { name }) })
  await page.goto('/characters')
  await expect(page.getByRole('img', { name: 'New York and Paris' })).toBeVisible()
  await expect(city('Paris')).toContainText('Cheyenne Toussaint')
  await expect(page.getByText('Bruna')).toHaveCount(0)
  await watch(context, 4)
  await page.reload()
  await expect(city('New York')).toContainText('Cheyenne Toussaint')
  await expect(city('Paris')).toContainText('Bruna')
  await page.getByRole('heading', { level: 2, name: 'Metropolitan Ballet Theater' }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Metropolitan Ballet Theater' })).toBeVisible()
})

test('a question leads to the theories that answer it, and each back to its question', async ({ page, context }) => {
  await watch(context, 8)
  await page.goto('/questions')
  await page.getByRole('link', { name: 'What would have become of Cheyenne?' }).click()
  const answers = page.getByRole('region', { name: 'Theories that answer it' })
  await expect(answers.getByRole('link', { name: 'Does Cheyenne turn her back on the stage?' }).first()).toBeVisible()
  await answers.getByRole('link', { name: 'Cheyenne would have stayed in New York' }).click()
  await expect(page.locator('.claim')).toContainText('An answer to')
  await page.locator('.claim').getByRole('link', { name: 'What would have become of Cheyenne?' }).click()
  await expect(page).toHaveURL(/\/wiki\/what-would-have-become-of-cheyenne$/)
})

test('the picker needs one press, comes back to the page, and is remembered', async ({ page }) => {
  await page.goto('/wiki/gabin-roux')
  await page.locator('.picker summary').click()
  await page.getByRole('button', { name: /Episode 4, The Hiccup/ }).click()
  await expect(page).toHaveURL(/\/wiki\/gabin-roux$/)
  await expect(page.getByText('Safe for you: nothing beyond episode 4.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Safe for you: nothing beyond episode 4.')).toBeVisible()
  await page.goto('/')
  await page.getByRole('button', { name: /Episode 2, The Bull/ }).click()
  await expect(page.getByText('Safe for you: nothing beyond episode 2.')).toBeVisible()
})

test('an address where nothing is safe is a 404 that reads well, and offers to write the page', async ({ page }) => {
  const answer = await page.goto('/wiki/the-lost-slipper')
  expect(answer!.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1, name: 'The lost slipper' })).toBeVisible()
  await expect(page.getByText('There is nothing here that is safe for you so far.')).toBeVisible()
  await page.getByRole('link', { name: 'Write this page' }).click()
  await expect(page).toHaveURL(/\/new\?title=The%20lost%20slipper/)
  await expect(page.getByRole('heading', { name: 'A new page: The lost slipper' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'Sign in' })).toBeVisible()
  expect((await page.goto('/no/such/place'))!.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'Nothing here' })).toBeVisible()
})

test('no page is wider than the screen', async ({ page, context }) => {
  await watch(context, 8)
  const addresses = [
    '/', '/wiki/etoile', '/wiki/cheyenne-toussaint', '/wiki/the-offer', '/wiki/two-claims-to-one-post-would-have-split-new-york', '/wiki/what-would-have-become-of-cheyenne', '/episodes', '/characters', '/cast', '/places', '/works', '/theories', '/questions', '/recent',
    '/search?q=toussaint', '/wiki/etoile/history', '/wiki/etoile/links', '/wiki/etoile/history/1', '/wiki/nowhere', '/sign-in', '/join', '/log', '/wanted', '/theories/new',
  ]
  const wide: string[] = []
  for (const address of addresses) {
    await page.goto(address)
    const { shown, all } = await page.evaluate(() => ({ shown: document.documentElement.clientWidth, all: document.documentElement.scrollWidth }))
    if (all > shown) wide.push(`${address}: ${all} of ${shown} px`)
  }
  expect(wide).toEqual([])
})
