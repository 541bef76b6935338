import { beforeAll, expect, test } from 'vitest'
import { db } from '../db/client'
import { accept } from '../review/accept'
import { reviewItem } from '../review/item'
import { anonymous, cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, headOf, publishNext, publishPage, someTitle } from '../testing/pages'
import { renaming } from '../testing/whole'
import { listBacklinks } from './lists'
import { readPage } from './read'
import { renamePage } from './rename'
import { saveEdit } from './save-edit'

beforeAll(async () => void (await addEpisodes()))

async function world() {
  const people = await cast()
  return { ...people, page: await publishPage(people.ada.id, 'One. [@S1E1]'), title: someTitle('New') }
}
const slugOf = async (id: number) => (await db.page.findUniqueOrThrow({ where: { id } })).slug
const logOf = (pageId: number, act: string) => db.log.findMany({ where: { pageId, act } })

test('an editor’s rename is a revision with nothing but another title, in the log with both titles', async () => {
  const { edda, page, title } = await world()
  expect(await renamePage(edda, renaming(page, title, { reason: 'Her full name.' }))).toMatchObject({ ok: true, value: { kind: 'published', n: 2 } })
  expect((await headOf(page.id)).text).toBe(page.text.replace(page.title, title))
  expect(await db.revision.findMany({ where: { pageId: page.id }, orderBy: { n: 'asc' } })).toMatchObject([{ n: 1, title: page.title }, { n: 2, act: 'rename', title, summary: 'Her full name.', authorId: edda.id }])
  expect(await logOf(page.id, 'page.rename')).toMatchObject([{ n: 2, data: { from: page.title, to: title } }])
})

test('the old title leads to the new one, links to it still arrive and are counted, and a second rename makes no chain', async () => {
  const { edda, ada, page, title } = await world()
  const from = await publishPage(ada.id, `See [[${page.title}]]. [@S1E1]`)
  await renamePage(edda, renaming(page, title))
  const last = someTitle('Last')
  await renamePage(edda, renaming({ slug: await slugOf(page.id) }, last))
  const [slug, reader] = [await slugOf(page.id), await anonymous(8)]
  expect(await readPage(reader, page.slug)).toMatchObject({ kind: 'redirect', to: slug })
  const linking = await readPage(reader, from.slug)
  expect(linking).toMatchObject({ kind: 'article', article: { lead: expect.stringContaining(`href="/wiki/${slug}"`) } })
  expect((await listBacklinks(reader, slug))?.links).toMatchObject([{ title: from.title }])
  const names = await db.name.findMany({ where: { pageId: page.id } })
  expect(names.map(({ role }) => role).sort()).toEqual(['former', 'former', 'title'])
})

test('a page may have its old title back', async () => {
  const { edda, page, title } = await world()
  await renamePage(edda, renaming(page, title))
  expect(await renamePage(edda, renaming({ slug: await slugOf(page.id) }, page.title))).toMatchObject({ ok: true, value: { slug: page.slug, n: 3 } })
  expect(await readPage(await anonymous(8), page.slug)).toMatchObject({ kind: 'article' })
})

test('a title that another page bears is refused with that page, and nothing is written', async () => {
  const { edda, ada, page } = await world()
  const other = await publishPage(ada.id, 'Two. [@S1E1]')
  expect(await renamePage(edda, renaming(page, other.title.toUpperCase()))).toEqual({ ok: false, error: { kind: 'taken', slug: other.slug, title: other.title } })
  expect(await headOf(page.id)).toMatchObject({ n: 1 })
})

test('a title of a page beyond the horizon waits like any other wish: nobody hears that it is taken', async () => {
  const { edda, ada, page } = await world()
  const late = await publishPage(ada.id, 'Two. [@S1E8]', { front: ['known-from: S1E8'] })
  const answer = await renamePage(await watched(edda, 2), renaming(page, late.title))
  expect(answer).toMatchObject({ ok: true, value: { kind: 'proposed' } })
  expect(await headOf(page.id)).toMatchObject({ n: 1 })
})

test('the same submit twice is one rename, and the same title again is none', async () => {
  const { edda, page, title } = await world()
  const once = renaming(page, title)
  const [a, b] = await Promise.all([renamePage(edda, once), renamePage(edda, once)])
  expect(a).toEqual(b)
  expect(await renamePage(edda, renaming({ slug: await slugOf(page.id) }, title))).toMatchObject({ ok: true, value: { kind: 'unchanged' } })
  expect(await headOf(page.id)).toMatchObject({ n: 2 })
})

test('a title that cannot be one is refused at its field', async () => {
  const { edda, page } = await world()
  for (const title of ['!!!', 'x'.repeat(201)]) expect(await renamePage(edda, renaming(page, title))).toMatchObject({ ok: false, error: { kind: 'refused', field: 'title' } })
})

test('a save that changes the title is a rename', async () => {
  const { edda, page, title } = await world()
  await saveEdit(edda, edit(page, page.text.replace(page.title, title)))
  expect(await db.revision.findFirst({ where: { pageId: page.id, n: 2 } })).toMatchObject({ act: 'rename' })
  expect(await logOf(page.id, 'page.rename')).toHaveLength(1)
})

test('a newcomer’s rename waits, says what it would do, and is published under their name, merged with what came meanwhile', async () => {
  const { noor, mara, edda, page, title } = await world()
  const proposed = await renamePage(noor, renaming(page, title, { reason: 'Her full name.' }))
  if (!proposed.ok || proposed.value.kind !== 'proposed') throw new Error('not proposed')
  const id = proposed.value.proposalId
  await publishNext(page, edda.id, page.text.replace('One.', 'Uno.'))
  const shown = await reviewItem(mara, id)
  expect(shown).toMatchObject({ kind: 'item', item: { act: 'rename', summary: 'Her full name.', head: 2, difference: { kind: 'wish', wish: { from: page.title, to: title, problem: null } } } })
  expect(await reviewItem(edda, id)).toBeNull()
  expect(await accept(mara, { id, version: 1, head: 2, reasonCode: null, words: '' })).toMatchObject({ ok: true, value: { n: 3 } })
  expect((await headOf(page.id)).text).toBe(page.text.replace('One.', 'Uno.').replace(page.title, title))
  expect(await db.revision.findFirst({ where: { pageId: page.id, n: 3 } })).toMatchObject({ act: 'rename', authorId: noor.id, reviewerId: mara.id, merged: true })
})

test('a newcomer who wishes another title after all changes the one wish', async () => {
  const { noor, page, title } = await world()
  await renamePage(noor, renaming(page, title))
  await renamePage(noor, renaming(page, someTitle('Better')))
  expect(await db.proposal.findMany({ where: { pageId: page.id } })).toMatchObject([{ version: 2, act: 'rename', state: 'pending' }])
})

test('whoever may not edit a page may not rename it', async () => {
  const { edda, sten, page, title } = await world()
  await db.page.update({ where: { id: page.id }, data: { protection: 'moderators' } })
  for (const who of [edda, sten]) expect(await renamePage(who, renaming(page, title))).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
  expect(await headOf(page.id)).toMatchObject({ n: 1 })
})
