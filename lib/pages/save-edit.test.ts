import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { listDrafts } from '../revisions/drafts'
import { TEXT_LIMIT } from '../revisions/limits'
import { cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, headOf, publishNext, publishPage, someTitle, type MadePage } from '../testing/pages'
import { source } from '../testing/source'
import { saveEdit } from './save-edit'

beforeAll(async () => void (await addEpisodes()))

const THREE = 'One. [@S1E1]\n\nTwo. [@S1E2]\n\nThree. [@S1E3]'
const replaced = (page: MadePage, words: string, by: string) => page.text.replace(words, by)

async function world(body = THREE, front: string[] = []) {
  const people = await cast()
  return { ...people, page: await publishPage(people.ada.id, body, { front }) }
}

describe('an editor', () => {
  test('publishes directly, and is not patrolled; a moderator is', async () => {
    const { edda, mara, page } = await world()
    expect(await saveEdit(edda, edit(page, replaced(page, 'One', 'First'), { summary: 'A word.', minor: true }))).toEqual({ ok: true, value: { kind: 'published', slug: page.slug, n: 2, merged: false } })
    expect(await db.revision.findFirst({ where: { pageId: page.id, n: 2 } })).toMatchObject({ authorId: edda.id, baseN: 1, summary: 'A word.', minor: true, merged: false, act: 'edit' })
    const next = { ...page, ...(await headOf(page.id)), head: 2 }
    await saveEdit(mara, edit(next, replaced(next, 'Two', 'Second')))
    expect(await db.patrol.findMany({ where: { pageId: page.id } })).toMatchObject([{ n: 3, byId: mara.id }])
  })

  test('whose base is stale is merged where the texts agree, and both stay', async () => {
    const { edda, mara, page } = await world()
    await saveEdit(mara, edit(page, replaced(page, 'Three', 'Third')))
    expect(await saveEdit(edda, edit(page, replaced(page, 'One', 'First')))).toMatchObject({ ok: true, value: { n: 3, merged: true } })
    expect((await headOf(page.id)).text).toBe(replaced(page, 'One', 'First').replace('Three', 'Third'))
    expect(await db.revision.findFirst({ where: { pageId: page.id, n: 3 } })).toMatchObject({ baseN: 1, merged: true })
  })

  test('whose text conflicts writes nothing, gets both texts back and keeps theirs as a draft', async () => {
    const { edda, mara, page } = await world()
    await saveEdit(mara, edit(page, replaced(page, 'Two', 'Hers')))
    const mine = replaced(page, 'Two', 'Mine')
    const late = await saveEdit(edda, edit(page, mine))
    expect(late).toMatchObject({ ok: false, error: { kind: 'conflict', onto: 2, mine } })
    expect(JSON.stringify(late)).toContain('Hers')
    expect(await headOf(page.id)).toMatchObject({ n: 2, text: expect.stringContaining('Hers') })
    expect(await listDrafts(edda)).toMatchObject([{ slug: page.slug, reason: 'conflict' }])
    expect(await listDrafts(mara)).toEqual([])
  })

  test('who answers a conflict for the head it was shown on is saved; an answer to another head is not taken', async () => {
    const { edda, mara, page } = await world()
    await saveEdit(mara, edit(page, replaced(page, 'Two', 'Hers')))
    const mine = replaced(page, 'Two', 'Mine')
    expect(await saveEdit(edda, edit(page, mine, { answers: [{ choose: 'mine' }], onto: 1 }))).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    expect(await saveEdit(edda, edit(page, mine, { answers: [{ choose: 'mine' }], onto: 2 }))).toMatchObject({ ok: true, value: { n: 3 } })
    expect((await headOf(page.id)).text).toBe(mine)
    expect(await listDrafts(edda)).toEqual([])
  })

  test('who sends the same form twice makes one revision; another text from the same form makes another', async () => {
    const { edda, page } = await world()
    const once = edit(page, replaced(page, 'One', 'First'))
    const [first, second] = await Promise.all([saveEdit(edda, once), saveEdit(edda, once)])
    expect(first).toMatchObject({ ok: true, value: { n: 2 } })
    expect(second).toEqual(first)
    expect(await saveEdit(edda, once)).toEqual(first)
    expect(await saveEdit(edda, { ...once, text: replaced(page, 'Three', 'Third') })).toMatchObject({ ok: true, value: { n: 3 } })
    expect(await headOf(page.id)).toMatchObject({ n: 3, text: expect.stringMatching(/First[\s\S]*Third/) })
  })

  test('may use the same key as somebody else', async () => {
    const { edda, mara, page } = await world()
    await saveEdit(edda, edit(page, replaced(page, 'One', 'First'), { key: 'same' }))
    expect(await saveEdit(mara, edit(page, replaced(page, 'Three', 'Third'), { key: 'same' }))).toMatchObject({ ok: true, value: { n: 3 } })
  })

  test('who changes nothing writes nothing', async () => {
    const { edda, page } = await world()
    expect(await saveEdit(edda, edit(page, `${page.text}\n\n`))).toMatchObject({ ok: true, value: { kind: 'unchanged' } })
    expect((await headOf(page.id)).n).toBe(1)
  })

  test('cannot edit what is for moderators, nor publish what is reviewed', async () => {
    const { edda, mara, page } = await world()
    await db.page.update({ where: { id: page.id }, data: { protection: 'moderators' } })
    const text = replaced(page, 'One', 'First')
    expect(await saveEdit(edda, edit(page, text))).toMatchObject({ ok: false, error: { kind: 'forbidden', reason: expect.stringContaining('moderators') } })
    expect(await listDrafts(edda)).toHaveLength(1)
    await db.page.update({ where: { id: page.id }, data: { protection: 'reviewed' } })
    expect(await saveEdit(edda, edit(page, text))).toMatchObject({ ok: true, value: { kind: 'proposed' } })
    expect((await headOf(page.id)).n).toBe(1)
    expect(await saveEdit(mara, edit(page, text))).toMatchObject({ ok: true, value: { kind: 'published', n: 2 } })
  })

  test('edits again what was for moderators until a day that has passed', async () => {
    const { edda, page } = await world()
    await db.page.update({ where: { id: page.id }, data: { protection: 'moderators', protectionUntil: new Date(Date.now() + 60_000) } })
    expect(await saveEdit(edda, edit(page, replaced(page, 'One', 'First')))).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    await db.page.update({ where: { id: page.id }, data: { protectionUntil: new Date(Date.now() - 60_000) } })
    expect(await saveEdit(edda, edit(page, replaced(page, 'One', 'First')))).toMatchObject({ ok: true, value: { kind: 'published', n: 2 } })
  })
})

