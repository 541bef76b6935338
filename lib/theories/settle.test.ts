import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { writeSettlement } from '../markdown/write-settlement'
import { createPage } from '../pages/create-page'
import { readPage } from '../pages/read'
import { saveEdit } from '../pages/save-edit'
import { undo } from '../pages/undo'
import { accept, acceptEdited } from '../review/accept'
import { acceptParts } from '../review/accept-parts'
import { reviewItem } from '../review/item'
import { cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, headOf, publishPage, someTitle } from '../testing/pages'
import { waitingRows } from '../testing/queue'
import { source } from '../testing/source'
import { settleTheory, type Settling } from './settle'

beforeAll(async () => void (await addEpisodes()))

const CLAIM = ['known-from: 0', 'default-bound: 0', 'claim: She stays.', 'type: character']
const DENIED = { state: 'denied', by: 'The makers', rank: 'showrunner', date: '2025-06-07', cite: 'S1E2 12:40' } as const

async function world(front: readonly string[] = CLAIM) {
  const people = await cast()
  const page = await publishPage(people.ada.id, 'One. [@S1E1]', { kind: 'theory', front })
  const settling = (more: Partial<Settling> = {}): Settling => ({ slug: page.slug, ...DENIED, summary: 'They said so.', key: crypto.randomUUID(), ...more })
  const settled = async () => {
    const answer = await readPage(await watched(people.mara, 8), page.slug)
    return answer.kind === 'article' ? answer.article.theory?.settlement?.state ?? null : 'gone'
  }
  return { ...people, page, settling, settled }
}

const ruling = (id: number, head: number) => ({ id, version: 1, head, words: '', reasonCode: null })

