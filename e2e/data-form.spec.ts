import type { Page } from '@playwright/test'
import { headOf, storedText } from './support/database'
import { saving } from './support/editor'
import { watch } from './support/horizon'
import { revise, write } from './support/pages'
import { expect, test } from './support/test'

const FACTS = ['facts:', '  - { id: f1, name: Company,   value: Her own, cite: S1E1 }', '  - { id: f2, name: Standing, value: secure, cite: S1E1 }', '  - { id: f3, name: Standing, value: quite lost, cite: S1E7, from: S1E7 }']

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`)
const someone = (writer: Parameters<typeof write>[0], words: string) => write(writer, words, 'She dances. [@S1E1]', { front: FACTS })

test('an editor changes one fact and adds a relation without seeing the source, and the rest of it stays as it was', async ({ edda, page, context }) => {
  const { slug } = await someone(edda, 'Factual Fouetté')
  const before = (await storedText(slug))!
  await edda.page.goto(`/wiki/${slug}`)
  await edda.page.locator('.infobox').getByRole('link', { name: 'Edit the facts and relations' }).click()
  await expect(edda.page.getByRole('heading', { level: 1 })).toHaveText('Edit the facts and relations')
  await field(edda.page, 'facts-1-value').fill('as secure as ever')
  await field(edda.page, 'relations-0-type').fill('friend of')
  await field(edda.page, 'relations-0-to').fill('Nobody Much')
  await field(edda.page, 'relations-0-cite').fill('S1E2')
  await edda.page.getByRole('button', { name: 'Show changes' }).click()
  await expect(edda.page.getByLabel('What you changed, and why')).toHaveValue(/adds 1 relation/)
  await expect(field(edda.page, 'facts-1-value')).toHaveValue('as secure as ever')
  await edda.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(edda.page.getByText('Saved, and everybody sees it now.')).toBeVisible()
  expect(await storedText(slug)).toBe(
    before.replace('value: secure', 'value: as secure as ever').replace('\n---\n\nShe', '\nrelations:\n  - { id: r1, type: friend of, to: "[[Nobody Much]]", cite: S1E2 }\n---\n\nShe'),
  )
  await watch(context, 2)
  await page.goto(`/wiki/${slug}`)
  await expect(page.locator('.infobox')).toContainText('as secure as ever')
  await expect(page.locator('.cast-list')).toContainText('friend of')
})

test.describe('somebody in the middle of the season', () => {
  test.use({ watched: 2 })
  test('changes what they see, and what comes later stays untold and in its place', async ({ edda, mara }) => {
    const { slug } = await someone(mara, 'Halfway Hélène')
    await edda.page.goto(`/wiki/${slug}/edit?section=data`)
    expect(await edda.page.content()).not.toContain('quite lost')
    await edda.page.getByRole('group', { name: /^Fact 1/ }).getByLabel('Take it out').check()
    await edda.page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(edda.page.getByText('Saved, and everybody sees it now.')).toBeVisible()
    const text = (await storedText(slug))!
    expect(text).not.toContain('Her own')
    expect(text).toContain('quite lost')
  })
})

test('a citation that cannot be read is named at its field, and nothing that was typed is gone', async ({ edda }) => {
  const { slug } = await someone(edda, 'Citing Cécile')
  await edda.page.goto(`/wiki/${slug}/edit?section=data`)
  await edda.page.getByRole('button', { name: 'Add rows' }).click()
  await field(edda.page, 'facts-6-name').fill('Shoe size')
  await field(edda.page, 'facts-6-value').fill('thirty-eight')
  await field(edda.page, 'facts-6-cite').fill('the third one, I think')
  expect(await saving(edda.page)).toBe(422)
  await expect(edda.page.getByRole('alert')).toContainText('is not a citation')
  await expect(field(edda.page, 'facts-6-cite')).toHaveAttribute('aria-invalid', 'true')
  await expect(field(edda.page, 'facts-6-value')).toHaveValue('thirty-eight')
  await field(edda.page, 'facts-6-cite').fill('S1E3')
  await edda.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(edda.page.getByText('Saved, and everybody sees it now.')).toBeVisible()
  expect(await storedText(slug)).toContain('- { id: f4, name: Shoe size, value: thirty-eight, cite: S1E3 }')
})

test('two who change other rows both have their way; two who change one are asked', async ({ edda, mara }) => {
  const page = await someone(edda, 'Crowded Carole')
  await edda.page.goto(`/wiki/${page.slug}/edit?section=data`)
  await revise(mara, page, (text) => text.replace('value: Her own', 'value: Somebody else’s'))
  await field(edda.page, 'facts-1-value').fill('shaky')
  await edda.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(edda.page.getByText('Saved, and everybody sees it now.')).toBeVisible()
  expect(await storedText(page.slug)).toMatch(/Somebody else’s[\s\S]*shaky/)

  await edda.page.goto(`/wiki/${page.slug}/edit?section=data`)
  await revise(mara, page, (text) => text.replace('shaky', 'steady'))
  await field(edda.page, 'facts-1-value').fill('shakier')
  expect(await saving(edda.page)).toBe(409)
  await expect(edda.page.locator('.conflict-place')).toContainText('shakier')
  await edda.page.locator('.conflict-place').getByLabel('Mine', { exact: true }).check()
  await edda.page.getByRole('button', { name: 'Save it like this' }).click()
  await expect(edda.page.getByText('Saved, and everybody sees it now.')).toBeVisible()
  expect(await storedText(page.slug)).toContain('shakier')
  expect(await headOf(page.slug)).toBe(5)
})