test('ten editors who save one page at once are all answered, and every text stands on the page', async () => {
  const { ada } = await cast()
  const words = Array.from({ length: 10 }, (_, i) => `Place ${i}`)
  const page = await publishPage(ada.id, words.map((word) => `${word}. [@S1E1]`).join('\n\n'))
  const editors = (await Promise.all(Array.from({ length: 10 }, () => cast()))).map((people) => people.edda)
  const saved = await Promise.all(editors.map((editor, i) => saveEdit(editor, edit(page, page.text.replace(`Place ${i}.`, `Place ${i}, seen by ${editor.handle}.`)))))
  expect(saved.map((answer) => answer.ok && answer.value.kind)).toEqual(Array(10).fill('published'))
  const head = await headOf(page.id)
  expect(head.n).toBe(11)
  for (const editor of editors) expect(head.text).toContain(editor.handle)
})

describe('a suspended person', () => {
  test('is refused, and their text is in their drafts', async () => {
    const { sten, page } = await world()
    const text = replaced(page, 'One', 'First')
    expect(await saveEdit(sten, edit(page, text))).toMatchObject({ ok: false, error: { kind: 'forbidden', reason: expect.stringContaining('suspended') } })
    expect((await headOf(page.id)).n).toBe(1)
    const [draft] = await db.draft.findMany({ where: { memberId: sten.id }, include: { text: true } })
    expect(draft).toMatchObject({ pageId: page.id, baseN: 1, text: { body: text } })
  })
})

