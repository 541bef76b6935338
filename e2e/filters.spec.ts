import { fill } from './support/editor'
import { storedText } from './support/database'
import { write } from './support/pages'
import { look } from './support/look'
import { expect, test } from './support/test'

test('an admin makes a filter, tries and arms it; what it asks about keeps its text and goes through when it is meant; a moderator judges the hit', async ({ ada, edda, mara }) => {
  const word = `zibeline${test.info().project.name.replace(/[^a-z]/g, '')}`
  await ada.page.goto('/review')
  await ada.page.getByRole('link', { name: 'filters', exact: true }).click()
  await ada.page.getByRole('link', { name: 'Make a filter' }).click()
  await ada.page.getByLabel('Name').fill(`Odd words ${word}`)
  await ada.page.getByLabel('Catch an edit where').fill('words contain')
  await ada.page.getByLabel('Then').selectOption('warn')
  await ada.page.getByLabel('What its author reads').fill('That is an odd word.')
  await ada.page.getByRole('button', { name: 'Save' }).click()
  await expect(ada.page.getByText('Here words in quotation marks follow.').first()).toBeVisible()
  await ada.page.getByLabel('Catch an edit where').fill(`words contain "${word}"`)
  await ada.page.getByRole('button', { name: 'Save' }).click()
  await expect(ada.page.getByText('Try it first, as it stands now.')).toBeVisible()
  await ada.page.getByRole('button', { name: 'Try it on the last 1,000 edits' }).click()
  await expect(ada.page.getByText('it would have caught 0.')).toBeVisible()
  await look(ada, 'filter')
  await ada.page.goto(ada.page.url())
  await ada.page.getByRole('button', { name: 'Arm', exact: true }).click()
  await expect(ada.page.getByText('Armed. It counts from now on.')).toBeVisible()

  const page = await write(edda, 'Filtered Fouetté', 'A turn. [@S1E1]')
  await edda.page.goto(`/wiki/${page.slug}/edit`)
  await fill(edda.page, (text) => text.replace('A turn.', `A ${word} turn.`))
  await edda.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(edda.page.getByText('That is an odd word. If you mean it, save it again').first()).toBeVisible()
  await look(edda, 'warned')
  expect(await storedText(page.slug)).not.toContain(word)
  await edda.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(edda.page).toHaveURL(/saved=2/)
  expect(await storedText(page.slug)).toContain(word)

  await mara.page.goto('/review/filters')
  await mara.page.getByRole('link', { name: `Odd words ${word}` }).click()
  await expect(mara.page.getByText('asked about').first()).toBeVisible()
  await look(mara, 'hits')
  await mara.page.getByRole('button', { name: 'It was right' }).first().click()
  await expect(mara.page.getByText('Noted. You may change your mind.')).toBeVisible()
  expect((await edda.page.goto('/review/filters'))!.status()).toBe(404)
  await ada.page.getByRole('button', { name: 'Disarm' }).click()
  await expect(ada.page.getByText('Disarmed.')).toBeVisible()
})
