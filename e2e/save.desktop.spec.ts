import { headOf, sql, storedText } from './support/database'
import { fill, saving, SOURCE } from './support/editor'
import { fieldsIn } from '../lib/testing/html-form'
import { send } from './support/forms'
import { revise, write } from './support/pages'
import { signInFast } from './support/people'
import { expect, test } from './support/test'

const PAGE = 'A first line. [@S1E1]\n\nA middle line. [@S1E1]\n\nA last line. [@S1E1]'

test('two tabs that change different places are merged, and both are told apart in the history', async ({ edda }) => {
  const page = await write(edda, 'Twin Tabs', PAGE)
  await edda.page.goto(`/wiki/${page.slug}/edit`)
  await revise(edda, page, (text) => text.replace('A first line.', 'A very first line.'))
  await fill(edda.page, (text) => text.replace('A last line.', 'A very last line.'))
  await edda.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(edda.page.getByText('Saved, and everybody sees it now.')).toBeVisible()
  const text = await storedText(page.slug)
  expect(text).toContain('A very first line.')
  expect(text).toContain('A very last line.')
  expect(await sql('SELECT n, base_n, merged FROM revision r JOIN page p ON p.id = r.page_id WHERE slug = $1 ORDER BY n', [page.slug])).toEqual([
    { n: 1, base_n: null, merged: false },
    { n: 2, base_n: 1, merged: false },
    { n: 3, base_n: 1, merged: true },
  ])
})

for (const [choice, kept] of [['Mine', ['mine']], ['What is on the page now', ['theirs']], ['Both, mine first', ['mine', 'theirs']]] as const) {
  test(`in a conflict, “${choice}” stands on the page as chosen, and neither text is lost`, async ({ edda, mara }) => {
    const page = await write(edda, 'Chosen Coda', PAGE)
    await edda.page.goto(`/wiki/${page.slug}/edit`)
    await revise(mara, page, (text) => text.replace('A middle line. [@S1E1]', 'A middle line of theirs. [@S1E1]'))
    await fill(edda.page, (text) => text.replace('A middle line. [@S1E1]', 'A middle line of mine. [@S1E1]'))
    expect(await saving(edda.page)).toBe(409)
    await edda.page.getByText('My whole text, to copy').click()
    await expect(edda.page.getByLabel('My whole text')).toHaveValue(/A middle line of mine\./)
    await edda.page.getByLabel(choice, { exact: true }).check()
    await edda.page.getByRole('button', { name: 'Save it like this' }).click()
    await expect(edda.page).toHaveURL(new RegExp(`/wiki/${page.slug}\\?`))
    const text = await storedText(page.slug)
    for (const whose of ['mine', 'theirs'] as const) expect(text.includes(`of ${whose}.`), whose).toBe((kept as readonly string[]).includes(whose))
    expect(text).toContain('A first line. [@S1E1]')
    expect(text).toContain('A last line. [@S1E1]')
    const all = await sql<{ body: string }>('SELECT body FROM text t WHERE EXISTS (SELECT 1 FROM revision r JOIN page p ON p.id = r.page_id WHERE r.text_hash = t.hash AND p.slug = $1)', [page.slug])
    expect(all.some(({ body }) => body.includes('of theirs.'))).toBe(true)
  })
}

test('a double press makes one revision', async ({ edda }) => {
  const page = await write(edda, 'Double Développé', PAGE)
  await edda.page.goto(`/wiki/${page.slug}/edit`)
  await fill(edda.page, (text) => text.replace('A last line.', 'A pressed line.'))
  await edda.page.getByRole('button', { name: 'Save', exact: true }).dblclick()
  await expect(edda.page.getByText('Saved, and everybody sees it now.')).toBeVisible()
  expect(await headOf(page.slug)).toBe(2)
})

test('the same form sent twice at once makes one revision, and both are told so', async ({ edda }) => {
  const page = await write(edda, 'Sent Sissonne', PAGE)
  const address = `/wiki/${page.slug}/edit`
  const fields = fieldsIn(await (await edda.context.request.get(address)).text(), 'text')
  const changed = { ...fields, text: fields.text!.replace('A last line.', 'A line sent twice.'), intent: 'save' }
  const answers = await Promise.all([1, 2, 3].map(() => send(edda.context.request, address, changed)))
  expect(answers.map((answer) => [answer.status(), answer.headers().location])).toEqual(Array(3).fill([303, `/wiki/${page.slug}?saved=2`]))
  expect(await headOf(page.slug)).toBe(2)
})

