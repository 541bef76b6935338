import '../testing/own-database'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { removePage } from '../pages/remove'
import { saveEdit } from '../pages/save-edit'
import { undo } from '../pages/undo'
import { accept } from '../review/accept'
import { cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, publishPage } from '../testing/pages'
import { answerEvidence, changeEvidence, type EvidenceChange, type EvidenceFields } from './evidence'
import { minutesIn } from './runtime'

beforeAll(async () => void (await addEpisodes()))

const FRONT = ['known-from: 0', 'default-bound: 0', 'claim: She stays.', 'type: character', 'falsifier: A farewell.']
const ROW: EvidenceFields = { side: 'against', cite: 'S1E2 12:40', quote: 'Je pars.', translation: 'I am leaving.', shows: 'She packs a bag and says goodbye.', bears: 'whoever packs does not stay', on: '', said: '' }

async function world(rows: readonly string[] = []) {
  const people = await cast()
  const page = await publishPage(people.edda.id, 'One. [@S1E1]', { kind: 'theory', front: [...FRONT, ...rows] })
  const change = (more: object = {}): EvidenceChange => ({ slug: page.slug, key: crypto.randomUUID(), summary: '', lowers: false, id: null, row: ROW, ...more }) as EvidenceChange
  const rowsOf = () => db.evidence.findMany({ where: { pageId: page.id }, orderBy: { i: 'asc' }, select: { id: true, side: true, bound: true } })
  return { ...people, page, change, rowsOf }
}

const textOf = async (id: number) => (await db.page.findUniqueOrThrow({ where: { id }, select: { headRevision: { select: { text: true } } } })).headRevision!.text.body!
const yes = (id: number, head: number) => ({ id, version: 1, head, words: '', reasonCode: null })
const undoOf = (slug: string, n: number) => ({ slug, act: 'undo' as const, n, seen: n, version: 0, summary: '', minor: false, key: crypto.randomUUID(), knownFrom: null, lowers: true, answers: null, onto: null })

describe('a piece of evidence', () => {
  test('is added to anybody’s theory: by an editor at once, by a newcomer through review, and whose it is is kept', async () => {
    const { milo, noor, mara, page, change, rowsOf } = await world()
    expect(await changeEvidence(milo, change())).toMatchObject({ ok: true, value: { kind: 'published', n: 2 } })
    expect(await rowsOf()).toEqual([{ id: 'e1', side: 'against', bound: 'S1E2' }])
    const sent = await changeEvidence(noor, change({ row: { ...ROW, side: 'for', cite: 'S1E1' } }))
    expect(sent).toMatchObject({ ok: true, value: { kind: 'proposed' } })
    if (!sent.ok || sent.value.kind !== 'proposed') return
    expect(await rowsOf()).toHaveLength(1)
    expect(await accept(mara, yes(sent.value.proposalId, 2))).toMatchObject({ ok: true })
    expect(await db.evidenceOrigin.findMany({ where: { pageId: page.id }, orderBy: { row: 'asc' }, select: { row: true, authorId: true, n: true } })).toEqual([{ row: 'e1', authorId: milo.id, n: 2 }, { row: 'e2', authorId: noor.id, n: 3 }])
  })

  test('needs no sight of the rest: who has watched one episode adds to a theory whose text tells of the last', async () => {
    const people = await cast()
    const page = await publishPage(people.edda.id, 'The end. [@S1E8]', { kind: 'theory', front: FRONT })
    const early = await watched(people.milo, 1)
    const added = await changeEvidence(early, { slug: page.slug, key: 'k', summary: '', lowers: false, id: null, row: { ...ROW, cite: 'S1E1' } })
    expect(added).toMatchObject({ ok: true, value: { kind: 'published' } })
    expect(await textOf(page.id)).toContain('The end. [@S1E8]')
  })

  test('that is sent twice stands once', async () => {
    const { milo, change, rowsOf } = await world()
    const once = change()
    expect(await changeEvidence(milo, once)).toEqual(await changeEvidence(milo, once))
    expect(await rowsOf()).toHaveLength(1)
  })

  test('at a moment after the end of its episode is refused with the reason', async () => {
    const { ada, milo, change, rowsOf } = await world()
    await publishPage(ada.id, 'An evening. [@S1E6]', { kind: 'episode', front: ['known-from: S1E6', 'code: S1E6', 'runtime: 50 min'] })
    expect(await changeEvidence(milo, change({ row: { ...ROW, cite: 'S1E6 61:00' } }))).toMatchObject({ ok: false, error: { kind: 'wrong', field: 'cite', message: 'S1E6 lasts 50 minutes, so nothing is heard in it at 61:00.' } })
    expect(await rowsOf()).toEqual([])
    expect(await changeEvidence(milo, change({ row: { ...ROW, cite: 'S1E6 49:00' } }))).toMatchObject({ ok: true })
  })

  test.each([['50 min', 50], ['1 h 2 min', 62], ['1h', 60], ['47', 47], ['62 minutes', 62], ['about an hour', null], ['', null]])('“%s” is so many minutes: %s', (runtime, minutes) => {
    expect(minutesIn(runtime)).toBe(minutes)
  })

  test('for a theory that was deleted meanwhile is refused, and a draft holds what was typed', async () => {
    const { ada, milo, page, change } = await world()
    await removePage(ada, { slug: page.slug, into: null, reason: 'twice', safeFrom: '0', key: 'gone' } as never)
    expect(await changeEvidence(milo, change())).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  })
})

