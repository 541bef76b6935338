import { sql } from './support/database'
import { revise, write } from './support/pages'
import { look } from './support/look'
import { expect, test } from './support/test'

test('a moderator hides a spoilt text with its summary and author, and shows them again', async ({ edda, mara, page: reader }) => {
  const written = await write(mara, 'Spoilt History', 'Good words. [@S1E1]')
  await revise(edda, written, (text) => text.replace('Good words', 'Vile words'), 'A vile summary')
  const { page } = mara
  const [history, second] = [`/wiki/${written.slug}/history`, `/wiki/${written.slug}/history/2`]
  await page.goto(`${second}/hide`)
  await expect(page.getByText('readers get it now; revert to another text first')).toBeVisible()
  await revise(mara, written, (text) => text.replace('Vile words', 'Good words again'))
  await page.goto(second)
  await page.getByRole('link', { name: 'Hide something of it' }).click()
  for (const label of ['The text', 'The summary', 'Who wrote it']) await page.getByLabel(label).check()
  await page.getByLabel('Why?').fill('Slander about somebody.')
  await page.getByRole('button', { name: 'Hide it' }).click()
  await expect(page.getByText('The text is hidden from all but moderators')).toBeVisible()
  await look(mara, 'hide')
  expect((await reader.request.get(second)).status()).toBe(404)
  const hidden = await (await reader.request.get(history)).text()
  for (const word of ['A vile summary', edda.handle]) expect(hidden).not.toContain(word)
  await page.getByRole('button', { name: 'Show it again' }).click()
  await expect(page.getByText('Shown again.')).toBeVisible()
  expect(await (await reader.request.get(history)).text()).toContain(edda.handle)
})

test('somebody is thanked for an edit, once, and finds it among their notices', async ({ edda, noor }) => {
  const page = await write(edda, 'Thanked Tango', 'A step. [@S1E1]')
  await noor.page.goto(`/wiki/${page.slug}/history/1`)
  await noor.page.getByRole('button', { name: `Thank ${edda.handle} for this` }).click()
  await expect(noor.page.getByRole('button', { name: /^Thank/ })).toHaveCount(0)
  await edda.page.goto('/notifications')
  await expect(edda.page.getByText(`${noor.handle} thanks you for an edit: ${page.title}`)).toBeVisible()
})

test('a newcomer finds three small things to begin with, and moderators keep a note that the newcomer does not see', async ({ noor, mara, milo }) => {
  await noor.page.goto(`/people/${noor.handle}`)
  await noor.page.getByRole('link', { name: 'Three things are waiting.' }).click()
  await expect(noor.page.getByRole('heading', { name: 'Find the moment' })).toBeVisible()
  await expect(noor.page.getByRole('heading', { name: 'Check a fact' })).toBeVisible()
  await look(noor, 'welcome')
  await mara.page.goto(`/people/${noor.handle}/manage`)
  await mara.page.getByLabel('A note for moderators').fill('Asks good questions.')
  await mara.page.getByRole('button', { name: 'Note it' }).click()
  await expect(mara.page.getByText('Noted, for moderators alone.')).toBeVisible()
  await milo.page.goto(`/people/${noor.handle}/manage`)
  await expect(milo.page.getByText('Asks good questions.')).toBeVisible()
  expect(await (await noor.context.request.get(`/people/${noor.handle}`)).text()).not.toContain('Asks good questions.')
})

test('two small edits that change the same word are accepted together', async ({ edda, noor, mara, milo }) => {
  const word = `quadrile${test.info().project.name.replace(/[^a-z]/g, '')}`
  const pages = [await write(edda, 'Alike Allemande', `A ${word} turn. [@S1E1]`), await write(edda, 'Alike Arabesque', `The ${word} turn. [@S1E1]`)]
  for (const page of pages) await revise(noor, page, (text) => text.replace(word, `${word}le`))
  const [first] = await sql<{ id: number }>('SELECT id FROM proposal WHERE author_id = $1 ORDER BY id LIMIT 1', [noor.id])
  await mara.page.goto(`/review/${first!.id}`)
  await mara.page.getByRole('link', { name: 'One other changes the same words' }).click()
  await look(mara, 'alike')
  await mara.page.getByRole('button', { name: 'Accept the chosen ones' }).click()
  await expect(mara.page.getByText('accepted.')).toHaveCount(2)
  expect(await sql('SELECT state FROM proposal WHERE author_id = $1', [noor.id])).toEqual([{ state: 'accepted' }, { state: 'accepted' }])
  expect((await milo.page.goto(`/review/${first!.id}/like`))!.status()).toBe(404)
})

test('the log can be followed as a feed, safe as far as one has watched', async ({ edda, request }) => {
  const [early, late] = [await write(edda, 'Fed Farandole', 'A step. [@S1E1]'), await write(edda, 'Late Farandole', 'A step. [@S1E6]', { front: ['known-from: S1E6'] })]
  await expect(async () => {
    const feed = await request.get('/feeds/log.xml', { headers: { cookie: 'horizon=2' } })
    expect(feed.headers()['content-type']).toContain('application/atom+xml')
    const body = await feed.text()
    expect([body.includes(early.title), body.includes(late.title)]).toEqual([true, false])
  }).toPass()
  expect(await (await request.get('/feeds/log.xml', { headers: { cookie: 'horizon=8' } })).text()).toContain(late.title)
})
