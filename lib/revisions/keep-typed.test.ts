import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { saveEdit } from '../pages/save-edit'
import { cast, type Cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, publishPage, type MadePage } from '../testing/pages'
import { discardDraft, findDraft, listDrafts } from './drafts'
import { keepTyped, typedAt, type Typed } from './keep-typed'

let people: Cast
beforeAll(async () => {
  await addEpisodes()
  people = await cast()
})

const page = () => publishPage(people.ada.id, 'One line. [@S1E1]\n\nA last line. [@S1E1]')
const form = (made: MadePage, text: string, more: Partial<Typed> = {}): Typed =>
  ({ key: randomUUID(), step: 0, writer: randomUUID(), slug: made.slug, section: null, seen: null, base: 1, text, summary: '', ...more })

async function kept(actor: Cast['edda'], typed: Typed) {
  const answer = await keepTyped(actor, typed)
  if (!answer.ok) throw new Error(answer.error.kind)
  return answer.value
}

const textsAt = async (actor: Cast['edda'], pageId: number) =>
  Promise.all((await typedAt(actor.id, pageId, null)).map(async ({ id }) => (await findDraft(actor.id, id))?.text))

describe('what is typed', () => {
  test('is one draft that follows, however often it is kept, and leaves no text behind', async () => {
    const made = await page()
    const typed = form(made, 'a')
    const texts = await db.text.count()
    const first = await kept(people.edda, typed)
    const second = await kept(people.edda, { ...typed, ...first, text: 'ab' })
    expect([first, second]).toEqual([{ key: typed.key, step: 1, forked: false }, { key: typed.key, step: 2, forked: false }])
    expect(await textsAt(people.edda, made.id)).toEqual(['ab'])
    expect(await db.text.count()).toBe(texts)
  })

  test('is forked, not overwritten, where two devices go on from one draft', async () => {
    const made = await page()
    const there = form(made, 'begun there')
    const begun = await kept(people.edda, there)
    const here = await kept(people.edda, { ...there, ...begun, writer: randomUUID(), text: 'gone on here' })
    const again = await kept(people.edda, { ...there, ...begun, writer: randomUUID(), text: 'gone on elsewhere' })
    expect(here).toEqual({ key: there.key, step: 2, forked: false })
    expect(again).toMatchObject({ step: 1, forked: true })
    expect(again.key).not.toBe(there.key)
    expect((await textsAt(people.edda, made.id)).sort()).toEqual(['gone on elsewhere', 'gone on here'])
  })

  test('goes on as one draft where the answer to a keep was lost', async () => {
    const made = await page()
    const typed = form(made, 'sent, never answered')
    await kept(people.edda, typed)
    expect(await kept(people.edda, { ...typed, text: 'sent again' })).toEqual({ key: typed.key, step: 2, forked: false })
    expect(await textsAt(people.edda, made.id)).toEqual(['sent again'])
  })

  test('is not forked by the same text, as a tab that died may have sent it', async () => {
    const made = await page()
    const typed = form(made, 'the last word')
    await kept(people.edda, typed)
    expect(await kept(people.edda, { ...typed, writer: randomUUID() })).toEqual({ key: typed.key, step: 1, forked: false })
    expect(await textsAt(people.edda, made.id)).toEqual(['the last word'])
  })

  test('in two tabs opened apart are two drafts, of which the second says that it is beside the first', async () => {
    const made = await page()
    await kept(people.edda, form(made, 'one tab'))
    await kept(people.edda, form(made, 'other tab'))
    expect((await typedAt(people.edda.id, made.id, null)).map(({ isFork }) => isFork)).toEqual([true, false])
  })

  test('is kept for whoever is suspended, and found by nobody else', async () => {
    const made = await page()
    await kept(people.sten, form(made, 'mine alone'))
    const [row] = await typedAt(people.sten.id, made.id, null)
    expect((await findDraft(people.sten.id, row!.id))?.text).toBe('mine alone')
    expect(await findDraft(people.ada.id, row!.id)).toBeNull()
    expect((await listDrafts(people.ada)).some(({ id }) => id === row!.id)).toBe(false)
    await discardDraft(people.ada.id, row!.id)
    expect(await findDraft(people.sten.id, row!.id)).not.toBeNull()
  })

  test('of the same key by somebody else is a draft of theirs', async () => {
    const made = await page()
    const typed = form(made, 'Edda’s')
    await kept(people.edda, typed)
    expect(await kept(people.mara, { ...typed, text: 'Mara’s' })).toEqual({ key: typed.key, step: 1, forked: false })
    expect(await textsAt(people.edda, made.id)).toEqual(['Edda’s'])
  })

  test('of a page that was deleted stays with it; of one that nobody knows of is kept without', async () => {
    const made = await page()
    await db.page.update({ where: { id: made.id }, data: { deletedAt: new Date() } })
    const typed = form(made, '---\ntitle: A lost one\n---\n')
    await kept(people.edda, typed)
    expect(await db.draft.findFirst({ where: { formKey: typed.key } })).toMatchObject({ pageId: made.id, title: made.title, body: typed.text })
    const nowhere = { ...form(made, '---\ntitle: A lost one\n---\n'), key: `${typed.key}x`, slug: 'no-such-page' }
    await kept(people.edda, nowhere)
    expect(await db.draft.findFirst({ where: { formKey: nowhere.key } })).toMatchObject({ pageId: null, title: 'A lost one' })
  })

  test('that cannot be stored is refused with a sentence', async () => {
    expect(await keepTyped(people.edda, form(await page(), 'half \ud800'))).toMatchObject({ ok: false, error: { kind: 'unstorable' } })
  })
})

describe('a draft', () => {
  const change = (made: MadePage) => made.text.replace('A last line.', 'Another last line.')

  test('goes when its form is published, and what was on its way then does not bring it back', async () => {
    const made = await page()
    const typed = form(made, change(made))
    const at = await kept(people.edda, typed)
    expect((await saveEdit(people.edda, edit(made, typed.text, { key: typed.key }))).ok).toBe(true)
    expect(await textsAt(people.edda, made.id)).toEqual([])
    for (const late of [{ ...typed, ...at }, { ...typed, writer: randomUUID() }]) expect(await keepTyped(people.edda, late)).toEqual({ ok: false, error: { kind: 'gone' } })
    expect(await textsAt(people.edda, made.id)).toEqual([])
  })

  test('of another tab stays when one is published', async () => {
    const made = await page()
    await kept(people.edda, form(made, 'the other tab'))
    await saveEdit(people.edda, edit(made, change(made)))
    expect(await textsAt(people.edda, made.id)).toEqual(['the other tab'])
  })

  test('that is refused when sent stays the one draft of its form, with why', async () => {
    const made = await page()
    const typed = form(made, made.text.replaceAll(' [@S1E1]', ''))
    await kept(people.edda, typed)
    expect(await saveEdit(people.edda, edit(made, typed.text, { key: typed.key }))).toMatchObject({ ok: false, error: { kind: 'ask-bound' } })
    expect(await db.draft.findMany({ where: { memberId: people.edda.id, pageId: made.id }, select: { reason: true, formKey: true } })).toEqual([{ reason: 'ask-bound', formKey: typed.key }])
  })

  test('that was thrown away does not come back by itself', async () => {
    const made = await page()
    const typed = form(made, 'thrown away')
    const at = await kept(people.edda, typed)
    const [row] = await typedAt(people.edda.id, made.id, null)
    await discardDraft(people.edda.id, row!.id)
    expect(await keepTyped(people.edda, { ...typed, ...at })).toEqual({ ok: false, error: { kind: 'gone' } })
  })
})
