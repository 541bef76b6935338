import { expect, test } from './support/test'
import { watch } from './support/horizon'
import { write } from './support/pages'

test.beforeEach(({ context }) => watch(context, 8))

test('an article has its facts, its contents and its sources, and they lead to each other', async ({ page }) => {
  await page.goto('/wiki/cheyenne-toussaint')
  const facts = page.locator('.infobox')
  await expect(facts).toContainText('Lou de Laâge')
  await expect(facts).toContainText('artistic director in New York')
  await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'The Rat (S1E5)' }).click()
  await expect(page).toHaveURL(/#the-rat-s1e5$/)
  await expect(page.locator('#the-rat-s1e5')).toBeInViewport()
  const mark = page.locator('sup.cite a').first()
  const target = (await mark.getAttribute('href'))!
  await mark.click()
  await expect(page.locator(target)).toBeInViewport()
  await expect(page.locator(target)).toContainText('French Quarter')
  await expect(page.locator('.notes')).toContainText('The Swap')
})

test('a citation with a time says episode and time in its note', async ({ page, edda }) => {
  const { slug } = await write(edda, 'Timed Tutu', 'The tutu tears. [@S1E5 12:40-13:05]')
  await page.goto(`/wiki/${slug}`)
  await expect(page.locator('.notes li')).toHaveText(/The Rat.*12:40.13:05/)
})

test('a page says who edited it last, under which licence, how to cite it, and who wrote it', async ({ page }) => {
  await page.goto('/wiki/gabin-roux')
  const foot = page.locator('.article-foot')
  await expect(foot).toContainText('Last edited by')
  await expect(foot.getByRole('link', { name: 'CC BY-SA 4.0' })).toHaveAttribute('href', 'https://creativecommons.org/licenses/by-sa/4.0/')
  await foot.getByText('Cite this page, and its authors').click()
  await expect(foot).toContainText(`${process.env.BASE_URL}/wiki/gabin-roux/history/1`)
  await expect(foot).toContainText(/Written by First edition \(100 %\)|1 edit/)
  await foot.getByRole('link', { name: 'Permanent link to this text' }).click()
  await expect(page).toHaveURL(/\/wiki\/gabin-roux\/history\/1$/)
  await expect(page.getByText('Revision 1 of 1')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Gabin Roux' })).toBeVisible()
})

test('what links to a page is listed, each link with its own words', async ({ page }) => {
  await page.goto('/wiki/bruna')
  await page.getByRole('link', { name: 'What links here' }).click()
  await expect(page.getByRole('main').getByRole('link', { name: 'Cheyenne Toussaint' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'Mishi Duplessis' }).first()).toBeVisible()
})

test('episodes lead to the one before and the one after', async ({ page }) => {
  await page.goto('/wiki/the-fish')
  await page.locator('.episode-nav').getByRole('link', { name: /The Hiccup/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The Hiccup' })).toBeVisible()
  await page.locator('.episode-nav').getByRole('link', { name: /The Fish/ }).click()
  await expect(page).toHaveURL(/\/wiki\/the-fish$/)
  await page.goto('/wiki/the-swap')
  await expect(page.locator('.episode-nav a')).toHaveCount(1)
  await page.goto('/wiki/the-offer')
  await expect(page.locator('.episode-nav a')).toHaveCount(1)
})

test('other spellings lead to the page and say so; case and accents do so silently or not at all', async ({ page, request }) => {
  await page.goto('/wiki/cheyenne-toussant')
  await expect(page).toHaveURL(/\/wiki\/cheyenne-toussaint\?from=/)
  await expect(page.locator('.redirect-note')).toContainText('You came here from')
  for (const [variant, slug] of [['Genevieve', 'genevieve-lavigne'], ['Genevi%C3%A8ve%20Lavigne', 'genevieve-lavigne'], ['METROPOLITAN-BALLET-THEATRE', 'metropolitan-ballet-theater']] as const) {
    await page.goto(`/wiki/${variant}`)
    expect(new URL(page.url()).pathname).toBe(`/wiki/${slug}`)
  }
  const answer = await request.get('/wiki/Cheyenne-Toussaint', { maxRedirects: 0 })
  expect([301, 302, 303, 307, 308]).toContain(answer.status())
})

test('a link to a page that is not written yet looks so, and leads to writing it', async ({ page, edda }) => {
  const { slug } = await write(edda, 'Wanting Waltz', 'Danced by [[Lucette Vermillon]]. [@S1E2]')
  await page.goto(`/wiki/${slug}`)
  const wanted = page.getByRole('main').getByRole('link', { name: 'Lucette Vermillon' })
  await expect(wanted).toHaveClass(/wanted/)
  await wanted.click()
  await expect(page).toHaveURL(/\/new\?title=Lucette%20Vermillon/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Lucette Vermillon')
  await page.goto('/wanted')
  await expect(page.getByRole('main').getByRole('link', { name: 'Lucette Vermillon' })).toBeVisible()
})

test('a search finds titles, other names and texts, without accents and with a slip of the finger', async ({ page }) => {
  const finds = async (query: string, title: string) => {
    await page.goto('/')
    await page.getByRole('searchbox', { name: 'Search the wiki' }).fill(query)
    await page.getByRole('searchbox', { name: 'Search the wiki' }).press('Enter')
    await expect(page).toHaveURL(new RegExp(`/search\\?q=`))
    await expect(page.getByRole('main').getByRole('link', { name: title }).first(), query).toBeVisible()
  }
  await finds('genevieve', 'Geneviève Lavigne')
  await finds('cheyene tousaint', 'Cheyenne Toussaint')
  await finds('Madame Lavigne', 'Geneviève Lavigne')
  await finds('plisetskaya', 'Cheyenne Toussaint')
  await page.goto('/search?q=xyzzyplugh')
  await expect(page.getByRole('main').locator('a[href^="/wiki/"]')).toHaveCount(0)
  await expect(page.getByRole('main')).toContainText('xyzzyplugh')
})

test('the indexes list what there is, episodes in order', async ({ page }) => {
  await page.goto('/episodes')
  const titles = await page.getByRole('main').locator('a[href^="/wiki/"]').allTextContents()
  expect(titles.map((title) => title.trim())).toEqual(['The Swap', 'The Bull', 'The Fish', 'The Hiccup', 'The Rat', 'The Disaster', 'The Slip', 'The Offer'])
  await page.goto('/characters')
  await expect(page.getByRole('heading', { level: 3 }).getByRole('link', { name: 'SuSu Li' })).toBeVisible()
  await page.goto('/organisations')
  await expect(page.getByRole('main').getByRole('link', { name: 'Le Ballet National', exact: true })).toBeVisible()
  await page.goto('/theories')
  await expect(page.getByRole('link', { name: 'Another service could have saved the series' })).toBeVisible()
})

test('recent changes say what changed, by whom and where', async ({ page, edda }) => {
  const { slug, title } = await write(edda, 'Recent Rehearsal', 'She rehearses early. [@S1E2]', { summary: 'Begin with the rehearsal' })
  await page.goto('/recent')
  const row = page.getByRole('listitem').filter({ hasText: title }).first()
  await expect(row).toContainText('Begin with the rehearsal')
  await expect(row.getByRole('link', { name: edda.handle })).toHaveAttribute('href', `/people/${edda.handle}`)
  await row.getByRole('link', { name: title }).click()
  await expect(page).toHaveURL(new RegExp(`/wiki/${slug}`))
})
