import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { accept } from '../review/accept'
import { listDrafts } from '../revisions/drafts'
import { listHistory } from '../revisions/history'
import { hashOf } from '../revisions/text'
import { cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, headOf, publishNext, publishPage, someTitle, type MadePage } from '../testing/pages'
import { source } from '../testing/source'
import { saveEdit } from './save-edit'
import { undo } from './undo'
import type { UndoRequest } from './undo-plan'

beforeAll(async () => void (await addEpisodes()))

const FIVE = ['One', 'Two', 'Three', 'Four', 'Five'].map((word) => `${word} stands here. [@S1E1]`).join('\n\n')

function way(act: UndoRequest['act'], page: Pick<MadePage, 'slug' | 'head'>, n: number, more: Partial<UndoRequest> = {}): UndoRequest {
  return { slug: page.slug, act, n, seen: page.head, version: 0, summary: '', minor: false, key: randomUUID(), knownFrom: null, lowers: false, answers: null, onto: null, ...more }
}

const changed = (page: MadePage, from: string, to: string) => page.text.replace(from, to)

/** Ada's page, then an edit of Edda's at the top of it and one of Mara's at its end. */
async function world() {
  const people = await cast()
  const first = await publishPage(people.ada.id, FIVE)
  const second = await publishNext(first, people.edda.id, changed(first, 'One', 'Uno'))
  const page = await publishNext(second, people.mara.id, changed(second, 'Five', 'Cinque'))
  return { ...people, first, second, page }
}

