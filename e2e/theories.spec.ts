import { sql, storedText } from './support/database'
import { saving } from './support/editor'
import { someTitle } from './support/pages'
import { look } from './support/look'
import { expect, test, type Person } from './support/test'
import { watch } from './support/horizon'

/** Fill in the form for a theory. @returns its title and slug */
async function pose({ page }: Person) {
  const theory = someTitle('The rat comes back')
  await page.goto('/theories')
  await page.goto('/theories/new')
  await page.getByLabel('Your claim, in one sentence').fill('The rat of the fifth episode would have had a part of its own.')
  await page.getByLabel('Title', { exact: true }).fill(theory.title)
  await page.getByLabel('What kind of claim is it?').selectOption('what-would-have-happened')
  await page.getByLabel('Known from which episode?').selectOption('S1E5')
  await page.getByLabel('What would count against it?').fill('A word from the makers that they were done with rats.')
  await page.getByLabel('The thought behind it').fill('A rat is never alone. [@S1E5]')
  for (const [n, shows] of [[1, 'A rat is seen.'], [2, 'It is not seen again.']] as const) {
    await page.locator(`[name=episode${n}]`).selectOption(n === 1 ? 'S1E5' : 'S1E8')
    await page.locator(`[name=shows${n}]`).fill(shows)
  }
  await page.locator('[name=time1]').fill('12:40')
  return theory
}

test('an editor poses a theory: readers see its claim, both sides, what canon allows and how the show ended', async ({ edda, page, context }) => {
  const { title, slug } = await pose(edda)
  await edda.page.getByRole('button', { name: 'Pose this theory' }).click()
  await expect(edda.page).toHaveURL(new RegExp(`/wiki/${slug}\\?saved=1`))
  await watch(context, 8)
  await page.goto('/theories')
  await page.getByRole('main').getByRole('link', { name: title }).click()
  await expect(page.locator('.claim')).toContainText('The rat of the fifth episode')
  await expect(page.locator('.answers')).toContainText('Does canon allow it?')
  await expect(page.locator('.answers')).toContainText('Have the makers settled it?')
  await expect(page.locator('.answers')).toContainText('The show was cancelled on 6 June 2025.')
  await expect(page.locator('.answers')).toContainText('done with rats')
  await expect(page.locator('.evidence-for')).toContainText('A rat is seen.')
  await expect(page.locator('.evidence-against')).toContainText('It is not seen again.')
  await expect(page.locator('.notes')).toContainText('12:40')
  await watch(context, 5)
  await page.reload()
  await expect(page.locator('.evidence-for')).toContainText('A rat is seen.')
  await expect(page.locator('.evidence-against')).toHaveCount(0)
  await watch(context, 4)
  expect((await page.reload())!.status()).toBe(404)
})

