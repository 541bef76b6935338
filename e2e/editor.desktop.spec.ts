import type { Page } from '@playwright/test'
import { storedText } from './support/database'
import { SOURCE } from './support/editor'
import { write } from './support/pages'
import { expect, test } from './support/test'

// Waits for previews and completions while somebody types.
test.slow()

const text = (page: Page) => page.getByRole('textbox', { name: 'Your text' })

/** Put the caret behind these words. */
async function caretBehind(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Find and replace' }).click()
  await page.getByRole('textbox', { name: 'Find' }).pressSequentially(words)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
}

test('what is typed in the editor is what is saved; undo takes it back, and find and replace finds it', async ({ edda }) => {
  const { page } = edda
  const { slug } = await write(edda, 'Typed Tendu', 'She waits. [@S1E1]')
  await page.goto(`/wiki/${slug}/edit`)
  await expect(text(page)).toContainText('She waits.')
  await caretBehind(page, 'She waits')
  await page.keyboard.type(' and wonders')
  await expect(page.locator(SOURCE)).toHaveValue(/She waits and wonders\. \[@S1E1\]/)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.locator(SOURCE)).toHaveValue(/She waits\. \[@S1E1\]/)
  await page.keyboard.press('ControlOrMeta+f')
  await page.getByRole('textbox', { name: 'Find' }).pressSequentially('waits')
  await page.getByRole('textbox', { name: 'Replace' }).pressSequentially('dances')
  await page.getByRole('button', { name: 'Replace all' }).click()
  await page.keyboard.press('Escape')
  await expect(page.locator(SOURCE)).toHaveValue(/She dances\. \[@S1E1\]/)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved, and everybody sees it now.')).toBeVisible()
  expect(await storedText(slug)).toContain('She dances. [@S1E1]')
})

test('what Markdown can do is one press or one shortcut away, and the toolbar is one stop of the Tab key', async ({ edda }) => {
  const { page } = edda
  const { slug } = await write(edda, 'Tooled Tombé', 'She bends. [@S1E1]')
  await page.goto(`/wiki/${slug}/edit`)
  await caretBehind(page, 'She ')
  await page.keyboard.press('Shift+End')
  await page.keyboard.press('ControlOrMeta+b')
  await expect(page.locator(SOURCE)).toHaveValue(/She \*\*bends\. \[@S1E1\]\*\*/)
  await page.getByRole('button', { name: 'Bold' }).click()
  await expect(page.locator(SOURCE)).toHaveValue(/She bends\. \[@S1E1\]/)
  await page.getByRole('button', { name: 'Heading' }).click()
  await expect(page.locator(SOURCE)).toHaveValue(/^## She bends/m)
  await page.getByRole('button', { name: 'Heading' }).press('ArrowRight')
  await expect(page.getByRole('button', { name: 'List', exact: true })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(text(page)).toBeFocused()
})

test('Tab leaves the editor as it leaves any field', async ({ edda }) => {
  const { page } = edda
  const { slug } = await write(edda, 'Left Lunge', 'She leaves. [@S1E1]')
  await page.goto(`/wiki/${slug}/edit`)
  await page.getByText('The text of the page', { exact: true }).click()
  await expect(text(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('What you changed, and why')).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(text(page)).toBeFocused()
})

test('a text that is put into the field by a program stands in the editor too', async ({ edda }) => {
  const { page } = edda
  const { slug } = await write(edda, 'Stepped Sissonne', 'She follows. [@S1E1]')
  await page.goto(`/wiki/${slug}/edit`)
  const field = page.locator(SOURCE)
  await field.fill((await field.inputValue()).replace('She follows.', 'She leads.'))
  await expect(text(page)).toContainText('She leads.')
})

test('“[[” completes a title without its accents, and “[@” an episode and what the page cites by now', async ({ edda }) => {
  const { page } = edda
  const other = await write(edda, 'Élodie Œillet', 'She is named. [@S1E1]')
  const { slug } = await write(edda, 'Completed Coda', 'She meets. [@S1E2 12:40]')
  await page.goto(`/wiki/${slug}/edit`)
  await caretBehind(page, 'She meets')
  await page.keyboard.type(` [[elodie oeillet ${other.title.slice(-6)}`)
  await expect(page.getByRole('option', { name: other.title })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator(SOURCE)).toHaveValue(new RegExp(`She meets \\[\\[${other.title}\\]\\]\\.`))
  await page.keyboard.type(' [@12:')
  await expect(page.getByRole('option', { name: 'S1E2 12:40' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator(SOURCE)).toHaveValue(new RegExp(`${other.title}\\]\\] \\[@S1E2 12:40\\]\\.`))
  await page.getByRole('button', { name: 'Citation of an episode' }).click()
  await expect(page.getByRole('option', { name: /^S1E8/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.cm-tooltip-autocomplete')).toHaveCount(0)
})

test('the preview beside the text follows what is typed, for whoever has watched as far as the form says', async ({ edda }) => {
  const { page } = edda
  const { slug } = await write(edda, 'Live Lunge', 'She bends. [@S1E1]\n\nShe wins. [@S1E7]')
  await page.goto(`/wiki/${slug}/edit`)
  await page.getByRole('button', { name: 'Preview beside the text' }).click()
  const beside = page.getByRole('region', { name: 'Preview beside the text' })
  await expect(beside).toContainText('She wins.')
  const field = page.locator(SOURCE)
  await field.fill((await field.inputValue()).replace('She bends.', 'She bends *slowly*.'))
  await expect(beside.locator('em')).toHaveText('slowly', { timeout: 15_000 })
  await page.getByLabel('Preview as somebody who has watched').selectOption('2')
  await expect(beside).not.toContainText('She wins.', { timeout: 15_000 })
  await expect(beside.locator('em')).toHaveText('slowly')
  await page.getByRole('button', { name: 'Close the preview' }).click()
  await expect(beside).toHaveCount(0)
})
