import { sql, storedText } from './support/database'
import { revise, write } from './support/pages'
import { look } from './support/look'
import { expect, test, type Person } from './support/test'

async function turnDown(moderator: Person, id: number, reason: string, words: string): Promise<void> {
  await moderator.page.goto(`/review/${id}`)
  const form = moderator.page.locator('details.decision').filter({ hasText: 'Turn down' })
  await form.locator('summary').click()
  await form.getByLabel('Why?').selectOption(reason)
  await form.getByLabel('In your words').fill(words)
  await form.getByRole('button', { name: 'Turn down' }).click()
  await expect(moderator.page.getByText('Turned down. Its author reads why.')).toBeVisible()
}

const proposalOf = async (who: Person): Promise<number> => (await sql<{ id: number }>('SELECT id FROM proposal WHERE author_id = $1 ORDER BY id DESC LIMIT 1', [who.id]))[0]!.id

test('a turned-down author reads why among their notices, writes back, appeals, and another moderator overturns it', async ({ noor, edda, mara, milo }) => {
  const page = await write(edda, 'Appealed Adagio', 'A slow step. [@S1E1]')
  await revise(noor, page, (text) => text.replace('A slow step.', 'A very slow step.'))
  const id = await proposalOf(noor)
  await turnDown(mara, id, 'wrong', 'It looks quick to me.')

  await noor.page.goto('/')
  await noor.page.getByRole('link', { name: '1 new notice' }).click()
  await expect(noor.page.getByText(`${mara.handle} turned down your proposal: ${page.title}`)).toBeVisible()
  await expect(noor.page.getByText('The episode or source cited says something else.')).toBeVisible()
  await look(noor, 'notices')
  await noor.page.getByRole('link', { name: page.title }).click()
  await noor.page.getByText('Write to the moderators').click()
  await noor.page.getByLabel('Your words').fill('Have you seen 12:40?')
  await noor.page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(noor.page.getByText('Said. Whoever it is for finds it among their notices.')).toBeVisible()
  await noor.page.getByText('Appeal against this decision').click()
  await noor.page.getByLabel('Why was it wrong?').fill('At 12:40 she counts to eight.')
  await look(noor, 'appeal')
  await noor.page.getByRole('button', { name: 'Appeal', exact: true }).click()
  await expect(noor.page.getByText('Your appeal is with the moderators.')).toBeVisible()
  await expect(noor.page.getByText('Appeal against this decision')).toHaveCount(0)

  await mara.page.goto(`/review/${id}`)
  await expect(mara.page.getByText('Overturn')).toHaveCount(0)
  await milo.page.goto('/review?lane=appeals')
  await look(milo, 'queue-appeals')
  await milo.page.getByRole('listitem').filter({ hasText: noor.handle }).getByRole('heading').getByRole('link').click()
  await expect(milo.page.getByText('At 12:40 she counts to eight.')).toBeVisible()
  await look(milo, 'appeal-bar')
  const overturn = milo.page.locator('details.decision').filter({ hasText: 'Overturn and publish' })
  await overturn.locator('summary').click()
  await overturn.getByLabel('What does its author read?').fill('She does. Thank you.')
  await overturn.getByRole('button', { name: 'Overturn and publish' }).click()
  await expect(milo.page.getByText('the decision is overturned, and the change is published')).toBeVisible()
  expect(await storedText(page.slug)).toContain('A very slow step.')
  await noor.page.goto('/notifications')
  await expect(noor.page.getByText('She does. Thank you.')).toBeVisible()
  // With scripts, notices that were looked at are seen without a press.
  if (test.info().project.name === 'no-js') await noor.page.getByRole('button', { name: 'I have seen these' }).click()
  await expect(async () => {
    await noor.page.goto('/')
    await expect(noor.page.getByRole('link', { name: /new notice/ })).toHaveCount(0)
  }).toPass()
})

test('what was turned down or withdrawn is sent again as it was', async ({ noor, edda, mara }) => {
  const page = await write(edda, 'Again Arabesque', 'A leg. [@S1E1]')
  await revise(noor, page, (text) => text.replace('A leg.', 'A long leg.'))
  const id = await proposalOf(noor)
  await turnDown(mara, id, 'off-topic', '')
  await noor.page.goto(`/review/${id}`)
  await noor.page.getByRole('button', { name: 'Send it again' }).click()
  await expect(noor.page.getByText('Sent again. It waits anew, as it was.')).toBeVisible()
  await noor.page.getByRole('button', { name: 'Withdraw' }).click()
  await noor.page.getByRole('button', { name: 'Send it again' }).click()
  expect(await sql('SELECT state, version FROM proposal WHERE id = $1', [id])).toEqual([{ state: 'pending', version: 1 }])
})

test('a moderator keeps somebody from editing, who reads why, appeals, and is free again', async ({ edda, mara, milo }) => {
  const page = await write(edda, 'Blocked Ballon', 'A hop. [@S1E1]')
  await mara.page.goto(`/people/${edda.handle}/manage`)
  await mara.page.getByText('Keep them from something').click()
  await mara.page.getByLabel('edit, undo and rename').check()
  await mara.page.locator('#block-reason').fill('Two edits in anger.')
  await look(mara, 'block-form')
  await mara.page.getByRole('button', { name: 'Block', exact: true }).click()
  await expect(mara.page.getByText('Blocked. It counts from their next request')).toBeVisible()
  await look(mara, 'block')

  await edda.page.goto(`/wiki/${page.slug}/edit`)
  await expect(edda.page.getByText('A moderator has blocked you from this.')).toBeVisible()
  await edda.page.goto(`/people/${edda.handle}`)
  await edda.page.getByRole('link', { name: 'You are blocked' }).click()
  await expect(edda.page.getByText('Two edits in anger.')).toBeVisible()
  await edda.page.getByText('Appeal against this block').click()
  await edda.page.getByLabel('Why was it wrong?').fill('I am calm.')
  await edda.page.getByRole('button', { name: 'Appeal', exact: true }).click()
  await expect(edda.page.getByText('Your appeal is with the moderators.')).toBeVisible()
  await look(edda, 'block-own')

  await milo.page.goto(new URL(edda.page.url()).pathname)
  const overturn = milo.page.locator('details.decision').filter({ hasText: 'Overturn and end it' })
  await overturn.locator('summary').click()
  await overturn.getByLabel('What does its author read?').fill('Glad to hear it.')
  await overturn.getByRole('button', { name: 'Overturn and end it' }).click()
  await expect(milo.page.getByText('Answered: the block has ended.')).toBeVisible()
  await revise(edda, page, (text) => text.replace('A hop.', 'A small hop.'))
  expect(await storedText(page.slug)).toContain('A small hop.')
})

test('an admin says how the wiki is run; nobody else finds the screen', async ({ ada, mara }) => {
  expect((await mara.page.goto('/site'))!.status()).toBe(404)
  await ada.page.goto('/site')
  await look(ada, 'site')
  await ada.page.getByText('Another reason').click()
  const form = ada.page.locator('details').filter({ hasText: 'Another reason' })
  const code = `tone-${test.info().project.name.replace(/\W/g, '')}`
  await form.getByLabel('Short name').fill(code)
  await form.getByLabel('In English').fill('Mind the tone.')
  await form.getByLabel('In French').fill('Le ton, s’il vous plaît.')
  await form.getByRole('button', { name: 'Save this reason' }).click()
  await expect(ada.page.getByText('Saved. Whoever was given this reason')).toBeVisible()
  expect(await sql('SELECT fr, retired FROM reason WHERE code = $1', [code])).toEqual([{ fr: 'Le ton, s’il vous plaît.', retired: false }])
})
