import { sql } from './support/database'
import { revise, write } from './support/pages'
import { inQueue } from './support/queue'
import { expect, test } from './support/test'

test('a moderator begins with the first, sees why it stands there and who wrote it, says that it is fine, and comes to the next', async ({ edda, mara }) => {
  const page = await write(edda, 'Queued Quadrille', 'A first figure. [@S1E1]\n\nA second figure. [@S1E1]')
  await revise(edda, page, (text) => text.replace('A second figure. [@S1E1]', 'A second figure. [@S1E1]\n\nA third one. [@S1E2]'))
  await mara.page.goto('/review?lane=edits&rank=editor')
  const row = await inQueue(mara.page, `an edit by ${edda.handle}`)
  await row.getByRole('heading').getByRole('link').click()
  await expect(mara.page.getByRole('heading', { name: `An edit: ${page.title}` })).toBeVisible()
  await expect(mara.page.getByText(/Editor since .* · 2 edits/)).toBeVisible()
  await expect(mara.page.locator('.diff')).toContainText('A third one.')
  await expect(mara.page.getByText('not checked yet')).toBeVisible()
  await mara.page.getByRole('button', { name: 'It is fine' }).click()
  await expect(mara.page.getByText('Checked. It waits no longer.')).toBeVisible()
  expect(await sql('SELECT n FROM patrol t JOIN page p ON p.id = t.page_id WHERE slug = $1', [page.slug])).toEqual([{ n: 2 }])
  await mara.page.getByRole('button', { name: 'Take that back' }).click()
  await expect(mara.page.getByText('Taken back. It waits again.')).toBeVisible()
  await mara.page.getByRole('button', { name: 'It is fine' }).click()
  await mara.page.goto(`/review/edit/${page.slug}/2`)
  await expect(mara.page.getByText(`checked by ${mara.handle}`)).toBeVisible()
  await expect(mara.page.getByRole('button', { name: 'It is fine' })).toHaveCount(0)
})

test('what one moderator took is marked for the other, who is given something else', async ({ edda, mara, milo }) => {
  const pages = [await write(edda, 'Lent Lindy', 'A step. [@S1E1]'), await write(edda, 'Lent Lancers', 'A bow. [@S1E1]')]
  await mara.page.goto('/review?lane=edits&rank=editor')
  await mara.page.getByRole('button', { name: 'Begin with the first' }).click()
  await expect(mara.page.getByRole('button', { name: 'It is fine' })).toBeVisible()
  const taken = new URL(mara.page.url()).pathname
  await milo.page.goto('/review?lane=edits&rank=editor')
  await expect(milo.page.getByText(`${mara.handle} is looking at it`).first()).toBeVisible()
  await milo.page.getByRole('button', { name: 'Begin with the first' }).click()
  await expect(milo.page.getByRole('button', { name: 'Next' })).toBeVisible()
  expect(new URL(milo.page.url()).pathname).not.toBe(taken)
  const given = new URL(milo.page.url())
  expect(given.searchParams.get('lane')).toBe('edits')
  await milo.page.getByRole('button', { name: 'Next' }).click()
  await expect(milo.page).not.toHaveURL(given.href)
  expect(pages).toHaveLength(2)
})

test('the queue is narrowed by lane, kind, rank and age, and says so where nothing of the sort waits', async ({ edda, noor, mara }) => {
  const page = await write(edda, 'Narrow Nocturne', 'A note. [@S1E1]')
  await revise(noor, page, (text) => text.replace('A note.', 'A long note.'))
  await mara.page.goto('/review')
  await mara.page.getByRole('navigation', { name: 'Lanes' }).getByRole('link', { name: 'Proposals' }).click()
  const mine = () => mara.page.getByRole('listitem').filter({ hasText: noor.handle })
  await expect(mine().getByText('their first')).toBeVisible()
  await mara.page.locator('.queue-narrow summary').click()
  await mara.page.getByLabel('By', { exact: true }).selectOption('editor')
  await mara.page.getByRole('button', { name: 'Show these' }).click()
  await expect(mine()).toHaveCount(0)
  await mara.page.goto('/review?lane=proposals&kind=season&age=month')
  await expect(mara.page.getByText('Nothing of this sort waits.')).toBeVisible()
})

test('an author sees how many come before their proposal', async ({ edda, noor }) => {
  const page = await write(edda, 'Patient Pas', 'A step. [@S1E1]')
  await revise(noor, page, (text) => text.replace('A step.', 'A small step.'))
  const [proposal] = await sql<{ id: number }>('SELECT id FROM proposal WHERE author_id = $1', [noor.id])
  await noor.page.goto(`/review/${proposal!.id}`)
  await expect(noor.page.getByText(/It is the next to be looked at|comes? before it/)).toBeVisible()
})

test('recent changes lead moderators to what nobody has looked at, and nobody else', async ({ edda, mara }) => {
  const written = await write(edda, 'Recent Ronde', 'A round. [@S1E1]')
  for (const who of [mara, edda]) await who.page.goto(`/people/${edda.handle}`)
  await expect(edda.page.getByRole('link', { name: /^not checked yet/ })).toHaveCount(0)
  await mara.page.getByRole('link', { name: new RegExp(`^not checked yet ?: ${written.title}, revision 1$`) }).click()
  await expect(mara.page.getByRole('heading', { name: `A new page: ${written.title}` })).toBeVisible()
})

test('the queue and its edits are for moderators alone', async ({ edda, noor, page }) => {
  const written = await write(edda, 'Closed Cabriole', 'A leap. [@S1E1]')
  for (const who of [edda.page, noor.page, page]) expect((await who.goto(`/review/edit/${written.slug}/1`))!.status()).toBe(404)
})

test('a newcomer sees how far they have come on the way to publishing at once; others do not', async ({ edda, noor, mara }) => {
  const written = await write(edda, 'Promising Promenade', 'A walk. [@S1E1]')
  await revise(noor, written, (text) => text.replace('A walk.', 'A long walk.'))
  const [proposal] = await sql<{ id: number }>('SELECT id FROM proposal WHERE author_id = $1', [noor.id])
  await mara.page.goto(`/review/${proposal!.id}`)
  await mara.page.getByRole('button', { name: 'Accept' }).click()
  await expect(mara.page.getByText('Accepted. Everybody sees it now')).toBeVisible()
  await noor.page.goto(`/people/${noor.handle}`)
  await expect(noor.page.getByText('1 of 10 accepted, the first today.')).toBeVisible()
  for (const who of [edda, mara]) {
    await who.page.goto(`/people/${noor.handle}`)
    await expect(who.page.getByText('of 10 accepted')).toHaveCount(0)
  }
})