test('back after a save that merged, another text, and save: what others wrote meanwhile stays', async ({ edda, mara }) => {
  const page = await write(edda, 'Backward Bourrée', PAGE)
  await edda.page.goto(`/wiki/${page.slug}/edit`)
  await revise(mara, page, (text) => text.replace('A first line.', 'A first line of Mara’s.'))
  await fill(edda.page, (text) => text.replace('A last line.', 'A last line of Edda’s.'))
  await edda.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(edda.page.getByText('Saved, and everybody sees it now.')).toBeVisible()
  await edda.page.goBack()
  await fill(edda.page, (text) => text.replace('A middle line.', 'A middle line, on second thoughts.'))
  await edda.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(edda.page.getByText('Saved, and everybody sees it now.')).toBeVisible()
  expect(await headOf(page.slug)).toBe(4)
  const text = await storedText(page.slug)
  for (const words of ['A first line of Mara’s.', 'A middle line, on second thoughts.', 'A last line of Edda’s.']) expect(text).toContain(words)
})

test('the same form with another text is another revision, from the base it was opened on', async ({ edda }) => {
  const page = await write(edda, 'Repeated Relevé', PAGE)
  const address = `/wiki/${page.slug}/edit`
  const fields = fieldsIn(await (await edda.context.request.get(address)).text(), 'text')
  const sent = (words: string) => send(edda.context.request, address, { ...fields, text: fields.text!.replace(...(words.split('>') as [string, string])), intent: 'save' })
  expect((await sent('A first line.>A changed line.')).headers().location).toContain('saved=2')
  expect((await sent('A last line.>Another line.')).headers().location).toContain('saved=3')
  expect(await storedText(page.slug)).toMatch(/A changed line.*Another line/s)
})

test('what was typed and never sent is offered after a reload, and merged with what came meanwhile', async ({ edda, mara }) => {
  const page = await write(edda, 'Reloaded Rond', PAGE)
  edda.page.on('dialog', (dialog) => dialog.accept())
  await edda.page.goto(`/wiki/${page.slug}/edit`)
  await fill(edda.page, (text) => text.replace('A last line.', 'A typed line.'))
  await edda.page.waitForFunction(() => Object.values(sessionStorage).some((kept) => String(kept).includes('A typed line.')))
  await revise(mara, page, (text) => text.replace('A first line.', 'A first line of Mara’s.'))
  await edda.page.reload()
  await expect(edda.page.locator(SOURCE)).toHaveValue(/A first line of Mara’s\..*A last line\./s)
  await edda.page.getByRole('button', { name: 'Put it back' }).click()
  await expect(edda.page.locator(SOURCE)).toHaveValue(/A typed line\./)
  await edda.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(edda.page.getByText('Saved, and everybody sees it now.')).toBeVisible()
  expect(await storedText(page.slug)).toMatch(/A first line of Mara’s\..*A typed line\./s)
})

test('a form from long ago is merged with everything since, not refused', async ({ edda, mara }) => {
  const page = await write(edda, 'Stale Sarabande', PAGE)
  await edda.page.goto(`/wiki/${page.slug}/edit`)
  for (const word of ['one', 'two', 'three']) await revise(mara, page, (text) => text.replace(/A first [a-z ]*line\./, `A first ${word} line.`))
  await fill(edda.page, (text) => text.replace('A last line.', 'A late last line.'))
  await edda.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(edda.page.getByText('Saved, and everybody sees it now.')).toBeVisible()
  const text = await storedText(page.slug)
  expect(text).toContain('A first three line.')
  expect(text).toContain('A late last line.')
})