describe('what cannot be accepted', () => {
  test.each([
    ['a text without front matter', () => 'Words.', /front matter/],
    ['an unknown episode', (page: MadePage) => replaced(page, '[@S1E1]', '[@S9E99]'), /S9E99 is not an episode/],
    ['an unknown episode in data', (page: MadePage) => page.text.replace('title:', 'known-from: S9E9\ntitle:'), /S9E9 is not an episode/],
    ['a NUL', (page: MadePage) => replaced(page, 'One', 'O\0ne'), /NUL/],
    ['half a character', (page: MadePage) => replaced(page, 'One', 'O\ud800ne'), /lone surrogate/],
    ['a text over the limit', (page: MadePage) => `${page.text}${'a'.repeat(TEXT_LIMIT)}`, /at most 512 KB/],
    ['quotations nested too deep', (page: MadePage) => `${page.text}\n${'>'.repeat(8000)} a`, /nested|too long/],
  ])('%s is refused by name, and writes nothing', async (_what, text, message) => {
    const { edda, page } = await world()
    expect(await saveEdit(edda, edit(page, text(page)))).toMatchObject({ ok: false, error: { kind: 'refused', issues: [{ message: expect.stringMatching(message) }] } })
    expect((await headOf(page.id)).n).toBe(1)
  })

  test('a text that can be stored is kept as a draft when it is refused', async () => {
    const { edda, page } = await world()
    await saveEdit(edda, edit(page, replaced(page, '[@S1E1]', '[@S9E99]'), { summary: 'Why.' }))
    expect(await listDrafts(edda)).toMatchObject([{ summary: 'Why.', reason: 'refused' }])
  })

  test('a page that is not there is not found, and the text is kept as a draft', async () => {
    const { edda, page } = await world()
    expect(await saveEdit(edda, edit({ ...page, slug: 'no-such-page' }, page.text))).toEqual({ ok: false, error: { kind: 'not-found' } })
    expect(await listDrafts(edda)).toHaveLength(1)
  })

  test('a text for a page that was deleted meanwhile stays a draft of that page, for whoever could know of it', async () => {
    const { edda, ada, page } = await world()
    const late = await publishPage(ada.id, 'Late. [@S1E7]', { front: ['known-from: S1E7'] })
    await db.page.updateMany({ where: { id: { in: [page.id, late.id] } }, data: { deletedAt: new Date() } })
    expect(await saveEdit(edda, edit(page, replaced(page, 'One', 'First')))).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    expect(await listDrafts(edda)).toMatchObject([{ title: page.title, gone: page.slug }])
    const early = await watched(ada, 3)
    await saveEdit(early, edit(late, late.text))
    expect(await listDrafts(early)).toMatchObject([{ gone: null }])
  })

  test('a base that never was is not found', async () => {
    const { edda, page } = await world()
    for (const base of [99, -1, 10 ** 12, 1.5]) expect(await saveEdit(edda, edit(page, `${page.text}More. [@S1E1]\n`, { base }))).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  })
})