describe('undo', () => {
  test('takes one edit out of the middle, keeps what came since, and names what it undid', async () => {
    const { edda, first, page } = await world()
    expect(await undo(edda, way('undo', page, 2, { summary: 'Not so.' }))).toMatchObject({ ok: true, value: { kind: 'published', n: 4, merged: true } })
    expect((await headOf(page.id)).text).toBe(changed(first, 'Five', 'Cinque'))
    expect(await db.revision.findFirst({ where: { pageId: page.id, n: 4 } })).toMatchObject({ act: 'undo', undoesN: 2, baseN: 3, merged: true, summary: 'Not so.', authorId: edda.id })
    expect((await listHistory(edda, page.slug))?.rows[0]).toMatchObject({ n: 4, act: 'undo', undid: { from: 2, through: 2 } })
    expect(await db.log.findFirst({ where: { pageId: page.id, n: 4 } })).toMatchObject({ act: 'page.undo', data: { undid: { from: 2, through: 2 } } })
  })

  test('of the undo brings the edit back, byte for byte', async () => {
    const { edda, page } = await world()
    await undo(edda, way('undo', page, 2))
    expect(await undo(edda, way('undo', { ...page, head: 4 }, 4))).toMatchObject({ ok: true, value: { n: 5 } })
    expect((await headOf(page.id)).text).toBe(page.text)
  })

  test('sent twice makes one revision', async () => {
    const { edda, page } = await world()
    const once = way('undo', page, 2)
    const [first, second] = await Promise.all([undo(edda, once), undo(edda, once)])
    expect(first).toMatchObject({ ok: true, value: { n: 4 } })
    expect(second).toEqual(first)
    expect((await headOf(page.id)).n).toBe(4)
  })

  test('that does not apply puts both texts before the person, keeps a draft, and is saved once answered', async () => {
    const { edda, mara, page } = await world()
    const later = await publishNext(page, mara.id, changed(page, 'Uno', 'Un'))
    const late = await undo(edda, way('undo', later, 2))
    expect(late).toMatchObject({ ok: false, error: { kind: 'conflict', onto: 4 } })
    expect(JSON.stringify(late)).toMatch(/One stands[\s\S]*Un stands/)
    expect(await headOf(page.id)).toEqual({ n: 4, text: later.text })
    expect(await listDrafts(edda)).toMatchObject([{ slug: page.slug, reason: 'conflict' }])
    expect(await undo(edda, way('undo', later, 2, { answers: [{ choose: 'mine' }], onto: 4 }))).toMatchObject({ ok: true, value: { n: 5 } })
    expect((await headOf(page.id)).text).toBe(changed(later, 'Un stands', 'One stands'))
    expect(await db.revision.findFirst({ where: { pageId: page.id, n: 5 } })).toMatchObject({ act: 'undo', undoesN: 2 })
    expect(await listDrafts(edda)).toEqual([])
  })

  test('leaves a draft of something else on that page alone', async () => {
    const { edda, page } = await world()
    await saveEdit(edda, edit(page, changed(page, '[@S1E1]', '[@S9E9]')))
    await undo(edda, way('undo', page, 2))
    expect(await listDrafts(edda)).toMatchObject([{ reason: 'refused' }])
  })

  test('of what the page no longer holds writes nothing', async () => {
    const { edda, mara, page } = await world()
    const gone = await publishNext(page, mara.id, changed(page, 'Uno', 'One'))
    expect(await undo(edda, way('undo', gone, 2))).toMatchObject({ ok: true, value: { kind: 'unchanged' } })
    expect((await headOf(page.id)).n).toBe(4)
  })

  test('of the first revision is refused in words, and of one that never was is not found', async () => {
    const { edda, page } = await world()
    expect(await undo(edda, way('undo', page, 1))).toMatchObject({ ok: false, error: { kind: 'forbidden', reason: expect.stringContaining('nothing before it') } })
    for (const n of [0, 4, -1, 1.5, 10 ** 12]) expect(await undo(edda, way('undo', page, n))).toEqual({ ok: false, error: { kind: 'not-found' } })
    expect((await headOf(page.id)).n).toBe(3)
  })

  test('that would make words known earlier asks first, once', async () => {
    const { edda, ada, mara } = await cast()
    const first = await publishPage(ada.id, 'The secret is out. [@S1E2]\n\nTwo. [@S1E1]\n\nThree. [@S1E1]')
    const raised = await publishNext(first, mara.id, changed(first, '[@S1E2]', '[@S1E6]'))
    const page = await publishNext(raised, mara.id, changed(raised, 'Three', 'Third'))
    const asked = await undo(edda, way('undo', page, 2))
    expect(asked).toMatchObject({ ok: false, error: { kind: 'ask-lowering', lowerings: [{ from: 'S1E6', to: 'S1E2' }] } })
    expect(!asked.ok && asked.error.kind === 'ask-lowering' && asked.error.lowerings).toHaveLength(1)
    expect((await headOf(page.id)).n).toBe(3)
    expect(await undo(edda, way('undo', page, 2, { lowers: true }))).toMatchObject({ ok: true, value: { n: 4 } })
  })

  test('of a new title gives the old one back, unless another page bears it by now', async () => {
    const { edda, ada } = await cast()
    const [first, title] = [await publishPage(ada.id, FIVE), someTitle('Renamed')]
    const page = await publishNext(first, ada.id, source(title, FIVE))
    expect(await undo(edda, way('undo', page, 2))).toMatchObject({ ok: true, value: { slug: first.slug, n: 3 } })
    const again = await publishNext({ ...page, head: 3 }, ada.id, source(title, FIVE))
    await publishPage(ada.id, FIVE, { title: first.title })
    expect(await undo(edda, way('undo', again, 4))).toMatchObject({ ok: false, error: { kind: 'taken', slug: first.slug } })
    expect((await headOf(page.id)).n).toBe(4)
  })
})

