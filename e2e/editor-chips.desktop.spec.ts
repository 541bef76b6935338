import type { Page } from '@playwright/test'
import { sql, storedText } from './support/database'
import { fill, saving } from './support/editor'
import { write, type Written } from './support/pages'
import { expect, test } from './support/test'

// Waits for what is looked over while somebody types.
test.slow()

const LOOKED = { timeout: 20_000 }
const text = (page: Page) => page.getByRole('textbox', { name: 'Your text' })
const summary = (page: Page) => page.getByLabel('What you changed, and why')
const chip = (page: Page, name: RegExp) => page.getByRole('group', { name: 'What each part is known from' }).getByRole('button', { name })

async function open(page: Page, { slug }: Written, section = ''): Promise<void> {
  await page.goto(`/wiki/${slug}/edit${section && `?section=${section}`}`)
  await expect(text(page)).toBeVisible()
}

test('each part says beside it from when it is known and why, and says so anew while somebody types', async ({ edda }) => {
  const { page } = edda
  await open(page, await write(edda, 'Marked Manège', 'She turns. [@S1E2]\n\nNobody says where.', { front: ['facts:', '  - name: Town', '    value: Paris', '    cite: S1E1'] }))
  await expect(chip(page, /^S1E2: Known from episode 2, .+, by the episodes it cites\.$/)).toBeVisible(LOOKED)
  await expect(chip(page, /^S1E1: Known from episode 1/)).toBeVisible()
  const end = chip(page, /^end: Known only by whoever has watched everything, as it cites nothing\.$/)
  await end.click()
  const told = page.getByRole('status').filter({ hasText: 'Known only by whoever has watched everything' })
  await expect(told).toBeVisible()
  await end.click()
  await expect(told).toHaveCount(0)
  await fill(page, (now) => now.replace('Nobody says where.', 'Somebody does. [@S1E5]'))
  await expect(chip(page, /^S1E5: Known from episode 5/)).toBeVisible(LOOKED)
  await expect(end).toHaveCount(0)
  await text(page).getByText('Somebody does.').click()
  await expect(text(page)).toHaveAccessibleDescription(/^Known from episode 5/)
})

test('what was found of a part that has changed is shown as old where the text cannot be read, and why it cannot', async ({ edda }) => {
  const { page } = edda
  await open(page, await write(edda, 'Stale Saut', 'She leaps. [@S1E2]\n\nShe lands. [@S1E3]'))
  await expect(chip(page, /^S1E2: Known/)).toBeVisible(LOOKED)
  await fill(page, (now) => now.replace('[@S1E2]', '[@S1E99]'))
  await expect(page.getByText('S1E99 is not an episode of this show')).toBeVisible(LOOKED)
  await expect(chip(page, /^S1E2: Before your change: known from episode 2/)).toBeVisible()
  await expect(chip(page, /^S1E3: Known/)).toBeVisible()
  await page.getByRole('link', { name: 'Line 6' }).click()
  await expect(text(page)).toBeFocused()
})

test('a summary is begun while somebody types and follows the text, is no part of the draft, and is theirs once they touch it', async ({ edda }) => {
  const { page } = edda
  await open(page, await write(edda, 'Begun Bourrée', 'She runs. [@S1E1]'))
  await fill(page, (now) => now.replace('She runs.', 'She runs on. [@S1E5]'))
  await expect(summary(page)).toHaveValue('adds 1 citation from S1E5', LOOKED)
  await expect(summary(page)).toHaveAccessibleDescription(/^Begun for you/)
  await expect(page.getByRole('status').filter({ hasText: 'Kept in your drafts' })).toBeVisible(LOOKED)
  await fill(page, (now) => now.replace('[@S1E5]', '[@S1E5] And off. [@S1E6]'))
  await expect(summary(page)).toHaveValue('adds 2 citations', LOOKED)
  const kept = () => sql(`SELECT summary, body LIKE '%S1E6%' AS all FROM draft WHERE member_id = $1`, [edda.id])
  await expect.poll(kept).toEqual([{ summary: '', all: true }])
  await summary(page).focus()
  await page.keyboard.type('How far she runs')
  await expect(summary(page)).toHaveValue('How far she runs')
  await fill(page, (now) => now.replace(' And off. [@S1E6]', ''))
  await page.waitForResponse((answer) => answer.url().endsWith('/drafts/look-over'))
  await expect(summary(page)).toHaveValue('How far she runs')
})

