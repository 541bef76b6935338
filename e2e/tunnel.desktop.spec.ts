import { storedText } from './support/database'
import { fill } from './support/editor'
import { revise, write } from './support/pages'
import { expect, test } from './support/test'

test.use({ viewport: { width: 360, height: 740 } })

const PAGE = 'A first line. [@S1E1]\n\nA last line. [@S1E1]'

test('a text that was sent into a tunnel is there when the line comes back, also where the page has moved on', async ({ edda, mara }) => {
  const page = await write(edda, 'Tunnel Tendu', PAGE)
  await edda.page.goto(`/wiki/${page.slug}/edit`)
  await fill(edda.page, (text) => text.replace('A last line.', 'A line from the métro.'))
  await edda.context.setOffline(true)
  const lost = edda.page.waitForEvent('requestfailed', (request) => request.method() === 'POST' && request.url().endsWith('/edit'))
  await edda.page.getByRole('button', { name: 'Save', exact: true }).click({ noWaitAfter: true })
  await lost
  await revise(mara, page, (text) => text.replace('A first line.', 'A line from above.'))
  await edda.context.setOffline(false)
  await edda.page.goto(`/wiki/${page.slug}/edit`)
  await expect(edda.page.getByText('it may not have arrived')).toBeVisible()
  await edda.page.getByRole('button', { name: 'Put it back' }).click()
  await edda.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(edda.page.getByText('Saved, and everybody sees it now.')).toBeVisible()
  const text = await storedText(page.slug)
  expect(text).toContain('A line from the métro.')
  expect(text).toContain('A line from above.')

  await edda.page.goto(`/wiki/${page.slug}/edit`)
  await expect(edda.page.getByLabel('The text of the page')).toHaveValue(/A line from the métro\./)
  await expect(edda.page.getByText('it may not have arrived')).toHaveCount(0)
})
