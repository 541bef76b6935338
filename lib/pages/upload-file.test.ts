import { beforeAll, expect, test } from 'vitest'
import { db } from '../db/client'
import { findCopy } from '../media/find-copy'
import { hideMedia, showMedia } from '../media/hide-media'
import { takePicture } from '../media/take-picture'
import { accept } from '../review/accept'
import { reject } from '../review/decide'
import { reviewItem } from '../review/item'
import type { Viewer } from '../spoilers/viewer'
import { anonymous, cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { publishPage, publishNext } from '../testing/pages'
import { described, somePicture, taken, uploaded } from '../testing/uploads'
import { listFiles } from './files'
import { readPage } from './read'
import { uploadFile } from './upload-file'

beforeAll(async () => void (await addEpisodes()))

const sees = async (viewer: Viewer, id: string) => (await findCopy(viewer, id, null)) !== null
const article = async (viewer: Viewer, slug: string) => {
  const answer = await readPage(viewer, slug)
  return answer.kind === 'article' ? answer.article : null
}
const slugOf = (saved: { kind: string; slug: string | null }): string => {
  if (saved.slug === null) throw new Error('not published')
  return saved.slug
}
const chosen = (saved: Parameters<typeof slugOf>[0] & { media: string }) => ({ slug: slugOf(saved), media: saved.media })

test('an editor’s picture is published at once, with its description page', async () => {
  const { edda } = await cast()
  const saved = await uploaded(edda, { description: 'At the *first* curtain.' })
  const slug = slugOf(saved)
  const page = await article(await anonymous(0), slug)
  expect(page).toMatchObject({ kind: 'file', empty: false, file: { alt: 'A white swan on black water', author: 'Ada Lens', licence: { label: 'CC BY-SA 4.0' }, isHidden: false, picture: { full: `/media/${saved.media}` } } })
  expect(page?.lead).toContain('<em>first</em>')
  expect(await sees(await anonymous(0), saved.media)).toBe(true)
  expect((await listFiles(await anonymous(0), null)).rows[0]).toMatchObject({ href: `/wiki/${slug}`, src: `/media/${saved.media}?w=320` })
})

test('a newcomer’s picture waits: only they and moderators see it, until one of them accepts', async () => {
  const { noor, edda, mara } = await cast()
  const saved = await uploaded(noor)
  if (saved.kind !== 'proposed') throw new Error(saved.kind)
  const seen = () => Promise.all([noor, mara, edda].map((viewer) => sees(viewer, saved.media)))
  expect(await seen()).toEqual([true, true, false])
  expect(await sees(await anonymous(8), saved.media)).toBe(false)
  const item = await reviewItem(mara, saved.proposalId)
  expect(item).toMatchObject({ kind: 'item', item: { act: 'upload', picture: { full: `/media/${saved.media}`, alt: 'A white swan on black water' } } })
  const accepted = await accept(mara, { id: saved.proposalId, version: 1, head: null, reasonCode: null, words: '' })
  expect(accepted).toMatchObject({ ok: true })
  expect(await seen()).toEqual([true, true, true])
  expect(await sees(await anonymous(0), saved.media)).toBe(true)
})

test('a picture that is turned down stays its author’s and the moderators’', async () => {
  const { noor, edda, mara } = await cast()
  const saved = await uploaded(noor)
  if (saved.kind !== 'proposed') throw new Error(saved.kind)
  expect(await reject(mara, { id: saved.proposalId, version: 1, reasonCode: 'copied', words: '' })).toMatchObject({ ok: true })
  expect(await Promise.all([noor, mara, edda].map((viewer) => sees(viewer, saved.media)))).toEqual([true, true, false])
})

test('a picture known later is not there before: not at its address, nor its page, nor in the list', async () => {
  const { edda } = await cast()
  const saved = await uploaded(edda, { knownFrom: 'S1E5' })
  for (const [ordinal, there] of [[4, false], [5, true]] as const) {
    const viewer = await anonymous(ordinal)
    expect(await sees(viewer, saved.media)).toBe(there)
    expect((await article(viewer, slugOf(saved))) !== null).toBe(there)
    expect((await listFiles(viewer, null)).rows.some(({ src }) => src.includes(saved.media))).toBe(there)
  }
  expect((await findCopy(await anonymous(8), saved.media, null))?.forAll).toBe(false)
  expect((await findCopy(await anonymous(8), (await uploaded(edda)).media, null))?.forAll).toBe(true)
})

test('a smaller copy is asked for by its width; one there is none of is the picture itself', async () => {
  const { edda } = await cast()
  const { media } = await uploaded(edda)
  const viewer = await anonymous(0)
  expect((await findCopy(viewer, media, 320))?.type).toBe('image/webp')
  expect((await findCopy(viewer, media, 321))?.type).toBe('image/png')
  expect(await findCopy(viewer, '0'.repeat(24), null)).toBeNull()
  expect(await findCopy(viewer, '../../etc/passwd', null)).toBeNull()
})

test('texts hold a picture by the name of its page, also by an earlier one', async () => {
  const { edda } = await cast()
  const name = `Stage ${Date.now()}`
  const saved = await uploaded(edda, { name })
  const page = await publishPage(edda.id, `[[File:${name}|A caption.]] [@S1E1]`)
  expect((await article(await anonymous(1), page.slug))?.lead).toContain(`<img src="/media/${saved.media}"`)
  expect((await article(await anonymous(0), page.slug))?.lead).toBe('')
  const row = await db.page.findFirstOrThrow({ where: { slug: slugOf(saved) }, include: { headRevision: { include: { text: true } } } })
  const text = row.headRevision!.text.body!.replace(`File: ${name}`, `File: Another ${name}`)
  await publishNext({ id: row.id, slug: row.slug, title: row.title, head: row.head!, text }, edda.id, text)
  expect((await article(await anonymous(1), page.slug))?.lead).toContain(`<img src="/media/${saved.media}"`)
})

test('a hidden picture disappears everywhere, under every name it has, and comes back when shown again', async () => {
  const { edda, mara, noor } = await cast()
  const bytes = await somePicture()
  const [one, other] = [await uploaded(edda, {}, bytes), await uploaded(edda, {}, bytes)]
  const page = await publishPage(edda.id, `[[${(await article(edda, slugOf(one)))!.title}|A caption.]] [@S1E1]`)
  const reader = await anonymous(8)
  const seen = async () => [await sees(reader, one.media), await sees(reader, other.media), (await article(reader, page.slug))!.lead.includes('<img'), (await article(reader, slugOf(one)))!.file!.picture !== null]
  expect(await seen()).toEqual([true, true, true, true])
  expect(await hideMedia(edda, chosen(one), 'Not ours.')).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
  expect(await hideMedia(mara, chosen(one), ' ')).toMatchObject({ ok: false, error: { kind: 'reason-missing' } })
  expect(await hideMedia(mara, chosen(one), 'Not ours.')).toMatchObject({ ok: true })
  expect(await seen()).toEqual([false, false, false, false])
  expect(await sees(edda, one.media)).toBe(false)
  expect(await sees(mara, one.media)).toBe(true)
  expect(await takePicture(noor, { name: 'again.png', bytes })).toMatchObject({ ok: false, error: { kind: 'refused', message: expect.stringContaining('taken this very picture down') as string } })
  expect(await showMedia(mara, chosen(other))).toMatchObject({ ok: true })
  expect(await seen()).toEqual([true, true, true, true])
  expect(await db.log.findMany({ where: { act: { in: ['page.hide-picture', 'page.show-picture'] }, actorId: mara.id }, orderBy: { id: 'asc' }, select: { act: true, words: true } }))
    .toEqual([{ act: 'page.hide-picture', words: 'Not ours.' }, { act: 'page.show-picture', words: '' }])
})

test('a name that is taken is said, and the picture is kept; one that may not be known of makes it wait', async () => {
  const { edda, ada } = await cast()
  const name = `Curtain ${Date.now()}`
  await uploaded(ada, { name, knownFrom: 'S1E8' })
  const media = await taken(edda)
  expect(await uploadFile(edda, described(media, { name }))).toMatchObject({ ok: false, error: { kind: 'taken', title: `File: ${name}` } })
  expect(await uploadFile(edda, described(media, { name: `${name} again` }))).toMatchObject({ ok: true, value: { kind: 'published' } })
  const { edda: early } = await cast(3)
  expect(await uploadFile(early, described(await taken(early), { name }))).toMatchObject({ ok: true, value: { kind: 'proposed' } })
})

test('nobody describes another’s picture, nor one picture twice; a repeated submit is answered as the first', async () => {
  const { edda, noor, sten } = await cast()
  const media = await taken(noor)
  expect(await uploadFile(edda, described(media))).toMatchObject({ ok: false, error: { kind: 'gone' } })
  const once = described(media)
  const first = await uploadFile(noor, once)
  expect(first).toMatchObject({ ok: true, value: { kind: 'proposed' } })
  expect(await uploadFile(noor, once)).toEqual(first)
  expect(await uploadFile(noor, described(media))).toMatchObject({ ok: false, error: { kind: 'gone' } })
  expect(await takePicture(sten, { name: 'x.png', bytes: await somePicture() })).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
})

test('of ten pictures at once five are made ready in turn, and five are told to come again: none is lost unsaid', async () => {
  const { edda } = await cast()
  const pictures = await Promise.all(Array.from({ length: 10 }, somePicture))
  const answers = await Promise.all(pictures.map((bytes) => takePicture(edda, { name: 'swan.png', bytes })))
  expect(answers.filter((answer) => answer.ok)).toHaveLength(5)
  for (const answer of answers) if (!answer.ok) expect(answer.error).toMatchObject({ kind: 'busy', message: expect.stringContaining('choose the picture again in a minute') as string })
  expect(await takePicture(edda, { name: 'swan.png', bytes: pictures[9]! })).toMatchObject({ ok: true })
})

test('a description that names no upload is refused with its line', async () => {
  const { edda } = await cast()
  await expect(publishPage(edda.id, 'x', { kind: 'file', title: 'File: Nothing', front: ['media: "0123456789abcdef01234567"', 'author: a', 'source: b', 'licence: CC0-1.0', 'alt: c'] })).rejects.toThrow('There is no upload of this id.')
  await expect(publishPage(edda.id, 'x', { kind: 'file', title: 'File: Nothing' })).rejects.toThrow(/media/)
})