describe('who may', () => {
  test('a newcomer’s undo waits for review as their edits do, and becomes an undo when it is accepted', async () => {
    const { noor, mara, first, page } = await world()
    const sent = await undo(noor, way('undo', page, 2, { summary: 'Undo revision 2' }))
    expect(sent).toMatchObject({ ok: true, value: { kind: 'proposed' } })
    expect((await headOf(page.id)).n).toBe(3)
    const id = sent.ok && sent.value.kind === 'proposed' ? sent.value.proposalId : 0
    expect(await accept(mara, { id, version: 1, head: 3, reasonCode: null, words: '' })).toMatchObject({ ok: true, value: { n: 4 } })
    expect((await headOf(page.id)).text).toBe(changed(first, 'Five', 'Cinque'))
    expect(await db.revision.findFirst({ where: { pageId: page.id, n: 4 } })).toMatchObject({ act: 'undo', undoesN: 2, baseN: 3, authorId: noor.id, reviewerId: mara.id })
  })

  test('a newcomer’s undo that does not apply asks them, not the moderator', async () => {
    const { noor, mara, page } = await world()
    const later = await publishNext(page, mara.id, changed(page, 'Uno', 'Un'))
    expect(await undo(noor, way('undo', later, 2))).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    expect(await db.proposal.count({ where: { pageId: page.id } })).toBe(0)
    expect(await undo(noor, way('undo', later, 2, { answers: [{ choose: 'mine' }], onto: 4 }))).toMatchObject({ ok: true, value: { kind: 'proposed' } })
  })

  test('a newcomer’s undo is woven into the text of theirs that waits; a revert takes its place', async () => {
    const { noor, page } = await world()
    const sent = await saveEdit(noor, edit(page, changed(page, 'Three', 'Tre')))
    const id = sent.ok && sent.value.kind === 'proposed' ? sent.value.proposalId : 0
    expect(await undo(noor, way('undo', page, 2))).toEqual(sent)
    const textOf = async (n: number) => (await db.proposalVersion.findUniqueOrThrow({ where: { proposalId_n: { proposalId: id, n } }, include: { text: true } })).text?.body
    expect(await textOf(2)).toMatch(/One stands[\s\S]*Tre stands[\s\S]*Cinque stands/)
    expect(await undo(noor, way('revert', page, 1, { version: 2 }))).toEqual(sent)
    expect(await textOf(3)).toMatch(/One stands[\s\S]*Three stands[\s\S]*Five stands/)
  })

  test('a suspended person undoes nothing, and nobody but moderators undoes what is for moderators', async () => {
    const { sten, edda, mara, page } = await world()
    expect(await undo(sten, way('undo', page, 2))).toMatchObject({ ok: false, error: { kind: 'forbidden', reason: expect.stringContaining('suspended') } })
    await db.page.update({ where: { id: page.id }, data: { protection: 'moderators' } })
    for (const act of ['undo', 'revert'] as const) expect(await undo(edda, way(act, page, 2))).toMatchObject({ ok: false, error: { kind: 'forbidden', reason: expect.stringContaining('moderators') } })
    expect((await headOf(page.id)).n).toBe(3)
    expect(await undo(mara, way('undo', page, 2))).toMatchObject({ ok: true, value: { n: 4 } })
  })
})

describe('revert', () => {
  test('brings an earlier text back whole and names all it took back', async () => {
    const { edda, first, page } = await world()
    expect(await undo(edda, way('revert', page, 1))).toMatchObject({ ok: true, value: { n: 4, merged: false } })
    expect((await headOf(page.id)).text).toBe(first.text)
    expect(await db.revision.findFirst({ where: { pageId: page.id, n: 4 } })).toMatchObject({ act: 'revert', undoesN: 2, baseN: 3 })
    expect((await listHistory(edda, page.slug))?.rows[0]).toMatchObject({ undid: { from: 2, through: 3 } })
  })

  test('keeps what was written after it was asked for', async () => {
    const { edda, mara, page, first } = await world()
    await publishNext(page, mara.id, changed(page, 'Three', 'Tre'))
    expect(await undo(edda, way('revert', page, 1))).toMatchObject({ ok: true, value: { n: 5, merged: true } })
    expect((await headOf(page.id)).text).toBe(changed(first, 'Three', 'Tre'))
  })

  test('to what everybody reads is refused in words', async () => {
    const { edda, page } = await world()
    expect(await undo(edda, way('revert', page, 3))).toMatchObject({ ok: false, error: { kind: 'forbidden', reason: expect.stringContaining('reads already') } })
  })

  test('is undone like any other edit', async () => {
    const { edda, page } = await world()
    await undo(edda, way('revert', page, 1))
    expect(await undo(edda, way('undo', { ...page, head: 4 }, 4))).toMatchObject({ ok: true, value: { n: 5 } })
    expect((await headOf(page.id)).text).toBe(page.text)
  })
})

