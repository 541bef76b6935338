import type { APIRequestContext, Browser } from '@playwright/test'
import { sql } from './support/database'
import { isSent } from './support/editor'
import { wordsOf } from '../lib/testing/html-form'
import { submit } from './support/forms'
import { lettersTo } from './support/mail'
import { signInFast, someHandle, type Member } from './support/people'
import { expect, test } from './support/test'

const tryToSignIn = (request: APIRequestContext, name: string, password: string) => submit(request, '/sign-in', { name, password })

const join = (request: APIRequestContext, handle: string, email: string, password = 'barre, brie and a boat') =>
  submit(request, '/join', { handle, email, password, consent: 'yes' })

/** A page without the words that were typed into it and without what names each form. */
const neutral = (html: string, ...typed: string[]) =>
  typed.reduce((text, words) => text.replaceAll(words, '…'), html).replace(/(<input type="hidden" name="\$ACTION[^>]*>)/g, '')

test('a wrong password and a handle that nobody has get the same answer', async ({ request, noor }) => {
  const nobody = someHandle('noor')
  const wrong = await tryToSignIn(request, noor.handle, 'not the password')
  const unknown = await tryToSignIn(request, nobody, 'not the password')
  expect([wrong.status(), unknown.status()]).toEqual([401, 401])
  expect(neutral(await wrong.text(), noor.handle)).toBe(neutral(await unknown.text(), nobody))
  expect(wordsOf(await wrong.text())).toContain('That handle or e-mail address and that password do not belong together.')
})

test('joining with an address that is known answers like joining with a new one, and forgetting any address does', async ({ playwright, noor }) => {
  const fresh = () => playwright.request.newContext({ baseURL: process.env.BASE_URL })
  const [one, two] = [someHandle('one'), someHandle('two')]
  const [first, second] = [await join(await fresh(), one, noor.email), await join(await fresh(), two, `${two}@example.org`)]
  expect([first.status(), first.headers().location]).toEqual([second.status(), second.headers().location])
  expect(first.headers().location).toContain('/settings?notice=joined')
  const [known, unknown] = [await submit(await fresh(), '/forgot', { email: noor.email }), await submit(await fresh(), '/forgot', { email: `${someHandle()}@example.org` })]
  expect([known.status(), known.headers().location]).toEqual([unknown.status(), unknown.headers().location])
  await expect.poll(() => lettersTo(noor.email).length).toBeGreaterThan(0)
})

test('a common password, a handle that turns the writing around, and a handle that is taken are refused, and nobody joins', async ({ request, noor }) => {
  const handle = someHandle('joining')
  const email = (n: number) => `${handle}-${n}@example.org`
  const refused = [
    [await join(request, handle, email(1), 'password123'), 'one of the first that anybody would guess'],
    [await join(request, handle, email(2), 'short'), 'at least 8 characters'],
    [await join(request, `${handle}\u202Egro`, email(3)), 'nothing invisible'],
    [await join(request, noor.handle.toUpperCase(), email(4)), 'That handle is taken'],
    [await submit(request, '/join', { handle, email: email(5), password: 'barre, brie and a boat' }), 'Without this consent'],
  ] as const
  for (const [answer, words] of refused) {
    expect(answer.status()).toBe(422)
    expect(wordsOf(await answer.text())).toContain(words)
    expect(await answer.text()).not.toContain('barre, brie and a boat')
  }
  expect(await sql('SELECT 1 FROM member WHERE email LIKE $1', [`${handle}%`])).toEqual([])
  expect((await join(request, handle, email(6))).status()).toBe(303)
})

test('signing out everywhere ends every other session on its next request', async ({ browser, noor }) => {
  const other = await secondDevice(browser, noor)
  await noor.page.goto('/settings')
  await noor.page.getByRole('button', { name: 'Sign out everywhere (2 sessions)' }).click()
  await expect(noor.page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()
  await other.page.reload()
  await expect(other.page).toHaveURL(/\/sign-in/)
  await other.context.close()
})

test('a changed password ends every other session on its next request, and keeps this one', async ({ browser, noor }) => {
  const other = await secondDevice(browser, noor)
  await noor.page.goto('/settings')
  await noor.page.getByLabel('Password now').fill(noor.password)
  await noor.page.getByLabel('New password').fill('another dance entirely')
  await noor.page.getByRole('button', { name: 'Change the password' }).click()
  await expect(noor.page.getByText('Your password is changed')).toBeVisible()
  await other.page.reload()
  await expect(other.page).toHaveURL(/\/sign-in/)
  await other.context.close()
})

test('a suspension counts from the next request: the text that was being written stays, and nothing is published', async ({ mara, edda }) => {
  await edda.page.goto('/wiki/larry/edit')
  await edda.page.getByLabel('The text of the page').fill('---\nkind: character\ntitle: Larry\n---\n\nLarry limps. [@S1E2]\n')
  await mara.page.goto(`/people/${edda.handle}/manage`)
  await mara.page.getByRole('textbox', { name: 'Reason' }).fill('Too many limps.')
  await mara.page.getByRole('button', { name: 'Suspend' }).click()
  await expect(mara.page.getByText('The account is suspended.')).toBeVisible()

  const answer = edda.page.waitForResponse(isSent)
  await edda.page.getByRole('button', { name: 'Save', exact: true }).click()
  expect((await answer).status()).toBe(403)
  await expect(edda.page.getByRole('alert')).toContainText('suspended')
  await expect(edda.page.getByLabel('The text of the page')).toHaveValue(/Larry limps/)
  expect(await sql(`SELECT 1 FROM revision WHERE author_id = $1`, [edda.id])).toEqual([])
  await edda.page.goto(`/people/${edda.handle}`)
  await expect(edda.page.getByText('Too many limps.')).toBeVisible()

  await mara.page.getByRole('button', { name: 'Lift the suspension' }).click()
  await expect(mara.page.getByText('The suspension is lifted.')).toBeVisible()
  await edda.page.goto('/wiki/larry/edit')
  await expect(edda.page.getByRole('button', { name: 'Save', exact: true })).toBeVisible()
})

test('an admin makes an editor of a newcomer; a moderator and a newcomer cannot', async ({ ada, mara, noor }) => {
  await ada.page.goto(`/people/${noor.handle}/manage`)
  await ada.page.getByLabel('New rank').selectOption('editor')
  await ada.page.getByRole('button', { name: 'Set the rank' }).click()
  await expect(ada.page.getByText('The rank is set.')).toBeVisible()
  await noor.page.goto(`/people/${noor.handle}`)
  await expect(noor.page.getByRole('main')).toContainText('Editor')
  expect((await noor.page.goto(`/people/${mara.handle}/manage`))!.status()).toBe(403)
  await mara.page.goto(`/people/${ada.handle}/manage`)
  await expect(mara.page.getByRole('button', { name: 'Set the rank' })).toHaveCount(0)
})

test('guessing at a password ends in a plain 429, also for the right one', async ({ request, noor }) => {
  for (let guess = 0; guess < 10; guess++) expect((await tryToSignIn(request, noor.handle, `guess ${guess}`)).status()).toBe(401)
  const limited = await tryToSignIn(request, noor.handle, noor.password)
  expect(limited.status()).toBe(429)
  expect(wordsOf(await limited.text())).toMatch(/That was too often\. Try again in \d+ minutes/)
  expect(await sql(`SELECT count(*)::int AS n FROM rate_limit WHERE key LIKE 'sign-in %'`)).not.toEqual([{ n: 0 }])
})

test('what somebody has written stands on their page', async ({ edda, page }) => {
  const answer = await page.goto(`/people/${edda.handle}`)
  expect(answer!.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1, name: edda.handle })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Nothing yet.')
  expect((await page.goto(`/people/${someHandle('ghost')}`))!.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'Nobody here has that name' })).toBeVisible()
})

async function secondDevice(browser: Browser, member: Member) {
  const context = await browser.newContext()
  await signInFast(context, member)
  const page = await context.newPage()
  await page.goto('/settings')
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  return { context, page }
}
