import { sql } from './support/database'
import { watch } from './support/horizon'
import { look } from './support/look'
import { revise, someTitle, write } from './support/pages'
import { expect, test } from './support/test'

const front = (claim: string, more: string[] = []) => ({ kind: 'theory', front: ['known-from: S1E1', `claim: ${claim}`, 'type: character', ...more] })
const FALSIFIER = 'falsifier: A scene in which she books a flight.'

test('a claim that only wonders is asked once to be put as one, and sent again as it is becomes a headcanon, listed apart', async ({ edda, page, context }) => {
  const { title, slug } = someTitle('Moonlit Minuet')
  await edda.page.goto('/theories/new')
  await edda.page.getByLabel('Your claim, in one sentence').fill('Perhaps she dances for the moon.')
  await edda.page.getByLabel('Title', { exact: true }).fill(title)
  await edda.page.getByLabel('What kind of claim is it?').selectOption('character')
  await edda.page.getByLabel('What would count against it?').fill('A window that is shut.')
  await edda.page.getByLabel('The thought behind it').fill('She looks up. [@S1E1]')
  await edda.page.getByLabel('Known from which episode?').selectOption('S1E1')
  await edda.page.getByRole('button', { name: 'Pose this theory' }).click()
  await expect(edda.page.getByRole('alert')).toContainText('Sent as it is, it becomes a headcanon.')
  await expect(edda.page.getByLabel('Your claim, in one sentence')).toHaveValue('Perhaps she dances for the moon.')
  await expect(edda.page.getByLabel('The thought behind it')).toHaveValue('She looks up. [@S1E1]')
  await look(edda, 'claim-asked')
  await edda.page.getByRole('button', { name: 'Pose this theory' }).click()
  await expect(edda.page).toHaveURL(new RegExp(`/wiki/${slug}\\?saved=1`))
  await watch(context, 2)
  await page.goto(`/wiki/${slug}`)
  await expect(page.locator('.answers')).toContainText('A headcanon all the same')
  await expect(page.locator('.theory-head')).toContainText(`Posed by ${edda.handle} on`)
  await expect(page.locator('.theory-head')).toContainText('Episode S1E1')
  await page.goto(`/theories?after=${slug.slice(0, -1)}`)
  await expect(page.locator('section', { has: page.getByRole('heading', { name: 'Headcanons' }) }).getByRole('link', { name: title })).toBeVisible()
})

test('a question sets its theories side by side with their three answers, headcanons below, each as it is known', async ({ edda, page, context }) => {
  const question = await write(edda, 'Whither Willow?', 'Where does she go? [@S1E1]', { kind: 'question', front: ['known-from: 0'] })
  const asks = `question: "[[${question.title}]]"`
  const canon = 'canon: { verdict: strained, because: "She packs one suitcase.", cite: S1E4 }'
  const settled = 'settlement: { state: open, cite: S1E1 }'
  const paris = await write(edda, 'Paris Pavane', 'Why. [@S1E1]', front('She goes to Paris.', [asks, FALSIFIER, canon, settled]))
  await write(edda, 'New York Nocturne', 'Why. [@S1E1]', front('She goes to New York, where the company that raised her dances on.', [asks, FALSIFIER]))
  await write(edda, 'Dream Divertissement', 'Why. [@S1E1]', front('She goes into a dream.', [asks]))
  await watch(context, 3)
  await page.goto(`/wiki/${question.slug}`)
  const row = page.getByRole('row').filter({ hasText: paris.title })
  await expect(row).toContainText('No, it is open.')
  await expect(row).not.toContainText('She packs one suitcase')
  await expect(page.getByRole('columnheader', { name: 'What do fans believe?' })).toHaveCount(0)
  await expect(page.locator('.headcanons')).toContainText('She goes into a dream.')
  await watch(context, 4)
  await page.reload()
  await expect(row).toContainText('Only just: what is shown strains it: She packs one suitcase.')
  await edda.page.goto(`/wiki/${question.slug}`)
  await expect(edda.page.getByRole('row').filter({ hasText: paris.title })).toContainText('Nobody has said yet how likely it was.')
  await look(edda, 'question')
  await edda.page.emulateMedia({ colorScheme: 'dark' })
  await look(edda, 'question-dark')
})