const ROWS = ['evidence:', '  - { id: e1, side: for, shows: "She buys a flat in Paris.", cite: S1E1 }']

describe('what others brought', () => {
  test('against one’s own theory is taken away by no edit of one’s own, nor set on the other side, nor said as something else', async () => {
    const { edda, milo, page, change, rowsOf } = await world(ROWS)
    await changeEvidence(milo, change())
    const body = await textOf(page.id)
    const now = { ...page, head: 2 }
    const without = body.replace(/^ {2}- .*She packs.*\n/m, '')
    const hidden = [body.replace('cite: S1E2 12:40', 'cite: S1E8'), body.replace('cite: S1E2 12:40', 'cite: S1E2 12:40; S1E8'), body.replace('cite: S1E2 12:40', 'cite: S1E2 12:40, from: S1E8')]
    hidden.push(body.replace('shows: She packs a bag and says goodbye.', 'shows: "She packs a bag and says goodbye to [[A title of later]]."'))
    for (const text of [without, body.replace('side: against', 'side: context'), body.replace('She packs a bag and says goodbye.', 'It rains.'), body.replace('whoever packs does not stay', 'so what'), ...hidden]) {
      expect(text).not.toBe(body)
      expect(await saveEdit(edda, edit(now, text))).toMatchObject({ ok: false, error: { kind: 'forbidden', reason: expect.stringContaining('against their own theory') } })
    }
    expect(await changeEvidence(edda, change({ id: 'e2', row: null }))).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await undo(edda, undoOf(page.slug, 2))).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect((await rowsOf()).map(({ side }) => side)).toEqual(['for', 'against'])
    expect(await saveEdit(edda, edit(now, body.replace('She packs a bag and says goodbye.', 'She packs a bag and then says goodbye to him.')))).toMatchObject({ ok: true, value: { kind: 'published' } })
  })

  test('is taken away by somebody else only where another agrees, and by no moderator whose theory it is', async () => {
    const { ada, mara, milo, noor, page, change, rowsOf } = await world(ROWS)
    await changeEvidence(milo, change())
    const proposed = await changeEvidence(noor, change({ id: 'e2', row: null }))
    expect(proposed).toMatchObject({ ok: true, value: { kind: 'proposed' } })
    if (!proposed.ok || proposed.value.kind !== 'proposed') return
    await db.member.update({ where: { id: ada.id }, data: { rank: 'admin' } })
    expect(await accept(mara, yes(proposed.value.proposalId, 2))).toMatchObject({ ok: true })
    expect(await rowsOf()).toHaveLength(1)
    // What comes back is whose it was.
    expect(await undo(mara, undoOf(page.slug, 3))).toMatchObject({ ok: true })
    expect(await db.evidenceOrigin.findUnique({ where: { pageId_row: { pageId: page.id, row: 'e2' } } })).toMatchObject({ authorId: milo.id, n: 2 })
  })

  test('is taken away from a moderator’s own theory by no proposal that this moderator accepts', async () => {
    const people = await cast()
    const page = await publishPage(people.mara.id, 'One. [@S1E1]', { kind: 'theory', front: [...FRONT, ...ROWS] })
    const change = (more: object): EvidenceChange => ({ slug: page.slug, key: crypto.randomUUID(), summary: '', lowers: false, ...more }) as EvidenceChange
    await changeEvidence(people.milo, change({ id: null, row: ROW }))
    const proposed = await changeEvidence(people.edda, change({ id: 'e2', row: null }))
    expect(proposed).toMatchObject({ ok: true, value: { kind: 'proposed' } })
    if (!proposed.ok || proposed.value.kind !== 'proposed') return
    expect(await accept(people.mara, yes(proposed.value.proposalId, 2))).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await accept(people.milo, yes(proposed.value.proposalId, 2))).toMatchObject({ ok: true })
  })

  test('is one’s own to take back', async () => {
    const { milo, edda, change, rowsOf } = await world()
    await changeEvidence(milo, change())
    expect(await changeEvidence(milo, change({ id: 'e1', row: null }))).toMatchObject({ ok: true, value: { kind: 'published' } })
    await changeEvidence(edda, change())
    expect(await changeEvidence(edda, change({ id: 'e1', row: { ...ROW, shows: 'Another thing entirely happens here.' } }))).toMatchObject({ ok: true, value: { kind: 'published' } })
    expect(await rowsOf()).toHaveLength(1)
  })
})

