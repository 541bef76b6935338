import { watch } from './support/horizon'
import { saving } from './support/editor'
import { look } from './support/look'
import { write } from './support/pages'
import { expect, test, type Person } from './support/test'

const FRONT = [
  'known-from: S1E1', 'claim: Cheyenne would have stayed in New York.', 'type: what-would-have-happened', 'falsifier: A scene in which she books a flight.',
  'evidence:', '  - { id: e1, side: for, shows: "She looks at a flat on the river and asks for the rent.", bears: "nobody asks who means to leave", cite: S1E1 12:40 }',
]
const theoryOf = (author: Person) => write(author, 'She stays', 'It begins with a flat. [@S1E1]', { kind: 'theory', front: FRONT })

async function bring({ page }: Person, slug: string, fields: Record<string, string>) {
  await page.goto(`/wiki/${slug}`)
  await page.getByRole('link', { name: 'Add evidence' }).click()
  await page.getByLabel('It speaks').selectOption('against')
  for (const [label, words] of Object.entries(fields)) await page.getByLabel(label).fill(words)
}
const FLIGHT = { 'Where is it seen or read?': 'S1E2 05:10', 'What is said, in the language it is said in': 'Je rentre à Paris.', 'The same in English': 'I am going home to Paris.', 'What does it show?': 'She says on the telephone that she goes home.', 'Why does it bear on the claim?': 'Whoever calls it home does not stay away.' }

test('somebody brings evidence against another’s theory; readers see it from its episode, and its author cannot take it away', async ({ edda, mara, page, context }) => {
  const { slug } = await theoryOf(edda)
  await bring(mara, slug, FLIGHT)
  await look(mara, 'evidence-form')
  await mara.page.getByRole('button', { name: 'Add this evidence' }).click()
  await expect(mara.page.locator('.evidence-against')).toContainText('She says on the telephone')
  await watch(context, 2)
  await page.goto(`/wiki/${slug}`)
  await expect(page.locator('.evidence-against')).toContainText('“Je rentre à Paris.” (“I am going home to Paris.”)')
  await expect(page.locator('.evidence-against')).toContainText('Whoever calls it home')
  await look({ page }, 'evidence')
  await watch(context, 1)
  await page.reload()
  await expect(page.locator('.evidence-for')).toContainText('a flat on the river')
  await expect(page.locator('.evidence-against')).toHaveCount(0)

  await edda.page.goto(`/wiki/${slug}`)
  await edda.page.locator('.evidence-against').getByRole('link', { name: 'Change' }).click()
  await expect(edda.page.getByText('Nobody takes away what others brought against their own theory.')).toBeVisible()
  await expect(edda.page.getByRole('button', { name: 'Take it away' })).toHaveCount(0)
  await edda.page.goto(`/wiki/${slug}`)
  await edda.page.locator('.evidence-against').getByRole('link', { name: 'Answer' }).click()
  await expect(edda.page.getByText('So: Whoever calls it home')).toBeVisible()
  await edda.page.getByLabel('Your answer').fill('She calls many places home.')
  await edda.page.getByLabel('Where is that seen or read?').fill('S1E1')
  await edda.page.getByRole('button', { name: 'Answer' }).click()
  await expect(edda.page.locator('.evidence-against')).toContainText('But: She calls many places home.')
})

test('evidence that leans on words of a page is marked by the edit that takes them away', async ({ edda, mara }) => {
  const { slug } = await theoryOf(edda)
  const about = await write(mara, 'The flat', 'The flat has three rooms. [@S1E1]', { kind: 'place' })
  await bring(mara, slug, { ...FLIGHT, 'Where is it seen or read?': 'S1E1 13:00', 'Title of the page': about.title, 'The words there': 'The flat has nine rooms.' })
  expect(await saving(mara.page, 'Add this evidence')).toBe(422)
  await expect(mara.page.getByText('These words do not stand on a page called').first()).toBeVisible()
  await expect(mara.page.getByLabel('What does it show?')).toHaveValue('She says on the telephone that she goes home.')
  await mara.page.getByLabel('The words there').fill('The flat has three rooms.')
  await mara.page.getByRole('button', { name: 'Add this evidence' }).click()
  const row = mara.page.locator('.evidence-against')
  await expect(row).toContainText(`Leans on ${about.title}`)
  await expect(row).not.toContainText('Evidence changed')
  await edda.page.goto(`/wiki/${about.slug}/edit`)
  await edda.page.locator('[name=text]').fill((await edda.page.locator('[name=text]').inputValue()).replace('three rooms', 'two rooms'))
  await edda.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(edda.page.getByText('two rooms')).toBeVisible()
  await mara.page.reload()
  await expect(row).toContainText('Evidence changed')
  await look(mara, 'evidence-changed')
  for (const { page } of [mara, edda]) await page.goto('/notifications')
  await expect(mara.page.getByRole('main')).toContainText('changed what a piece of evidence leans on')
  await look(mara, 'notices')
})

test('a theory is forked with what differs, and says that it competes with another; both pages show it', async ({ edda, mara }) => {
  const one = await theoryOf(edda)
  await mara.page.goto(`/wiki/${one.slug}`)
  await mara.page.getByRole('link', { name: 'Fork this theory' }).click()
  await expect(mara.page.getByLabel('Your claim, in one sentence')).toHaveValue('Cheyenne would have stayed in New York.')
  await mara.page.getByLabel('In what does it differ from').fill('She comes home after a year.')
  const title = `${one.title} for a year`
  await mara.page.getByLabel('Title', { exact: true }).fill(title)
  await mara.page.getByLabel('Known from which episode?').selectOption('S1E1')
  await mara.page.getByRole('button', { name: 'Pose this theory' }).click()
  await expect(mara.page.locator('.cast-list')).toContainText('fork of')
  await expect(mara.page.locator('.cast-list')).toContainText('She comes home after a year.')
  await mara.page.getByRole('link', { name: 'Link it to another' }).click()
  await mara.page.getByLabel('How does it stand to the other?').selectOption('competes with')
  await mara.page.getByLabel('The other theory').fill(title)
  await mara.page.getByLabel('Known from', { exact: true }).fill('S1E1')
  expect(await saving(mara.page, 'Link them')).toBe(422)
  await expect(mara.page.getByText('A theory does not compete with itself.').first()).toBeVisible()
  await mara.page.getByLabel('The other theory').fill(one.title)
  await mara.page.getByRole('button', { name: 'Link them' }).click()
  await expect(mara.page.locator('.cast-list')).toContainText('competes with')
  await edda.page.goto(`/wiki/${one.slug}`)
  await expect(edda.page.locator('.cast-list')).toContainText('forked as')
  await expect(edda.page.locator('.cast-list')).toContainText('competes with')
})