test('how the makers settled a theory is proposed by one moderator and seconded by another, and readers see it with its source', async ({ mara, milo, page, context }) => {
  const { title, slug } = await pose(mara)
  await mara.page.getByRole('button', { name: 'Pose this theory' }).click()
  await mara.page.getByRole('link', { name: 'Propose an answer' }).click()
  const form = mara.page.locator('#settlement')
  await form.getByLabel('Have the makers settled it?').selectOption('denied')
  await form.getByRole('button', { name: 'Propose this answer' }).click()
  await expect(form.getByText('Name the source: nobody can second what they cannot read.').last()).toBeVisible()
  await expect(form.getByLabel('Have the makers settled it?')).toHaveValue('denied')
  await form.getByLabel('Where it is settled').selectOption('showrunner')
  await form.getByLabel('Who said so').fill('The makers')
  await form.getByLabel('When').fill('2025-06-07')
  await form.getByLabel('Source').fill('S1E6 12:40')
  await look(mara, 'settle')
  await form.getByRole('button', { name: 'Propose this answer' }).click()
  await expect(mara.page.locator('.answers')).toContainText('Yes, they have said that it is not so')
  await watch(context, 8)
  await page.goto(`/wiki/${slug}`)
  await expect(page.locator('.answers')).not.toContainText('not so')
  await expect(page.getByRole('link', { name: 'Propose an answer' })).toHaveCount(0)

  const [proposal] = await sql<{ id: number }>("SELECT id FROM proposal WHERE page_id = (SELECT id FROM page WHERE slug = $1) AND state = 'pending'", [slug])
  await milo.page.goto(`/review/${proposal!.id}`)
  await expect(milo.page.getByRole('heading', { level: 1 })).toContainText(title)
  await expect(milo.page.getByText('says that the makers left it denied')).toBeVisible()
  await milo.page.getByRole('button', { name: 'Accept' }).click()
  await expect(milo.page.getByText('Accepted. Everybody sees it now')).toBeVisible()
  await page.reload()
  await expect(page.locator('.answers')).toContainText('Yes, they have said that it is not so (by a showrunner, The makers, 7 June 2025).')
  await look({ page }, 'settled')
  await page.goto(`/wiki/${slug}/history`)
  await expect(page.getByText('Settled', { exact: true })).toBeVisible()
  await watch(context, 5)
  await page.goto(`/wiki/${slug}`)
  await expect(page.locator('.answers')).toContainText('No, not that you have seen.')
})

test('a newcomer’s theory waits for a moderator, who publishes it under their name', async ({ noor, mara, page, context }) => {
  const { title, slug } = await pose(noor)
  await noor.page.getByRole('button', { name: 'Send for review' }).click()
  await expect(noor.page.getByText('Thank you. A moderator will look at it')).toBeVisible()
  await expect(noor.page.getByRole('heading', { level: 1 })).toContainText(title)
  await watch(context, 8)
  expect((await page.goto(`/wiki/${slug}`))!.status()).toBe(404)
  await mara.page.goto(new URL(noor.page.url()).pathname)
  await mara.page.getByRole('button', { name: 'Accept' }).click()
  await expect(mara.page.getByText('Accepted. Everybody sees it now')).toBeVisible()
  expect((await page.goto(`/wiki/${slug}`))!.status()).toBe(200)
  await expect(page.locator('.article-foot')).toContainText(`Last edited by ${noor.handle}`)
  expect(await storedText(slug)).toContain('kind: theory')
})

test('a theory without a kind or with a wrong time is refused at its field, and keeps what was typed', async ({ edda }) => {
  await pose(edda)
  await edda.page.locator('[name=time1]').fill('soon')
  expect(await saving(edda.page, 'Pose this theory')).toBe(422)
  await expect(edda.page.getByRole('alert')).toBeVisible()
  await expect(edda.page.locator('[name=shows1]')).toHaveValue('A rat is seen.')
  await expect(edda.page.getByLabel('The thought behind it')).toHaveValue(/A rat is never alone/)
  expect(await sql('SELECT 1 FROM revision WHERE author_id = $1', [edda.id])).toEqual([])
})

test('somebody who has seen nothing reads when the show was cancelled, and a theory that is safe for them', async ({ page }) => {
  await page.goto('/wiki/etoile')
  await expect(page.locator('#cancellation ~ p').first()).toContainText('on 6 June 2025')
  await page.goto('/theories')
  // Whatever other journeys posed meanwhile stands elsewhere in the list.
  const answers = page.locator('.index-group').filter({ has: page.getByRole('heading', { level: 2, name: 'Could there have been a second season?' }) })
  await expect(answers.getByRole('heading', { level: 3 })).toHaveCount(4)
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).filter({ hasText: 'Crispin' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Another service could have saved the series' }).click()
  await expect(page.locator('.evidence-for').first()).toBeVisible()
  await expect(page.locator('.evidence-against').first()).toBeVisible()
  await expect(page.locator('.answers')).toContainText('No, it is open')
  await expect(page.locator('.answers')).toContainText('The show was cancelled on 6 June 2025.')
})