test('how belief moved shows with its table to whoever has voted; the map tells links to the eye and as a table', async ({ edda, mara, milo }) => {
  const packed = '  - { id: e1, side: for, shows: A suitcase is packed, cite: S1E1 }'
  const question = await write(edda, 'Aerial Aria?', 'Who flies? [@S1E1]', { kind: 'question', front: ['known-from: 0'] })
  const asks = `question: "[[${question.title}]]"`
  const one = await write(edda, 'Aerial Arabesque', 'Why. [@S1E1]', front('She flies alone.', [asks, FALSIFIER, 'evidence:', packed]))
  await revise(edda, one, (text) => text.replace(packed, `${packed}\n  - { id: e2, side: against, shows: A ticket is torn, cite: S1E2 }`))
  const link = (id: number, type: string) => `  - { id: r${id}, type: ${type}, to: "[[${one.title}]]", cite: S1E1 }`
  const two = await write(edda, 'Aerial Ballade', 'Why. [@S1E1]', front('Nobody flies.', [asks, FALSIFIER, 'relations:', link(1, 'competes with')]))
  await write(edda, 'Aerial Cadenza', 'Why. [@S1E1]', front('She flies home alone.', [asks, FALSIFIER, 'relations:', link(1, 'depends on')]))
  await write(edda, 'Aerial Danse', 'Why. [@S1E1]', front('She flies at night alone.', [asks, FALSIFIER, 'relations:', link(1, 'fork of')]))
  // Posed and voted on some days ago, by people who changed their minds.
  await sql(`ALTER TABLE revision DISABLE TRIGGER revision_append_only; UPDATE revision SET at = at - CASE n WHEN 1 THEN interval '20 days' ELSE interval '7 days' END WHERE page_id = (SELECT id FROM page WHERE slug = '${one.slug}'); ALTER TABLE revision ENABLE TRIGGER revision_append_only`)
  for (const [handle, likely, days] of [[mara.handle, 80, 18], [milo.handle, 60, 12], [mara.handle, 30, 6]] as const) {
    await sql(`INSERT INTO vote (page_id, member_id, likely, at) SELECT p.id, m.id, ${likely}, now() - interval '${days} days' FROM page p, member m WHERE p.slug = '${one.slug}' AND m.handle = '${handle}'
      ON CONFLICT (page_id, member_id) DO UPDATE SET likely = excluded.likely, at = excluded.at`)
  }
  await mara.page.goto(`/wiki/${one.slug}`)
  const picture = mara.page.locator('.measured').filter({ hasText: 'How it moved as evidence came' })
  await expect(picture).toContainText('The middle went from 80 to 45 of 100')
  await picture.locator('summary').click()
  await expect(picture.getByRole('row').filter({ hasText: 'A ticket is torn' })).toContainText('Against')
  await expect(picture.getByRole('cell', { name: '70', exact: true })).toBeVisible()
  await look(mara, 'moved')
  await edda.page.goto(`/wiki/${one.slug}`)
  await expect(edda.page.getByText('How it moved as evidence came')).toHaveCount(0)
  await mara.page.goto('/theories/map')
  await expect(mara.page.getByRole('img', { name: /between the theories of this list/ })).toBeVisible()
  await mara.page.locator('summary', { hasText: 'The links as a table' }).click()
  await expect(mara.page.getByRole('row').filter({ hasText: two.title })).toContainText(`competes with${one.title}`)
  await look(mara, 'map')
  await mara.page.emulateMedia({ colorScheme: 'dark' })
  await look(mara, 'map-dark')
})
