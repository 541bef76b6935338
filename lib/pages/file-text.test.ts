import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db } from '../db/client'
import { inTransaction } from '../db/transaction'
import { findCopy } from '../media/find-copy'
import { hideMedia } from '../media/hide-media'
import { WAITING_OF_ONE } from '../media/limits'
import { takePicture } from '../media/take-picture'
import { ok } from '../result'
import { accept } from '../review/accept'
import { reject } from '../review/decide'
import { reviewItem } from '../review/item'
import { NO_FACTS } from '../review/facts'
import { propose } from '../review/propose'
import type { Viewer } from '../spoilers/viewer'
import { anonymous, cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, headOf, prepared } from '../testing/pages'
import { somePicture, taken, uploaded } from '../testing/uploads'
import { createPage } from './create-page'
import type { Saved } from './edit'
import { readPage, readRevision } from './read'
import { saveEdit } from './save-edit'

beforeAll(async () => void (await addEpisodes()))

const sees = async (viewer: Viewer, id: string) => (await findCopy(viewer, id, null)) !== null

/** A picture's page, and its text with another picture in it. */
async function madePage(saved: Saved & { media: string }) {
  if (saved.slug === null) throw new Error('not published')
  const { id, slug, title, head, headRevision } = await db.page.findFirstOrThrow({ where: { slug: saved.slug }, include: { headRevision: { include: { text: true } } } })
  const text = headRevision!.text.body!
  return { page: { id, slug, title, head: head!, text }, naming: (media: string) => text.replace(saved.media, media) }
}

test('a text names no picture that waits for another: it is refused in words, as an edit, a proposal and a new page', async () => {
  const { edda, noor, milo } = await cast()
  const secret = await taken(milo)
  const saved = await uploaded(edda)
  const { page, naming } = await madePage(saved)
  for (const actor of [edda, noor]) {
    expect(await saveEdit(actor, edit(page, naming(secret)))).toMatchObject({ ok: false, error: { kind: 'refused', issues: [{ message: expect.stringContaining('not yours') as string }] } })
    expect(await createPage(actor, { text: naming(secret).replace('File: ', 'File: Another '), summary: '', knownFrom: null, lowers: false, key: randomUUID() })).toMatchObject({ ok: false, error: { kind: 'refused' } })
  }
  expect((await headOf(page.id)).text).toContain(saved.media)
  expect(await sees(await anonymous(8), secret)).toBe(false)
  expect(await saveEdit(edda, edit(page, naming(await taken(edda))))).toMatchObject({ ok: true, value: { kind: 'published' } })
})

test('a proposal that was made before the rule is not accepted with another’s picture', async () => {
  const { edda, noor, mara, milo } = await cast()
  const { page, naming } = await madePage(await uploaded(edda))
  const ready = await prepared(naming(await taken(milo)))
  const made = await inTransaction<{ id: number }, never>(async (tx) => ok(await propose(tx, noor.id, { act: 'edit', pageId: page.id }, { prepared: ready, baseN: page.head, summary: '', minor: false, bound: '0', facts: NO_FACTS })))
  if (!made.ok) throw new Error('not proposed')
  expect(await accept(mara, { id: made.value.id, version: 1, head: page.head, reasonCode: null, words: '' })).toMatchObject({ ok: false, error: { kind: 'refused', message: expect.stringContaining('not yours') as string } })
})

test('an edit that brings another picture shows it to whoever decides; one that does not shows none', async () => {
  const { edda, noor, mara } = await cast()
  const { page, naming } = await madePage(await uploaded(edda))
  const { page: other } = await madePage(await uploaded(edda))
  const itemOf = async (of: typeof page, text: string) => {
    const proposed = await saveEdit(noor, edit(of, text))
    if (!proposed.ok || proposed.value.kind !== 'proposed') throw new Error(JSON.stringify(proposed))
    return reviewItem(mara, proposed.value.proposalId)
  }
  const mine = await taken(noor)
  expect(await itemOf(page, naming(mine))).toMatchObject({ kind: 'item', item: { act: 'edit', picture: { full: `/media/${mine}` } } })
  expect(await itemOf(other, other.text.replace('my own work', 'my own camera'))).toMatchObject({ kind: 'item', item: { act: 'edit', picture: null } })
})

test('an earlier revision says that its picture was another; the newest shows its own', async () => {
  const { edda } = await cast()
  const { page, naming } = await madePage(await uploaded(edda))
  const media = await taken(edda)
  await saveEdit(edda, edit(page, naming(media)))
  expect(await readPage(edda, page.slug)).toMatchObject({ kind: 'article', article: { file: { isEarlier: false, picture: { full: `/media/${media}` } } } })
  const before = await readRevision(edda, page.slug, page.head)
  expect(before).toMatchObject({ kind: 'revision', article: { file: { isEarlier: true, picture: null } } })
})

test('nothing is hidden where the page has another picture by now', async () => {
  const { edda, mara } = await cast()
  const saved = await uploaded(edda)
  const { page, naming } = await madePage(saved)
  const media = await taken(edda)
  await saveEdit(edda, edit(page, naming(media)))
  expect(await hideMedia(mara, { slug: page.slug, media: saved.media }, 'Not ours.')).toEqual({ ok: false, error: { kind: 'another' } })
  expect(await sees(await anonymous(0), media)).toBe(true)
  expect(await hideMedia(mara, { slug: page.slug, media }, 'Not ours.')).toMatchObject({ ok: true })
})

test('a picture that would be known earlier is asked for', async () => {
  const { edda } = await cast()
  const { page } = await madePage(await uploaded(edda, { knownFrom: 'S1E5' }))
  const text = page.text.replace(/^known-from: .*$/m, 'known-from: S1E2')
  expect(await saveEdit(edda, edit(page, text))).toMatchObject({ ok: false, error: { kind: 'ask-lowering', lowerings: [{ words: 'The picture: A white swan on black water', from: 'S1E5', to: 'S1E2' }] } })
  expect(await saveEdit(edda, edit(page, text, { lowers: true }))).toMatchObject({ ok: true })
})

test('of one person’s pictures twenty wait at once; one that is turned down makes room', async () => {
  const { noor, mara } = await cast()
  const saved = await uploaded(noor)
  const bytes = await somePicture()
  for (let n = 1; n < WAITING_OF_ONE; n++) await taken(noor, bytes)
  expect(await takePicture(noor, { name: 'x.png', bytes })).toMatchObject({ ok: false, error: { kind: 'refused', message: expect.stringContaining('20 pictures of yours wait already') as string } })
  expect(await takePicture(mara, { name: 'x.png', bytes })).toMatchObject({ ok: true })
  if (saved.kind !== 'proposed') throw new Error(saved.kind)
  await reject(mara, { id: saved.proposalId, version: 1, reasonCode: 'copied', words: '' })
  expect(await takePicture(noor, { name: 'x.png', bytes })).toMatchObject({ ok: true })
})
