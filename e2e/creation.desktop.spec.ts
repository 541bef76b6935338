import { fill } from './support/editor'
import { expect, test } from './support/test'

test('a newcomer goes on with the page they proposed, and a moderator accepts what it became', async ({ noor, mara }) => {
  const title = `Waiting Waltz ${Date.now().toString(36)}`
  await noor.page.goto(`/new?title=${encodeURIComponent(title)}&kind=place`)
  await fill(noor.page, () => `---\nkind: place\ntitle: ${title}\n---\n\nA first thought. [@S1E1]\n`)
  await noor.page.getByRole('button', { name: 'Send for review' }).click()
  await expect(noor.page).toHaveURL(/\/review\/\d+/)
  await noor.page.getByRole('link', { name: 'Go on with it' }).click()
  await expect(noor.page.getByText('This page of yours waits for review.')).toBeVisible()
  await fill(noor.page, (text) => text.replace('A first thought.', 'A better thought.'))
  await noor.page.getByRole('button', { name: 'Send for review' }).click()
  await expect(noor.page).toHaveURL(/\/review\/\d+/)

  await mara.page.goto(new URL(noor.page.url()).pathname)
  await expect(mara.page.getByText('A better thought.')).toBeVisible()
  await mara.page.getByRole('button', { name: 'Accept', exact: true }).click()
  await mara.page.goto(`/wiki/${title.toLowerCase().replaceAll(' ', '-')}`)
  await expect(mara.page.getByText('A better thought.')).toBeVisible()
  await expect(mara.page.getByText('A first thought.')).toHaveCount(0)
})
