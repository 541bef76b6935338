import { watch } from './support/horizon'
import { revise, write } from './support/pages'
import { expect, test } from './support/test'

const MOVED = 'Nobody in the whole house doubts who runs it, and nobody says so. [@S1E1]'
const REST = ['The other company dances across the ocean in spring. [@S1E1]', 'A boat leaves at night with all of the costumes aboard. [@S1E2]']
const BROKEN = 'The grandmother writes a letter and never sends it. [@S1E2] The patron waits for an answer for half of the season. [@S1E2]'

test('a paragraph that moved leads to its other place, a split one is one change, and the meaning stands on top', async ({ edda, page, context }) => {
  await watch(context, 8)
  const written = await write(edda, 'Moved Places', [BROKEN, MOVED, ...REST].join('\n\n'))
  await revise(edda, written, (text) => text.replace([BROKEN, MOVED, ...REST].join('\n\n'), [BROKEN.replace('] The', ']\n\nThe'), ...REST, MOVED.replace('whole house', 'house'), 'More. [@S1E3]'].join('\n\n')))
  await page.goto(`/wiki/${written.slug}/diff/1/2`)
  await expect(page.locator('.diff-meaning')).toContainText('Adds 1 citation from S1E3')
  await expect(page.locator('.diff-size')).toContainText('moves one line')
  await expect(page.getByText('One paragraph became several')).toBeVisible()
  await page.getByRole('link', { name: /Moved to line/ }).click()
  await expect(page).toHaveURL(/#moved-1-to/)
  await expect(page.locator('.diff-cell-moved:has(#moved-1-to)')).toBeInViewport()
  await page.getByRole('link', { name: 'As it reads' }).click()
  await expect(page.locator('.rendered-diff')).toContainText('Moved here')
  await expect(page.locator('.rendered-diff .rendered-added')).toContainText('More.')
  const { shown, all } = await page.evaluate(() => ({ shown: document.documentElement.clientWidth, all: document.documentElement.scrollWidth }))
  expect(all).toBeLessThanOrEqual(shown)
})

test('one walks from change to change in the view one has chosen', async ({ edda, page, context }) => {
  await watch(context, 8)
  const written = await write(edda, 'Walked Through', 'One. [@S1E1]')
  for (const [from, to] of [['One', 'Two'], ['Two', 'Three']] as const) await revise(edda, written, (text) => text.replace(`${from}.`, `${to}.`))
  await page.goto(`/wiki/${written.slug}/diff/1/2?view=inline`)
  await expect(page.getByRole('link', { name: 'Previous change' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Next change' }).click()
  await expect(page).toHaveURL(new RegExp(`/diff/2/3\\?view=inline$`))
  await expect(page.getByRole('link', { name: 'Next change' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Previous change' }).click()
  await expect(page).toHaveURL(/\/diff\/1\/2\?view=inline$/)
})

test('whoever has not watched on sees what changed as it reads, and is asked before the whole source', async ({ edda, page, context }) => {
  await watch(context, 2)
  const written = await write(edda, 'Half Told', 'She dances. [@S1E1]\n\nShe leaves. [@S1E7]')
  await revise(edda, written, (text) => text.replace('dances', 'sings').replace('leaves', 'stays'))
  await page.goto(`/wiki/${written.slug}/diff/1/2`)
  await expect(page.getByRole('button', { name: 'Look further' })).toBeVisible()
  await page.getByRole('link', { name: 'see what changed as it reads' }).click()
  await expect(page.locator('.rendered-diff ins')).toContainText('sings')
  expect(await page.content()).not.toMatch(/She (?:leaves|stays)/)
})

test('old texts and differences are for no index', async ({ edda, context, request }) => {
  await watch(context, 8)
  const written = await write(edda, 'Not Indexed', 'One. [@S1E1]')
  await revise(edda, written, (text) => text.replace('One', 'Two'))
  for (const path of [`/wiki/${written.slug}/diff/1/2`, `/wiki/${written.slug}/diff/1/2?view=rendered`, `/wiki/${written.slug}/history/1`]) {
    expect(await (await request.get(path)).text()).toMatch(/<meta name="robots" content="noindex/)
  }
})