describe('rollback', () => {
  async function vandalised() {
    const people = await world()
    const once = await publishNext(people.page, people.noor.id, changed(people.page, 'Two', 'Rats'))
    const twice = await publishNext(once, people.noor.id, changed(once, 'Three', 'More rats'))
    return { ...people, twice }
  }

  test('takes the newest author’s run back to the last text of somebody else', async () => {
    const { milo, page, twice } = await vandalised()
    expect(await undo(milo, way('rollback', twice, 5))).toMatchObject({ ok: true, value: { n: 6 } })
    expect((await headOf(page.id)).text).toBe(page.text)
    expect(await db.revision.findFirst({ where: { pageId: page.id, n: 6 } })).toMatchObject({ act: 'rollback', undoesN: 4, baseN: 5, merged: false })
    expect(await db.patrol.findFirst({ where: { pageId: page.id, n: 6 } })).toMatchObject({ byId: milo.id })
  })

  test('sent twice is one rollback, and the second sender gets the same answer', async () => {
    const { milo, page, twice } = await vandalised()
    const once = way('rollback', twice, 5)
    const first = await undo(milo, once)
    expect(await undo(milo, once)).toEqual(first)
    expect((await headOf(page.id)).n).toBe(6)
  })

  test('takes along what the same person has added meanwhile', async () => {
    const { milo, noor, page, twice } = await vandalised()
    await publishNext(twice, noor.id, changed(twice, 'Four', 'Only rats'))
    expect(await undo(milo, way('rollback', twice, 5))).toMatchObject({ ok: true, value: { n: 7 } })
    expect((await headOf(page.id)).text).toBe(page.text)
  })

  test('is refused in a sentence once somebody else is on top, also when two roll back at once', async () => {
    const { milo, mara, edda, page, twice } = await vandalised()
    const later = await publishNext(twice, edda.id, changed(twice, 'Four', 'Quattro'))
    expect(await undo(milo, way('rollback', twice, 5))).toMatchObject({ ok: false, error: { kind: 'forbidden', reason: expect.stringContaining('Somebody else has edited') } })
    expect(await headOf(page.id)).toEqual({ n: 6, text: later.text })
    const both = await Promise.all([undo(milo, way('rollback', later, 6)), undo(mara, way('rollback', later, 6))])
    expect(both.map((answer) => answer.ok).sort()).toEqual([false, true])
    expect(await headOf(page.id)).toEqual({ n: 7, text: twice.text })
  })

  test('is for moderators, and for no page that is one person’s alone', async () => {
    const { edda, milo, ada, page, twice } = await vandalised()
    expect(await undo(edda, way('rollback', twice, 5))).toMatchObject({ ok: false, error: { kind: 'forbidden', reason: 'Only moderators roll back.' } })
    expect((await headOf(page.id)).n).toBe(5)
    const own = await publishPage(ada.id, FIVE)
    expect(await undo(milo, way('rollback', own, 1))).toMatchObject({ ok: false, error: { kind: 'forbidden', reason: expect.stringContaining('One person wrote all') } })
  })

  test('tells nobody who wrote what where that is hidden', async () => {
    const { ada, milo, page, twice } = await vandalised()
    await db.hidden.create({ data: { pageId: page.id, n: 4, field: 'author', audience: 'admins', byId: ada.id, reason: 'A test.' } })
    expect(await undo(milo, way('rollback', twice, 5))).toMatchObject({ ok: false, error: { kind: 'forbidden', reason: expect.stringContaining('is hidden') } })
    // Whoever may see it would tell everybody by what they roll back.
    expect(await undo(ada, way('rollback', twice, 5))).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    await db.hidden.updateMany({ where: { pageId: page.id }, data: { liftedAt: new Date() } })
    expect(await undo(milo, way('rollback', twice, 5))).toMatchObject({ ok: true })
  })
})

