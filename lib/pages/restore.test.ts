import '../testing/own-database'
import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db } from '../db/client'
import { accept } from '../review/accept'
import { reviewItem } from '../review/item'
import { listHistory } from '../revisions/history'
import { search } from '../search/search'
import { brokenInvariants } from '../testing/broken'
import { anonymous, cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, headOf, publishPage, someTitle } from '../testing/pages'
import { removal, renaming, restoration } from '../testing/whole'
import { waitingRows } from '../testing/queue'
import { createPage } from './create-page'
import { listDeleted } from './deleted'
import { manageView } from './manage'
import { readPage } from './read'
import { removePage } from './remove'
import { renamePage } from './rename'
import { restorePage } from './restore'
import { saveEdit } from './save-edit'

beforeAll(async () => void (await addEpisodes()))

/** A page with a past and a former title, which was deleted. */
async function world(front: string[] = []) {
  const people = await cast()
  const word = someTitle('w').replace(/\W/g, '')
  const first = await publishPage(people.ada.id, `One ${word}. [@S1E1]`, { front })
  await saveEdit(people.edda, edit(first, first.text.replace('One', 'Two')))
  const title = someTitle('New')
  await renamePage(people.edda, renaming(first, title))
  const { slug } = await db.page.findUniqueOrThrow({ where: { id: first.id } })
  const page = { id: first.id, slug, title }
  await removePage(people.mara, removal(page))
  return { ...people, word, first, page }
}

test('a restored page is there again with every revision under its number, its text, its names and what is found by them', async () => {
  const { mara, first, page, word } = await world()
  expect(await restorePage(mara, restoration(page))).toMatchObject({ ok: true, value: { kind: 'published', slug: page.slug, n: 4 } })
  const reader = await anonymous(8)
  expect((await listHistory(reader, page.slug))?.rows).toMatchObject([{ n: 4, act: 'restore', summary: 'Another test.' }, { n: 3, act: 'rename' }, { n: 2, act: 'edit' }, { n: 1, act: 'create' }])
  expect(await readPage(reader, page.slug)).toMatchObject({ article: { lead: expect.stringContaining(`Two ${word}`) } })
  expect(await readPage(reader, first.slug)).toMatchObject({ kind: 'redirect', to: page.slug })
  expect((await search(reader, word)).hits).toHaveLength(1)
  expect(await db.log.findMany({ where: { pageId: page.id, act: 'page.restore' } })).toMatchObject([{ n: 4, actorId: mara.id }])
  expect(await brokenInvariants()).toEqual([])
})

test('a page whose title was given to another meanwhile asks for another title, and keeps the rest', async () => {
  const { mara, edda, page, first } = await world()
  await createPage(edda, { text: (await headOf(page.id)).text, summary: '', key: randomUUID(), knownFrom: null, lowers: false })
  expect(await restorePage(mara, restoration(page))).toMatchObject({ ok: false, error: { kind: 'taken', slug: page.slug } })
  expect(await readPage(mara, first.slug)).toMatchObject({ kind: 'absent' })
  const title = someTitle('Again')
  expect(await restorePage(mara, restoration(page, { title }))).toMatchObject({ ok: true, value: { n: 4 } })
  expect(await readPage(mara, first.slug)).toMatchObject({ kind: 'redirect' })
  expect(await readPage(mara, page.slug)).toMatchObject({ kind: 'article', article: { revision: { n: 1 } } })
  expect(await brokenInvariants()).toEqual([])
})

test('under a title that a page beyond the horizon bears, it waits for review like a new page would', async () => {
  const { mara, ada, page } = await world()
  await publishPage(ada.id, 'Late. [@S1E8]', { title: page.title, front: ['known-from: S1E8'] })
  expect(await restorePage(await watched(mara, 3), restoration(page))).toMatchObject({ ok: true, value: { kind: 'proposed' } })
  expect(await db.page.findUniqueOrThrow({ where: { id: page.id } })).toMatchObject({ deletedAt: expect.any(Date), head: 3 })
  expect(await brokenInvariants()).toEqual([])
})

test('an editor’s wish to restore waits, is found by moderators although its page is not there, and is done by their yes', async () => {
  const { edda, mara, page } = await world()
  const proposed = await restorePage(edda, restoration(page, { reason: 'She is in two episodes.' }))
  if (!proposed.ok || proposed.value.kind !== 'proposed') throw new Error('not proposed')
  const id = proposed.value.proposalId
  expect(await readPage(edda, page.slug)).toMatchObject({ kind: 'absent' })
  expect(await waitingRows(mara)).toContainEqual(expect.objectContaining({ href: `/review/${id}`, act: 'restore' }))
  expect(await reviewItem(mara, id)).toMatchObject({ item: { head: 3, page: { isGone: true }, difference: { wish: { act: 'restore', title: page.title, as: page.title } } } })
  expect(await accept(mara, { id, version: 1, head: 3, reasonCode: null, words: '' })).toMatchObject({ ok: true, value: { n: 4 } })
  expect(await db.revision.findFirst({ where: { pageId: page.id, n: 4 } })).toMatchObject({ act: 'restore', authorId: edda.id, reviewerId: mara.id })
  expect(await brokenInvariants()).toEqual([])
})

test('a wish to restore a page that is there again is closed', async () => {
  const { edda, mara, page } = await world()
  await restorePage(edda, restoration(page))
  await restorePage(mara, restoration(page))
  expect(await db.proposal.findMany({ where: { pageId: page.id } })).toMatchObject([{ state: 'obsolete' }])
  expect(await brokenInvariants()).toEqual([])
})

test('a page that another took in gets its names back, and the other keeps its own', async () => {
  const { mara, ada } = await world()
  const page = await publishPage(ada.id, 'One. [@S1E1]')
  const heir = await publishPage(ada.id, 'The same. [@S1E1]')
  await removePage(mara, removal(page, { into: heir.title }))
  expect(await readPage(mara, page.slug)).toMatchObject({ kind: 'redirect', to: heir.slug })
  await restorePage(mara, restoration(page))
  expect(await readPage(mara, page.slug)).toMatchObject({ kind: 'article', article: { title: page.title } })
  expect(await db.name.findMany({ where: { pageId: heir.id } })).toMatchObject([{ role: 'title', key: heir.slug }])
  expect(await brokenInvariants()).toEqual([])
})

test('who may not know of a page finds no deleted one either', async () => {
  const { mara, noor, sten, page } = await world(['known-from: S1E6'])
  const early = await watched(mara, 2)
  expect(await listDeleted(early, page.slug)).toEqual([])
  expect(await manageView(early, page.slug)).toBeNull()
  expect(await restorePage(early, restoration(page))).toEqual({ ok: false, error: { kind: 'not-found' } })
  expect(await manageView(noor, page.slug)).toMatchObject({ page: null, deleted: [{ title: page.title, reason: 'A test.' }], ways: { restore: { kind: 'proposal' } } })
  expect(await restorePage(sten, restoration(page))).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
})

test('deleted, restored and deleted again, a page still counts on', async () => {
  const { mara, page } = await world()
  await restorePage(mara, restoration(page))
  await removePage(mara, removal(page))
  expect(await restorePage(mara, restoration(page))).toMatchObject({ ok: true, value: { n: 5 } })
  expect(await brokenInvariants()).toEqual([])
})