test('the whole source beyond one’s horizon asks first, and yes opens it', async ({ edda }) => {
  const page = await write(edda, 'Asking Arabesque', `${PAGE}\n\nA secret. [@S1E8]`)
  await edda.context.request.post('/horizon', { form: { ordinal: '2', back: '/' }, headers: { origin: process.env.BASE_URL! } })
  await edda.page.goto(`/wiki/${page.slug}/edit`)
  await expect(edda.page.locator('body')).not.toContainText('A secret.')
  await edda.page.getByRole('button', { name: 'Look further' }).click()
  await expect(edda.page).toHaveURL(new RegExp(`/wiki/${page.slug}/edit$`))
  await expect(edda.page.locator(SOURCE)).toHaveValue(/A secret\./)
  await edda.page.goto('/wiki/the-offer')
  await expect(edda.page.getByText('Safe for you: nothing beyond episode 2.')).toBeVisible()
})

test('what cannot be saved is in the drafts: suspended meanwhile, protected meanwhile; and goes on from there', async ({ edda, ada }) => {
  const page = await write(ada, 'Kept Cabriole', PAGE)
  await edda.page.goto(`/wiki/${page.slug}/edit`)
  await fill(edda.page, (text) => text.replace('A last line.', 'A kept line.'))
  await sql(`UPDATE page SET protection = 'moderators' WHERE slug = $1`, [page.slug])
  expect(await saving(edda.page)).toBe(403)
  await expect(edda.page.getByRole('alert')).toContainText('Only moderators edit this page.')
  await expect(edda.page.locator(SOURCE)).toHaveValue(/A kept line\./)
  await sql(`UPDATE page SET protection = 'open' WHERE slug = $1`, [page.slug])
  await edda.page.goto('/drafts', { waitUntil: 'load' })
  await edda.page.getByRole('link', { name: `Continue with ${page.title}` }).click()
  await expect(edda.page.locator(SOURCE)).toHaveValue(/A kept line\./)
  await edda.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(edda.page.getByText('Saved, and everybody sees it now.')).toBeVisible()
  await edda.page.goto('/drafts')
  await expect(edda.page.getByText('No drafts.')).toBeVisible()
})

test('a session that ended while somebody wrote costs them no word', async ({ edda }) => {
  const page = await write(edda, 'Expired Entrechat', PAGE)
  await edda.page.goto(`/wiki/${page.slug}/edit`)
  await fill(edda.page, (text) => text.replace('A last line.', 'A line past midnight.'))
  await sql('DELETE FROM session WHERE member_id = $1', [edda.id])
  expect(await saving(edda.page)).toBe(401)
  await expect(edda.page.getByRole('alert')).toContainText('Sign in')
  await expect(edda.page.locator(SOURCE)).toHaveValue(/A line past midnight\./)
  // In another tab; here the button still speaks to a stranger.
  await signInFast(edda.context, edda)
  await edda.page.getByRole('button', { name: 'Send for review' }).click()
  await expect(edda.page.getByText('Saved, and everybody sees it now.')).toBeVisible()
  expect(await storedText(page.slug)).toContain('A line past midnight.')
})

test('words that would be known earlier are asked about, and saved only after a yes', async ({ edda }) => {
  const page = await write(edda, 'Lowered Lift', 'He falls. [@S1E6]')
  await edda.page.goto(`/wiki/${page.slug}/edit`)
  await fill(edda.page, (text) => text.replace('[@S1E6]', '[@S1E2]'))
  expect(await saving(edda.page)).toBe(422)
  await expect(edda.page.getByText('These words would be known earlier')).toBeVisible()
  expect(await headOf(page.slug)).toBe(1)
  await edda.page.getByLabel('Yes, they are safe as early as that.').check()
  await edda.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(edda.page.getByText('Saved, and everybody sees it now.')).toBeVisible()
  expect(await storedText(page.slug)).toContain('He falls. [@S1E2]')
})

test('a text that grows too long says so while it is typed', async ({ edda }) => {
  await edda.page.goto('/new')
  await edda.page.locator(SOURCE).fill('x'.repeat(530_000))
  await expect(edda.page.locator('byte-count')).toContainText('518 of 512 KB: too long to be saved')
  edda.page.on('dialog', (dialog) => dialog.accept())
})

test('a visitor is shown the way in, and comes back to the form', async ({ page, noor }) => {
  expect((await page.goto('/wiki/etoile/edit'))!.status()).toBe(401)
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
  await page.getByLabel('Handle or e-mail address').fill(noor.handle)
  await page.getByLabel('Password', { exact: true }).fill(noor.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/wiki\/etoile\/edit$/)
  await expect(page.getByRole('button', { name: 'Send for review' })).toBeVisible()
})
