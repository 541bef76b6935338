import { sql } from './support/database'
import { makeMember, PASSWORD } from './support/people'
import { revise, write } from './support/pages'
import { inQueue } from './support/queue'
import { expect, test } from './support/test'
import { watch } from './support/horizon'

test('a reader reports a passage, a moderator closes it in words, and the reader reads how it ended', async ({ edda, noor, mara }) => {
  const written = await write(edda, 'Reported Révérence', 'She bows. [@S1E1]\n\nShe falls down. [@S1E2]')
  await noor.page.goto(`/wiki/${written.slug}`)
  await noor.page.getByRole('link', { name: 'Report this page' }).click()
  await noor.page.getByLabel('What is wrong?').selectOption('It is wrong')
  await noor.page.getByLabel('In which words?').fill('She falls up.')
  await noor.page.getByLabel('What should a moderator know?').fill('She does not fall at all.')
  await noor.page.getByRole('button', { name: 'Report' }).click()
  await expect(noor.page.getByRole('alert')).toContainText('The page does not say these words as you see it.')
  await expect(noor.page.getByLabel('What should a moderator know?')).toHaveValue('She does not fall at all.')
  await noor.page.getByLabel('In which words?').fill('She falls down.')
  await noor.page.getByRole('button', { name: 'Report' }).click()
  await expect(noor.page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  await noor.page.getByRole('link', { name: 'your reports' }).click()
  const mine = noor.page.getByRole('listitem').filter({ hasText: written.title })
  await expect(mine).toContainText('waiting for a moderator')

  await mara.page.goto('/review?lane=reports')
  const row = await inQueue(mara.page, written.title)
  await expect(row).toContainText('a reported passage by')
  await expect(row).toContainText('one person reported it +1')
  await row.getByRole('link', { name: written.title }).click()
  await expect(mara.page.getByRole('heading', { name: `A reported passage: ${written.title}` })).toBeVisible()
  await expect(mara.page.getByText('She does not fall at all.')).toBeVisible()
  await expect(mara.page.getByText('weighs 1: none of their reports was closed before')).toBeVisible()
  await mara.page.locator('summary', { hasText: 'Something was done' }).click()
  await mara.page.getByLabel('What was done?').fill('She only stumbles now.')
  await mara.page.getByRole('button', { name: 'Close it as done' }).click()
  await expect(mara.page.getByText('Closed: something was done.')).toBeVisible()

  await noor.page.reload()
  await expect(mine).toContainText('something was done about it')
  await expect(mine).toContainText('She only stumbles now.')
  await expect(noor.page.getByText('1 of 1 report that moderators have closed led to something.')).toBeVisible()
})

test('of two moderators who look at the same report the second is told how it was closed, and the first may open it again', async ({ edda, noor, mara, milo }) => {
  const written = await write(edda, 'Twice Tendu', 'A leg. [@S1E1]')
  await revise(edda, written, (text) => text.replace('A leg.', 'A long leg.'))
  await noor.page.goto(`/wiki/${written.slug}/history/2`)
  await noor.page.getByRole('link', { name: 'Report this revision' }).click()
  await noor.page.getByLabel('What is wrong?').selectOption('It advertises something')
  await noor.page.getByRole('button', { name: 'Report' }).click()
  await expect(noor.page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  const [reported] = await sql<{ id: number }>('SELECT d.id FROM reported d JOIN page p ON p.id = d.page_id WHERE p.slug = $1', [written.slug])
  const address = `/review/report/${reported!.id}`
  for (const { page } of [mara, milo]) await page.goto(address)
  await expect(mara.page.getByRole('link', { name: 'What it changed' })).toBeVisible()
  for (const { page } of [mara, milo]) {
    await page.locator('summary', { hasText: 'Leave it as it is' }).click()
    await page.getByRole('button', { name: 'Leave it', exact: true }).click()
  }
  await expect(milo.page.getByRole('alert')).toContainText('Another moderator has closed this meanwhile.')
  await expect(milo.page.getByText(/^Closed by /)).toContainText('looked at, and left as it is')
  await mara.page.getByRole('button', { name: 'Open it again' }).click()
  await expect(mara.page.getByText('Open again. It waits where it stood.')).toBeVisible()
  for (const { page } of [noor, edda]) expect((await page.goto(address))!.status()).toBe(404)
})

test('whoever is not signed in comes to the form by way of signing in; nobody finds one for what is not there for them', async ({ page, context, edda }) => {
  const written = await write(edda, 'Signed Sissonne', 'A jump. [@S1E1]')
  const late = await write(edda, 'Late Sissonne', 'A late jump. [@S1E6]', { front: ['known-from: S1E6'] })
  const reader = await makeMember('rosa')
  await page.goto(`/wiki/${written.slug}`)
  await page.getByRole('link', { name: 'Report this page' }).click()
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
  await page.getByLabel('Handle or e-mail address').fill(reader.handle)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Report this page' })).toBeVisible()
  await expect(page.getByRole('link', { name: written.title })).toBeVisible()
  await context.clearCookies()
  await watch(context, 3)
  for (const slug of [late.slug, 'nobody-wrote-this']) {
    expect((await page.goto(`/report?on=page&slug=${slug}`))!.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: 'Nothing here' })).toBeVisible()
  }
})

test('a person is reported from their page; one’s own has no such link, and a suspended person is told why not', async ({ noor, edda, mara, sten }) => {
  await noor.page.goto(`/people/${edda.handle}`)
  await noor.page.getByRole('link', { name: `Report ${edda.handle}` }).click()
  await noor.page.getByLabel('What is wrong?').selectOption('It attacks somebody')
  await noor.page.getByRole('button', { name: 'Report' }).click()
  await expect(noor.page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  await noor.page.goto(`/people/${noor.handle}`)
  await expect(noor.page.getByRole('link', { name: /^Report / })).toHaveCount(0)
  await mara.page.goto('/review?lane=reports')
  await (await inQueue(mara.page, edda.handle)).getByRole('link', { name: edda.handle, exact: true }).click()
  await expect(mara.page.getByRole('heading', { name: `A reported person: ${edda.handle}` })).toBeVisible()
  await expect(mara.page.getByText('may hurt somebody, or give something away')).toBeVisible()
  expect((await sten.page.goto(`/report?on=member&handle=${edda.handle}`))!.status()).toBe(403)
  await expect(sten.page.getByText('Your account is suspended')).toBeVisible()
})