describe('what is known from when', () => {
  test('a text that cites nothing asks, and the answer becomes the page’s default', async () => {
    const { edda, page } = await world()
    const text = source(page.title, 'Nothing cited.')
    expect(await saveEdit(edda, edit(page, text))).toMatchObject({ ok: false, error: { kind: 'ask-bound' } })
    expect((await headOf(page.id)).n).toBe(1)
    expect(await saveEdit(edda, edit(page, text, { knownFrom: 'S1E3', lowers: true }))).toMatchObject({ ok: true })
    expect((await headOf(page.id)).text).toContain('default-bound: S1E3')
    expect(await db.block.findMany({ where: { pageId: page.id } })).toMatchObject([{ bound: 'S1E3' }])
  })

  test('words that would be known earlier than they were are named, and saved only once that is said', async () => {
    const { edda, page } = await world('The secret is out. [@S1E6]\n\nTwo. [@S1E2]')
    const text = page.text.replace('[@S1E6]', '[@S1E6 from S1E1 "in the trailer"]')
    expect(await saveEdit(edda, edit(page, text))).toMatchObject({ ok: false, error: { kind: 'ask-lowering', lowerings: [{ words: expect.stringContaining('secret'), from: 'S1E6', to: 'S1E1' }] } })
    expect(await saveEdit(edda, edit(page, text, { lowers: true }))).toMatchObject({ ok: true, value: { kind: 'published' } })
  })

  test.each([
    ['a new citation', (text: string) => text.replace('[@S1E6]', '[@S1E2]')],
    ['a lower default', (text: string) => text.replace('default-bound: S1E5', 'default-bound: 0')],
    ['words moved out of a raised part', (text: string) => text.replace(':::from{S1E7}\n', '').replace('\n:::', '')],
    ['words moved to another block', (text: string) => text.replace('Two. [@S1E2]', 'Two. The secret is out. [@S1E2]').replace('\n\nThe secret is out. [@S1E6]', '')],
  ])('%s lowers', async (_what, change) => {
    const { edda, page } = await world('Two. [@S1E2]\n\nThe secret is out. [@S1E6]\n\nBy default.\n\n:::from{S1E7}\nRaised up. [@S1E1]\n:::', ['default-bound: S1E5'])
    expect(await saveEdit(edda, edit(page, change(page.text)))).toMatchObject({ ok: false, error: { kind: 'ask-lowering' } })
  })

  test('what another lowered meanwhile is asked about without its words where it is still beyond whoever is asked', async () => {
    const { edda, mara, page } = await world('## A\n\nOne. [@S1E1]\n\n## B\n\nA long secret. [@S1E8]\n\nTwo. [@S1E2]')
    const moved = await publishNext(page, mara.id, page.text.replace('[@S1E8]', '[@S1E5]'))
    const section = (who: typeof edda) => saveEdit(who, edit(page, '## A\n\nFirst. [@S1E1]\n', { section: 'a' }))
    const early = await section(await watched(edda, 3))
    expect(early).toMatchObject({ ok: false, error: { kind: 'ask-lowering', lowerings: [{ words: '…' }] } })
    expect(JSON.stringify(early)).not.toContain('secret')
    expect(await section(await watched(edda, 5))).toMatchObject({ ok: false, error: { lowerings: [{ words: expect.stringContaining('secret') }] } })
    expect((await headOf(page.id)).n).toBe(moved.head)
  })

  test('raising and adding ask nothing', async () => {
    const { edda, page } = await world('Two. [@S1E2]\n\nThe secret is out. [@S1E6]')
    const text = page.text.replace('[@S1E2]', '[@S1E4]').replace('[@S1E6]', '[@S1E6]\n\nMore. [@S1E1]')
    expect(await saveEdit(edda, edit(page, text))).toMatchObject({ ok: true })
  })
})

describe('a title', () => {
  test('that a page one knows bears is taken, and the text is kept', async () => {
    const { edda, ada, page } = await world()
    const other = await publishPage(ada.id, THREE)
    expect(await saveEdit(edda, edit(page, source(other.title.toUpperCase(), THREE)))).toMatchObject({ ok: false, error: { kind: 'taken', slug: other.slug } })
    expect(await listDrafts(edda)).toHaveLength(1)
  })

  test('that only a page beyond the horizon bears ends in a proposal, as often as it is sent, and never tells', async () => {
    const { edda, ada, page } = await world()
    const other = await publishPage(ada.id, THREE, { title: someTitle('Twist'), front: ['known-from: S1E7'] })
    const early = await watched(edda, 3)
    const first = await saveEdit(early, edit(page, source(other.title, THREE)))
    expect(first).toMatchObject({ ok: true, value: { kind: 'proposed', slug: page.slug } })
    const again = await saveEdit(early, edit(page, source(other.title, `${THREE}\n\nFour. [@S1E3]`)))
    expect(again).toEqual(first)
    expect(await saveEdit(await watched(edda, 8), edit(page, source(other.title, THREE)))).toMatchObject({ ok: false, error: { kind: 'taken' } })
    expect(await headOf(page.id)).toMatchObject({ n: 1 })
  })

  test('that is free renames the page, and the old name leads to it', async () => {
    const { edda, page } = await world()
    const title = someTitle('Renamed')
    const saved = await saveEdit(edda, edit(page, source(title, THREE)))
    expect(saved).toMatchObject({ ok: true, value: { kind: 'published', n: 2 } })
    expect(await db.name.findMany({ where: { pageId: page.id }, orderBy: { role: 'asc' } })).toMatchObject([{ role: 'former', key: page.slug }, { role: 'title', display: title }])
  })
})

test('what was saved before the page was renamed is merged under its new name', async () => {
  const { edda, mara, page } = await world()
  const renamed = await publishNext(page, mara.id, source(someTitle('Renamed'), THREE))
  const saved = await saveEdit(edda, edit({ slug: renamed.slug, head: 1 }, replaced(page, 'One', 'First')))
  expect(saved).toMatchObject({ ok: true, value: { slug: renamed.slug, merged: true } })
})