describe('how the makers settled a theory', () => {
  test('is proposed by one person, of whatever rank, and seconded by another', async () => {
    const { ada, mara, page, settling, settled } = await world()
    const proposed = await settleTheory(ada, settling())
    expect(proposed).toMatchObject({ ok: true, value: { kind: 'proposed' } })
    if (!proposed.ok || proposed.value.kind !== 'proposed') return
    expect(await settled()).toBeNull()
    expect(await accept(ada, ruling(proposed.value.proposalId, page.head))).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await reviewItem(mara, proposed.value.proposalId)).toMatchObject({ kind: 'item', item: { act: 'edit' } })
    expect(await accept(mara, ruling(proposed.value.proposalId, page.head))).toMatchObject({ ok: true })
    expect(await settled()).toBe('denied')
    expect(await db.revision.findUnique({ where: { pageId_n: { pageId: page.id, n: 2 } } })).toMatchObject({ act: 'settle', authorId: ada.id, reviewerId: mara.id })
    expect(await db.theory.findUnique({ where: { pageId: page.id } })).toMatchObject({ settlement: 'denied' })
  })

  test('waits also where it comes with an edit of the whole text, and comes back by an undo', async () => {
    const { ada, edda, mara, page, settling, settled } = await world()
    const other = writeSettlement(page.text, DENIED)
    const saved = await saveEdit(edda, edit(page, other))
    expect(saved).toMatchObject({ ok: true, value: { kind: 'proposed' } })
    if (!saved.ok || saved.value.kind !== 'proposed') return
    await accept(mara, ruling(saved.value.proposalId, page.head))
    const back = await undo(mara, { slug: page.slug, act: 'undo', n: 2, seen: 2, version: 0, summary: '', minor: false, key: crypto.randomUUID(), knownFrom: null, lowers: true, answers: null, onto: null })
    expect(back).toMatchObject({ ok: true, value: { kind: 'proposed' } })
    expect(await settled()).toBe('denied')
    expect(await settleTheory(ada, settling())).toMatchObject({ ok: true, value: { kind: 'unchanged' } })
  })

  test('lets every other change of the page through at once', async () => {
    const { edda, page } = await world([...CLAIM, 'settlement: { state: open }'])
    expect(await saveEdit(edda, edit(page, page.text.replace('One', 'Two')))).toMatchObject({ ok: true, value: { kind: 'published' } })
    expect(await headOf(page.id)).toMatchObject({ n: 2 })
  })

  test('is not said by whoever creates the page alone; that the makers left it open is no settlement', async () => {
    const { edda } = await world()
    const created = (line: string) => createPage(edda, { text: source(someTitle(), 'One. [@S1E1]', { kind: 'theory', front: [...CLAIM, line] }), summary: '', key: crypto.randomUUID(), knownFrom: null, lowers: false })
    expect(await created('settlement: { state: affirmed, by: "Me" }')).toMatchObject({ ok: true, value: { kind: 'proposed' } })
    expect(await created('settlement: { state: open }')).toMatchObject({ ok: true, value: { kind: 'published' } })
  })

  test('is not put another way by whoever seconds it', async () => {
    const { ada, mara, page, settling, settled } = await world()
    const proposed = await settleTheory(ada, settling())
    if (!proposed.ok || proposed.value.kind !== 'proposed') throw new Error('not proposed')
    const text = writeSettlement(page.text, { ...DENIED, state: 'affirmed' })
    expect(await acceptEdited(mara, ruling(proposed.value.proposalId, page.head), { text, lowers: true })).toMatchObject({ ok: false, error: { kind: 'refused', message: expect.stringContaining('seconded') } })
    expect(await settled()).toBeNull()
  })

  test('is a revision of its own kind also where only that part of a change is accepted', async () => {
    const { edda, mara, page } = await world()
    const saved = await saveEdit(edda, edit(page, writeSettlement(page.text, DENIED).replace('One', 'Two')))
    if (!saved.ok || saved.value.kind !== 'proposed') throw new Error('not proposed')
    expect(await acceptParts(mara, { ...ruling(saved.value.proposalId, page.head), chosen: [0] })).toMatchObject({ ok: true })
    const made = await db.revision.findUniqueOrThrow({ where: { pageId_n: { pageId: page.id, n: 2 } }, include: { text: true } })
    expect(made).toMatchObject({ act: 'settle', text: { body: expect.stringMatching(/state: denied[^]*One/) } })
  })

  test('may be known earlier by another source, and is seconded like any other', async () => {
    const { ada, mara, page, settling } = await world([...CLAIM, 'settlement: { state: denied, by: The makers, rank: showrunner, date: 2025-06-07, cite: S1E8 }'])
    const settled = await settleTheory(ada, settling())
    expect(settled).toMatchObject({ ok: true, value: { kind: 'proposed' } })
    expect(await db.draft.count({ where: { memberId: ada.id } })).toBe(0)
    const row = (await waitingRows(mara)).find(({ title }) => title === page.title)!
    expect(row.parts).toContainEqual({ words: 'lowers a bound', points: 6 })
  })

  test('is proposed once, however often the form is sent, and anew in the same proposal', async () => {
    const { noor, page, settling } = await world()
    const once = settling()
    const [first, again] = [await settleTheory(noor, once), await settleTheory(noor, once)]
    expect(again).toEqual(first)
    expect(await settleTheory(noor, settling({ state: 'partly' }))).toMatchObject({ ok: true, value: { kind: 'proposed' } })
    const rows = await db.proposal.findMany({ where: { pageId: page.id }, include: { versions: { include: { text: true }, orderBy: { n: 'asc' } } } })
    expect(rows).toMatchObject([{ version: 2, versions: [{ text: { body: expect.stringContaining('state: denied') } }, { text: { body: expect.stringContaining('state: partly') } }] }])
  })

  test('is for theories alone', async () => {
    const { ada, settling } = await world()
    const character = await publishPage(ada.id, 'One. [@S1E1]')
    expect(await settleTheory(ada, settling({ slug: character.slug }))).toEqual({ ok: false, error: { kind: 'not-found' } })
  })
})

test('a settlement is written over the old one, whatever stands around it, and nothing else is touched', () => {
  const of = (lines: string) => `---\nkind: theory\n${lines}title: "T"\n---\n\nBody.\n`
  const line = 'settlement: { state: denied, by: The makers, rank: showrunner, date: 2025-06-07, cite: S1E2 12:40 }\n'
  expect(writeSettlement(of('settlement: { state: open, cite: x }\n# kept\n'), DENIED)).toBe(of(`${line}# kept\n`))
  expect(writeSettlement(of('settlement:\n  state: open\n  cite: x\n'), DENIED)).toBe(of(line))
  expect(writeSettlement('---\nkind: theory\ntitle: T\n---\n\nBody.\n', { ...DENIED, by: '', rank: '', date: '', cite: '' })).toBe('---\nkind: theory\ntitle: T\nsettlement: { state: denied }\n---\n\nBody.\n')
  expect(writeSettlement('no front', DENIED)).toBe('no front')
})
