import '../testing/own-database'
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { listLog } from '../log/list'
import { accept } from '../review/accept'
import { reviewItem } from '../review/item'
import { listDrafts } from '../revisions/drafts'
import { listHistory, listRecent } from '../revisions/history'
import { brokenInvariants } from '../testing/broken'
import { search } from '../search/search'
import { anonymous, cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { logReadable } from '../testing/log-readable'
import { untilLogged } from '../testing/logged'
import { edit, publishPage, someTitle } from '../testing/pages'
import { removal } from '../testing/whole'
import { waitingRows } from '../testing/queue'
import { createPage } from './create-page'
import { listDeleted } from './deleted'
import { listBacklinks, listWanted } from './lists'
import { readPage } from './read'
import { removePage } from './remove'
import { saveEdit } from './save-edit'

beforeAll(async () => void (await addEpisodes()))

async function world(front: string[] = []) {
  const people = await cast()
  const word = someTitle('w').replace(/\W/g, '')
  return { ...people, word, page: await publishPage(people.ada.id, `One ${word}. [@S1E1]`, { front }) }
}

describe('a deleted page', () => {
  test('answers every reader, moderators too, as if it had never been; its revisions stay', async () => {
    const { mara, ada, page, word } = await world()
    const linking = await publishPage(ada.id, `See [[${page.title}]]. [@S1E1]`)
    expect(await removePage(mara, removal(page))).toMatchObject({ ok: true, value: { kind: 'deleted' } })
    for (const viewer of [await anonymous(8), mara]) {
      expect(await readPage(viewer, page.slug)).toEqual({ kind: 'absent', name: page.slug })
      expect(await listHistory(viewer, page.slug)).toBeNull()
      expect(await listBacklinks(viewer, page.slug)).toBeNull()
      expect((await search(viewer, word)).hits).toEqual([])
      expect((await search(viewer, page.title)).hits.map((hit) => hit.href)).not.toContain(`/wiki/${page.slug}`)
      expect((await listRecent(viewer)).rows.map((row) => row.slug)).not.toContain(page.slug)
      expect((await listWanted(viewer)).map((row) => row.title)).toContain(page.title)
      expect(await readPage(viewer, linking.slug)).toMatchObject({ article: { lead: expect.stringContaining('class="wanted"') } })
    }
    expect(await db.revision.findMany({ where: { pageId: page.id } })).toMatchObject([{ n: 1 }])
    expect(await brokenInvariants()).toEqual([])
  })

  test('stands in the log with who and why, the reason only for whoever has watched as far as it tells', async () => {
    const { mara, page } = await world()
    await removePage(mara, removal(page, { reason: 'He is the father.', safeFrom: 'S1E5' }))
    await untilLogged(page.id, 'page.delete')
    await logReadable()
    const rowFor = async (ordinal: number) => (await listLog(await anonymous(ordinal), { pageId: page.id })).rows.find((row) => row.act === 'page.delete')
    expect(await rowFor(5)).toMatchObject({ words: 'He is the father.', page: { deleted: true }, actor: { handle: mara.handle } })
    expect(await rowFor(4)).toMatchObject({ words: null })
  })

  test('that began beyond a reader’s horizon goes on hiding its title wherever it was linked', async () => {
    const { mara, ada, page } = await world(['known-from: S1E6'])
    const linking = await publishPage(ada.id, `A [[${page.title}]] here. [@S1E1]\n\nAnd [[${page.title}|somebody]] there. [@S1E1]`)
    await removePage(mara, removal(page))
    const early = JSON.stringify([await readPage(await anonymous(2), linking.slug), await listWanted(await anonymous(2)), await listDeleted(await watched(mara, 2))])
    expect(early).toContain('somebody')
    expect(early).not.toContain(page.title)
    expect(JSON.stringify(await readPage(await anonymous(6), linking.slug))).toContain(page.title)
  })

  test('lets its names go: another page may take them, and is found by them', async () => {
    const { mara, edda, page } = await world()
    await removePage(mara, removal(page))
    const made = await createPage(edda, { text: page.text.replace('One', 'Two'), summary: '', key: randomUUID(), knownFrom: null, lowers: false })
    expect(made).toMatchObject({ ok: true, value: { kind: 'published', slug: page.slug, n: 1 } })
    expect(await readPage(await anonymous(8), page.slug)).toMatchObject({ kind: 'article', article: { lead: expect.stringContaining('Two') } })
    expect(await brokenInvariants()).toEqual([])
  })

  test('closes what waited for review of it; a text among it is its author’s draft, to choose what becomes of it', async () => {
    const { noor, mara, page } = await world()
    await saveEdit(noor, edit(page, page.text.replace('One', 'Second')))
    await removePage(mara, removal(page))
    expect(await db.proposal.findMany({ where: { pageId: page.id } })).toMatchObject([{ state: 'obsolete' }])
    expect(await listDrafts(noor)).toMatchObject([{ reason: 'page-deleted', slug: null, gone: page.slug }])
    expect(await db.log.findMany({ where: { pageId: page.id, act: 'decision.obsolete' } })).toHaveLength(1)
    expect(await brokenInvariants()).toEqual([])
  })

  test('takes no further edit: the text is kept as a draft', async () => {
    const { edda, mara, page } = await world()
    await removePage(mara, removal(page))
    expect(await saveEdit(edda, edit(page, page.text.replace('One', 'Late')))).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    expect(await listDrafts(edda)).toHaveLength(1)
  })

  test('asked for twice by one submit is deleted once', async () => {
    const { mara, page } = await world()
    const once = removal(page)
    const [first, second] = await Promise.all([removePage(mara, once), removePage(mara, once)])
    expect(first).toMatchObject({ ok: true })
    expect(second).toEqual(first)
    expect(await removePage(mara, once)).toEqual(first)
    expect(await db.log.count({ where: { pageId: page.id, act: 'page.delete' } })).toBe(1)
  })
})

describe('a wish to delete', () => {
  test('sent twice at once is one wish', async () => {
    const { edda, page } = await world()
    const once = removal(page)
    const [first, second] = await Promise.all([removePage(edda, once), removePage(edda, once)])
    expect(first).toMatchObject({ ok: true, value: { kind: 'proposed' } })
    expect(second).toEqual(first)
    expect(await db.proposal.findMany({ where: { pageId: page.id } })).toMatchObject([{ act: 'delete', version: 1 }])
  })

  test('of an editor waits, with its reason, and is done by a moderator’s yes', async () => {
    const { edda, mara, page } = await world()
    const proposed = await removePage(edda, removal(page, { reason: 'Twice the same.' }))
    if (!proposed.ok || proposed.value.kind !== 'proposed') throw new Error('not proposed')
    const id = proposed.value.proposalId
    expect(await readPage(await anonymous(8), page.slug)).toMatchObject({ kind: 'article' })
    expect(await waitingRows(mara)).toContainEqual(expect.objectContaining({ href: `/review/${id}`, act: 'delete', summary: 'Twice the same.' }))
    expect(await reviewItem(mara, id)).toMatchObject({ item: { difference: { wish: { act: 'delete', into: null } }, acts: ['accept', 'ask', 'reject'] } })
    expect(await accept(mara, { id, version: 1, head: 1, reasonCode: null, words: '' })).toMatchObject({ ok: true })
    expect(await readPage(mara, page.slug)).toMatchObject({ kind: 'absent' })
    expect(await db.proposal.findUnique({ where: { id } })).toMatchObject({ state: 'accepted' })
    expect(await brokenInvariants()).toEqual([])
  })

  test('judged on an older head is shown again instead', async () => {
    const { edda, ada, mara, page } = await world()
    const proposed = await removePage(edda, removal(page))
    await saveEdit(ada, edit(page, page.text.replace('One', 'Two')))
    const id = proposed.ok && proposed.value.kind === 'proposed' ? proposed.value.proposalId : 0
    expect(await accept(mara, { id, version: 1, head: 1, reasonCode: null, words: '' })).toMatchObject({ ok: false, error: { kind: 'moved' } })
    expect(await readPage(mara, page.slug)).toMatchObject({ kind: 'article' })
  })
})

describe('a page merged into another', () => {
  test('leads there by all its names, from the moment that both are one subject may be known', async () => {
    const { mara, ada, page } = await world()
    const heir = await publishPage(ada.id, 'The same one. [@S1E1]')
    const linking = await publishPage(ada.id, `See [[${page.title}]]. [@S1E1]`)
    expect(await removePage(mara, removal(page, { into: heir.title, safeFrom: 'S1E4' }))).toMatchObject({ ok: true, value: { slug: heir.slug } })
    expect(await readPage(await anonymous(4), page.slug)).toMatchObject({ kind: 'redirect', to: heir.slug })
    expect(await readPage(await anonymous(3), page.slug)).toMatchObject({ kind: 'absent' })
    expect(JSON.stringify(await readPage(await anonymous(3), linking.slug))).not.toContain(heir.slug)
    expect((await listBacklinks(await anonymous(8), heir.slug))?.links).toMatchObject([{ title: linking.title }])
    await untilLogged(page.id, 'page.merge')
    await logReadable()
    const told = async (ordinal: number) => JSON.stringify(await listLog(await anonymous(ordinal), { pageId: page.id }))
    expect(await told(4)).toContain(heir.title)
    expect(await told(3)).not.toContain(heir.title)
    expect(await brokenInvariants()).toEqual([])
  })

  test('into itself, into nothing, or into what the person may not know is refused in the same words', async () => {
    const { mara, ada, page } = await world()
    const late = await publishPage(ada.id, 'Late. [@S1E8]', { front: ['known-from: S1E8'] })
    const early = await watched(mara, 2)
    const [unseen, nothing] = [await removePage(early, removal(page, { into: late.title })), await removePage(early, removal(page, { into: someTitle('Nobody') }))]
    expect(unseen).toMatchObject({ ok: false, error: { kind: 'refused', field: 'into' } })
    expect(unseen).toEqual(nothing)
    expect(await removePage(mara, removal(page, { into: page.title }))).toMatchObject({ ok: false, error: { kind: 'refused', field: 'into' } })
    expect(await readPage(mara, page.slug)).toMatchObject({ kind: 'article' })
  })
})