test('a begun summary stays one through a round of the form, and one that was emptied stays empty', async ({ edda }) => {
  const { page } = edda
  const written = await write(edda, 'Rounded Ronde', 'She turns. [@S1E1]')
  await open(page, written)
  await fill(page, (now) => now.replace('[@S1E1]', '[@S1E1; @S1E99]'))
  await fill(page, (now) => now.replace('S1E99', 'S1E4'))
  await expect(summary(page)).toHaveValue('adds 1 citation from S1E4', LOOKED)
  await fill(page, (now) => now.replace('S1E4', 'S1E99'))
  expect(await saving(page)).toBe(422)
  await expect(summary(page)).toHaveValue('adds 1 citation from S1E4')
  await fill(page, (now) => now.replace('S1E99', 'S1E6'))
  await expect(summary(page)).toHaveValue('adds 1 citation from S1E6', LOOKED)
  await summary(page).fill('')
  await page.getByRole('button', { name: 'Show changes' }).click()
  await expect(page.getByRole('region', { name: 'Your changes.' })).toBeVisible()
  await fill(page, (now) => now.replace('S1E6', 'S1E7'))
  await page.waitForResponse((answer) => answer.url().endsWith('/drafts/look-over'))
  await expect(summary(page)).toHaveValue('')
  expect(await saving(page)).toBe(303)
  expect(await storedText(written.slug)).toContain('S1E7')
})

test('a section and a new page are looked over like a whole page', async ({ edda }) => {
  const { page } = edda
  await open(page, await write(edda, 'Parted Pas', 'A lead. [@S1E1]\n\n## A duet\n\nThey meet. [@S1E2]'), 'a-duet')
  await fill(page, (now) => `${now}\nThey part. [@S1E6]\n`)
  await expect(chip(page, /^S1E6: Known from episode 6/)).toBeVisible(LOOKED)
  await expect(summary(page)).toHaveValue('adds 1 citation from S1E6')
  await page.goto('/new?title=Looked%20Over%20Lunge')
  await fill(page, (now) => `${now}\nShe lunges. [@S1E3]\n`)
  await expect(summary(page)).toHaveValue(/^adds .*citation/, LOOKED)
  // A new page says itself from when it is known, as far as its writer has watched.
  await expect(chip(page, /^S1E8: Known from episode 8, .+, by what it stands in\.$/)).toBeVisible(LOOKED)
})

test('what might still be done is one line that opens, leads to its place, and can be sent away for good', async ({ edda }) => {
  const { page } = edda
  const written = await write(edda, 'Hinted Hop', 'She hops. [@S1E1]')
  await open(page, written)
  await fill(page, (now) => `${now}\nNobody cites [[Nobody At All]].\n`)
  const line = page.getByText('2 suggestions before you save')
  await expect(line).toBeVisible(LOOKED)
  const uncited = page.getByText('cites nothing, so only whoever has watched everything sees it')
  await expect(uncited).toBeHidden()
  await line.click()
  await expect(uncited).toBeVisible()
  await page.getByRole('link', { name: 'Line 8' }).first().click()
  await expect(text(page)).toBeFocused()
  await expect(text(page)).toHaveAccessibleDescription(/^Known only by whoever has watched everything/)
  await page.getByRole('button', { name: 'Hide suggestions here' }).click()
  await expect(line).toBeHidden()
  await fill(page, (now) => `${now}\nNor this.\n`)
  await page.waitForResponse((answer) => answer.url().endsWith('/drafts/look-over'))
  await expect(page.getByText(/suggestions? before you save/)).toBeHidden()
  expect(await saving(page)).toBe(303)
})

test('how much room a summary has left is said when little is left', async ({ edda }) => {
  const { page } = edda
  await open(page, await write(edda, 'Counted Coupé', 'She cuts. [@S1E1]'))
  await summary(page).fill('Short')
  await expect(page.getByText('of 300 characters')).toHaveCount(0)
  await summary(page).fill('x'.repeat(270))
  await expect(page.getByText('270 of 300 characters')).toBeVisible()
})