test('why evidence bears on the claim is answered on its own, and the answer is known no earlier than the evidence', async () => {
  const { milo, page, change } = await world()
  await changeEvidence(milo, change())
  expect(await answerEvidence(milo, { slug: page.slug, key: 'a', summary: '', lowers: false, id: null, to: 'e1', says: 'She packs for the weekend.', cite: 'S1E1' })).toMatchObject({ ok: true, value: { kind: 'published' } })
  const block = await db.block.findFirst({ where: { pageId: page.id, text: { contains: 'weekend' } }, select: { bound: true } })
  expect(block).toEqual({ bound: 'S1E2' })
})

describe('evidence that leans on something', () => {
  async function leaning() {
    const people = await cast()
    const about = await publishPage(people.ada.id, 'She rents a room in Lyon. [@S1E1]\n\nHe sings at night. [@S1E3]', { front: ['known-from: 0', 'facts:', '  - { id: f1, name: City, value: Paris, cite: S1E1 }'] })
    const page = await publishPage(people.edda.id, 'One. [@S1E1]', { kind: 'theory', front: FRONT })
    const add = (row: object, id: string | null = null) => changeEvidence(people.milo, { slug: page.slug, key: crypto.randomUUID(), summary: '', lowers: true, id, row: { ...ROW, cite: 'S1E1', ...row } })
    const changed = async () => (await db.$queryRaw<{ row_id: string }[]>`SELECT row_id FROM lean_state WHERE page_id = ${page.id} AND has_changed ORDER BY 1`).map(({ row_id: row }) => row)
    const told = async () => (await db.log.findMany({ where: { pageId: page.id, act: 'theory.evidence-changed' }, orderBy: { id: 'asc' }, select: { memberId: true, data: true } })).map(({ memberId, data }) => [memberId, (data as { row: string }).row])
    return { ...people, about, page, add, changed, told }
  }

  test('on words of a page or a fact is marked by the edit that takes them away, and its authors and the theory’s are told once', async () => {
    const { ada, milo, edda, about, add, changed, told } = await leaning()
    expect(await add({ on: about.title, said: 'She rents a room in Lyon.' })).toMatchObject({ ok: true })
    expect(await add({ on: about.title, said: 'City: Paris' })).toMatchObject({ ok: true })
    expect(await changed()).toEqual([])
    // Moved and marked otherwise, the words are still there.
    const moved = about.text.replace('She rents a room in Lyon. [@S1E1]\n\nHe sings at night. [@S1E3]', 'He sings at night. [@S1E3]\n\nIndeed, **she rents** a room in Lyon. [@S1E1]')
    expect(await saveEdit(ada, edit(about, moved))).toMatchObject({ ok: true })
    expect(await changed()).toEqual([])
    expect(await saveEdit(ada, edit({ ...about, head: 2 }, moved.replace('a room in Lyon', 'a flat in Lyon').replace('value: Paris', 'value: Rome')))).toMatchObject({ ok: true })
    expect(await changed()).toEqual(['e1', 'e2'])
    expect(await told()).toEqual(expect.arrayContaining([[milo.id, 'e1'], [edda.id, 'e1'], [milo.id, 'e2'], [edda.id, 'e2']]))
    expect(await told()).toHaveLength(4)
    expect(await saveEdit(ada, edit({ ...about, head: 3 }, (await textOf(about.id)).replace('sings', 'whistles')))).toMatchObject({ ok: true })
    expect(await told()).toHaveLength(4)
    // As it was again, nothing is marked; said anew, it leans on what stands there now.
    expect(await undo(ada, undoOf(about.slug, 3))).toMatchObject({ ok: true })
    expect(await changed()).toEqual([])
  })

  test('said anew leans on what stands there then', async () => {
    const { ada, about, add, changed } = await leaning()
    await add({ on: about.title, said: 'Paris' })
    await saveEdit(ada, edit(about, about.text.replace('value: Paris', 'value: Rome')))
    expect(await changed()).toEqual(['e1'])
    expect(await add({ on: about.title, said: 'Rome' }, 'e1')).toMatchObject({ ok: true })
    expect(await changed()).toEqual([])
  })

  test('is known no earlier than what it leans on; words that stand there only later, or nowhere, are both refused', async () => {
    const { milo, about, add, page } = await leaning()
    expect(await add({ on: about.title, said: 'He sings at night.' })).toMatchObject({ ok: true })
    expect(await db.evidence.findFirst({ where: { pageId: page.id } })).toMatchObject({ bound: 'S1E3' })
    const early = await watched(milo, 1)
    const asked = (said: string) => changeEvidence(early, { slug: page.slug, key: crypto.randomUUID(), summary: '', lowers: false, id: null, row: { ...ROW, cite: 'S1E1', on: about.title, said } })
    const [later, never] = [await asked('He sings at night.'), await asked('He swims at night.')]
    expect(later).toMatchObject({ ok: false, error: { kind: 'wrong', field: 'said' } })
    expect(later).toEqual(never)
  })

  test('is marked when its source changes, ends or is deleted', async () => {
    const { ada, add, changed } = await leaning()
    const source = await publishPage(ada.id, 'A report. [@S1E1]', { kind: 'source', front: ['known-from: 0', 'key: the-daily-2025', 'publisher: The Daily', 'url: https://example.org/a', 'safe-from: 0'] })
    await add({ cite: 'the-daily-2025' })
    expect(await changed()).toEqual([])
    await saveEdit(ada, edit(source, source.text.replace('example.org/a', 'example.org/b')))
    expect(await changed()).toEqual(['e1'])
    await saveEdit(ada, edit({ ...source, head: 2 }, source.text))
    expect(await changed()).toEqual([])
    expect(await removePage(ada, { slug: source.slug, into: null, reason: 'gone', safeFrom: '0', key: 'g' } as never)).toMatchObject({ ok: true })
    expect(await changed()).toEqual(['e1'])
  })
})