describe('what is not to be seen', () => {
  test('a text that was hidden is brought back by nobody, by no way', async () => {
    const { edda, mara, ada, first, page } = await world()
    await db.hidden.create({ data: { field: 'text', textHash: hashOf(first.text), audience: 'moderators', byId: mara.id, reason: 'A test.' } })
    const back = await publishNext(page, mara.id, changed(page, 'Cinque', 'Five'))
    for (const who of [mara, ada]) {
      for (const [act, n] of [['revert', 1], ['undo', 2]] as const) expect(await undo(who, way(act, back, n))).toMatchObject({ ok: false, error: { kind: 'forbidden', reason: expect.stringContaining('was hidden') } })
    }
    expect(await undo(edda, way('revert', back, 1))).toEqual({ ok: false, error: { kind: 'not-found' } })
    expect((await headOf(page.id)).n).toBe(4)
  })

  test('a text that was hidden while its undo waited is not published by accepting it', async () => {
    const { noor, mara, first, page } = await world()
    const sent = await undo(noor, way('revert', page, 1))
    const id = sent.ok && sent.value.kind === 'proposed' ? sent.value.proposalId : 0
    await db.hidden.create({ data: { field: 'text', textHash: hashOf(first.text), audience: 'moderators', byId: mara.id, reason: 'A test.' } })
    expect(await accept(mara, { id, version: 1, head: 3, reasonCode: null, words: '' })).toMatchObject({ ok: false, error: { kind: 'refused', message: expect.stringContaining('was hidden') } })
    expect((await headOf(page.id)).n).toBe(3)
  })

  test('a text that undoing happens to make again is not brought back either', async () => {
    const { mara, page } = await world()
    const made = changed(page, 'Uno', 'One')
    await db.hidden.create({ data: { field: 'text', textHash: hashOf(made), audience: 'moderators', byId: mara.id, reason: 'A test.' } })
    expect(await undo(mara, way('undo', page, 2))).toMatchObject({ ok: false, error: { kind: 'forbidden', reason: expect.stringContaining('was hidden') } })
    expect((await headOf(page.id)).n).toBe(3)
  })

  test('what any of the texts tells beyond one’s horizon asks first, on every way, and gives nothing away', async () => {
    const { edda, milo, ada } = await cast()
    const first = await publishPage(ada.id, 'One. [@S1E1]\n\nA long secret. [@S1E8]\n\nThree. [@S1E1]')
    const second = await publishNext(first, ada.id, changed(first, 'A long secret. [@S1E8]\n\n', ''))
    const page = await publishNext(second, edda.id, changed(second, 'Three', 'Third'))
    for (const [who, act, n] of [[edda, 'undo', 2], [edda, 'revert', 1]] as const) {
      const early = await watched(who, 3)
      const answer = await undo(early, way(act, page, n))
      expect(answer).toMatchObject({ ok: false, error: { kind: 'beyond' } })
      expect(JSON.stringify(answer)).not.toContain('secret')
      expect((await headOf(page.id)).n).toBe(3)
    }
    expect(await undo(await watched(edda, 3), way('undo', page, 3))).toMatchObject({ ok: true, value: { n: 4 } })
    const opened = { ...(await watched(milo, 3)), opened: new Set([page.id]) }
    expect(await undo(opened, way('undo', { ...page, head: 4 }, 2))).toMatchObject({ ok: true, value: { n: 5 } })
    expect((await headOf(page.id)).text).toContain('secret')
  })
})
