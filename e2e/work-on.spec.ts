import { sql, storedText } from './support/database'
import { fill } from './support/editor'
import { revise, write } from './support/pages'
import { look } from './support/look'
import { expect, test, type Person } from './support/test'

const proposalOf = async (who: Person): Promise<number> => (await sql<{ id: number }>('SELECT id FROM proposal WHERE author_id = $1 ORDER BY id DESC LIMIT 1', [who.id]))[0]!.id

test('a moderator accepts one part of a change, and its author reads what about the rest', async ({ noor, edda, mara }) => {
  const page = await write(edda, 'Parted Polonaise', 'A first part. [@S1E1]\n\nA second part. [@S1E1]')
  await revise(noor, page, (text) => text.replace('A first part.', 'The first part.').replace('A second part.', 'Some second part.'))
  const id = await proposalOf(noor)
  await mara.page.goto(`/review/${id}`)
  await mara.page.getByRole('link', { name: 'Accept some of it' }).click()
  await mara.page.getByLabel('Part 1').check()
  await mara.page.getByLabel('What about the rest?').fill('Which second part?')
  await look(mara, 'parts')
  await mara.page.getByRole('button', { name: 'Accept the chosen parts' }).click()
  await expect(mara.page.getByText('Accepted in part.')).toBeVisible()
  const text = await storedText(page.slug)
  expect([text.includes('The first part.'), text.includes('Some second part.')]).toEqual([true, false])
  await noor.page.goto(`/review/${id}`)
  await expect(noor.page.getByText('Which second part?')).toBeVisible()
  await expect(noor.page.locator('.diff')).toContainText(/Some.* second part\./)
})

test('a moderator sends a text back as a suggestion, and its author takes it in one press', async ({ noor, edda, mara }) => {
  const page = await write(edda, 'Suggested Sissonne', 'A jump. [@S1E1]')
  await revise(noor, page, (text) => text.replace('A jump.', 'A jmup.'))
  const id = await proposalOf(noor)
  await mara.page.goto(`/review/${id}`)
  await mara.page.getByRole('link', { name: 'Change it first' }).click()
  await fill(mara.page, (text) => text.replace('A jmup.', 'A high jump.'))
  await mara.page.getByLabel('In your words').fill('A slip of the finger.')
  await look(mara, 'change-first')
  await mara.page.getByRole('button', { name: 'Send it back as a suggestion' }).click()
  await expect(mara.page.getByText('Sent back to its author, with your text for them to take.')).toBeVisible()
  await noor.page.goto(`/review/${id}`)
  await expect(noor.page.getByRole('heading', { name: 'A moderator suggests this text' })).toBeVisible()
  await look(noor, 'suggested')
  await noor.page.getByRole('button', { name: 'Take it' }).click()
  await expect(noor.page.getByText('Taken. It waits again')).toBeVisible()
  await mara.page.goto(`/review/${id}`)
  await mara.page.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(mara.page.getByText('Accepted.')).toBeVisible()
  expect(await storedText(page.slug)).toContain('A high jump.')
})

test('a moderator corrects a word and accepts: both stand in the history, each under their own name', async ({ noor, edda, mara }) => {
  const page = await write(edda, 'Corrected Coupé', 'A cut. [@S1E1]')
  await revise(noor, page, (text) => text.replace('A cut.', 'A quick cutt.'))
  const id = await proposalOf(noor)
  await mara.page.goto(`/review/${id}/text`)
  await fill(mara.page, (text) => text.replace('cutt', 'cut'))
  await mara.page.getByRole('button', { name: 'Accept with these changes' }).click()
  await expect(mara.page.getByText('Accepted, with your changes on top.')).toBeVisible()
  await mara.page.goto(`/wiki/${page.slug}/history`)
  await expect(mara.page.getByText('Changed while accepting')).toBeVisible()
  expect(await sql('SELECT author_id FROM revision r JOIN page p ON p.id = r.page_id WHERE slug = $1 ORDER BY n', [page.slug])).toEqual([edda, noor, mara].map(({ id: author_id }) => ({ author_id })))
})
