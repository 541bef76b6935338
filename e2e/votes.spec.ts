import { wordsOf } from '../lib/testing/html-form'
import { sql } from './support/database'
import { send } from './support/forms'
import { watch } from './support/horizon'
import { look } from './support/look'
import { write } from './support/pages'
import { expect, test } from './support/test'

const THEORY = { kind: 'theory', front: ['known-from: S1E1', 'claim: Cheyenne would have stayed in New York.', 'type: what-would-have-happened', 'falsifier: A scene in which she books a flight.'] }

test('a member votes blind on a theory, changes their mind, and takes it back', async ({ edda, mara }) => {
  const written = await write(edda, 'Voted Variation', 'Why she stays. [@S1E1]', THEORY)
  await mara.page.goto(`/wiki/${written.slug}`)
  await expect(mara.page.getByText('Nobody has said yet how likely it was.')).toBeVisible()
  await mara.page.locator('summary', { hasText: 'Say what you believe' }).click()
  await mara.page.getByRole('button', { name: 'Say so' }).click()
  await expect(mara.page.getByRole('alert')).toContainText('Answer one of the two, or both.')
  await mara.page.getByLabel('How likely was this the plan?').fill('70')
  await mara.page.getByLabel('Would you have wanted it?').selectOption('Very much')
  await look(mara, 'votes-form')
  await mara.page.getByRole('button', { name: 'Say so' }).click()
  await expect(mara.page.getByText('You said 70 of 100. What others say shows from')).toBeVisible()
  await expect(mara.page.getByRole('img', { name: 'How many would have wanted it' })).toBeVisible()
  await expect(mara.page.getByRole('img', { name: 'How many gave how much' })).toHaveCount(0)
  await look(mara, 'votes')
  await mara.page.locator('summary', { hasText: 'Change what you said' }).click()
  await expect(mara.page.getByLabel('How likely was this the plan?')).toHaveValue('70')
  await mara.page.getByLabel('How likely was this the plan?').fill('30')
  await mara.page.getByRole('button', { name: 'Say this instead' }).click()
  await expect(mara.page.getByText('You said 30 of 100.')).toBeVisible()
  await edda.page.goto(`/wiki/${written.slug}`)
  await expect(edda.page.getByText(/One person has said how likely it was; what they said shows from/)).toBeVisible()
  await expect(edda.page.getByRole('img', { name: 'How many would have wanted it' })).toHaveCount(0)
  await mara.page.locator('summary', { hasText: 'Change what you said' }).click()
  await mara.page.getByRole('button', { name: 'Take both back' }).click()
  await expect(mara.page.getByText('Nobody has said yet how likely it was.')).toBeVisible()
})

test('whoever is signed out while they vote keeps what they typed, and what no form asks for is said not to be done', async ({ edda, mara }) => {
  const written = await write(edda, 'Ended Entrechat', 'Why she stays. [@S1E1]', THEORY)
  await mara.page.goto(`/wiki/${written.slug}`)
  await mara.page.locator('summary', { hasText: 'Say what you believe' }).click()
  await mara.page.getByLabel('How likely was this the plan?').fill('64')
  await watch(mara.context, 1)
  await sql('DELETE FROM session WHERE member_id = $1', [mara.id])
  const [answer] = await Promise.all([mara.page.waitForResponse((each) => each.request().method() === 'POST'), mara.page.getByRole('button', { name: 'Say so' }).click()])
  expect(answer.status()).toBe(401)
  await expect(mara.page.getByRole('alert')).toContainText('Sign in to do that')
  await expect(mara.page.getByLabel('How likely was this the plan?')).toHaveValue('64')

  const old = await send(edda.context.request, `/wiki/${written.slug}`, { '$ACTION_ID_0123': '', slug: written.slug, likely: '64' })
  expect(old.status()).toBe(422)
  expect(wordsOf(await old.text())).toContain('Nothing was done: this page has changed since you opened it.')
  expect((await send(edda.context.request, `/wiki/${written.slug}`, { act: '__proto__' })).status()).toBe(422)
  expect(await sql('SELECT 1 FROM vote v JOIN page p ON p.id = v.page_id WHERE p.slug = $1', [written.slug])).toEqual([])
})

test('the vote of a new account is kept and said not to count, until a moderator says that it does', async ({ edda, noor, mara, page, context }) => {
  const written = await write(edda, 'Fresh Fouetté', 'Why she stays. [@S1E1]', THEORY)
  await noor.page.goto(`/wiki/${written.slug}`)
  await noor.page.locator('summary', { hasText: 'Say what you believe' }).click()
  await noor.page.getByLabel('How likely was this the plan?').fill('90')
  await noor.page.getByRole('button', { name: 'Say so' }).click()
  await expect(noor.page.getByText('Your vote is kept and not counted yet')).toBeVisible()
  await expect(noor.page.getByText('One vote of a new account is not counted')).toBeVisible()
  expect((await noor.page.goto('/review/votes'))!.status()).toBe(404)
  await mara.page.goto('/review/votes')
  await mara.page.getByRole('listitem').filter({ hasText: noor.handle }).getByRole('button', { name: 'Count them' }).click()
  await expect(mara.page.getByText('Their votes count from now on.')).toBeVisible()
  await noor.page.goto(`/wiki/${written.slug}`)
  await expect(noor.page.getByText(/One person has said how likely it was/)).toBeVisible()
  await watch(context, 1)
  await page.goto(`/wiki/${written.slug}`)
  await expect(page.getByText('Members say how likely they think it')).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'Sign in' })).toBeVisible()
})
