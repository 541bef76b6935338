import { beforeAll, describe, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { db } from '../db/client'
import { createPage } from '../pages/create-page'
import { saveEdit } from '../pages/save-edit'
import { anonymous, cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, headOf, publishNext, publishPage, someTitle, type MadePage } from '../testing/pages'
import { waitingFor, waitingRows } from '../testing/queue'
import { source } from '../testing/source'
import { accept } from './accept'
import { askForChanges, reject, withdraw } from './decide'
import { reviewItem } from './item'
import { listOwnProposals } from './own-proposals'
import { listQueue } from './queue'

beforeAll(async () => void (await addEpisodes()))

const BODY = 'One. [@S1E1]\n\nTwo. [@S1E2]\n\nThree. [@S1E3]'

async function world(body = BODY) {
  const people = await cast()
  const page = await publishPage(people.ada.id, body)
  const id = await proposeBy(people.noor, page, 'Two', 'Second')
  return { ...people, page, id }
}

async function proposeBy(author: Parameters<typeof saveEdit>[0], page: MadePage, words: string, by: string, version = 0): Promise<number> {
  const saved = await saveEdit(author, edit(page, page.text.replace(words, by), { version, summary: 'A change.' }))
  if (!saved.ok || saved.value.kind !== 'proposed') throw new Error('not proposed')
  return saved.value.proposalId
}

const ruling = <More extends object = object>(id: number, more = {} as More) => ({ id, version: 1, reasonCode: null as string | null, words: '', ...more })
const stateOf = async (id: number) => (await db.proposal.findUniqueOrThrow({ where: { id } })).state

describe('accepting', () => {
  test('publishes under the author’s name, names the reviewer, patrols, and is logged', async () => {
    const { mara, noor, page, id } = await world()
    expect(await accept(mara, ruling(id, { head: 1, words: 'Thanks.' }))).toEqual({ ok: true, value: { slug: page.slug, n: 2 } })
    expect(await headOf(page.id)).toEqual({ n: 2, text: page.text.replace('Two', 'Second') })
    expect(await db.revision.findFirst({ where: { pageId: page.id, n: 2 } })).toMatchObject({ authorId: noor.id, reviewerId: mara.id, proposalId: id, baseN: 1, merged: false, summary: 'A change.' })
    expect(await db.patrol.findFirst({ where: { pageId: page.id, n: 2 } })).toMatchObject({ byId: mara.id })
    expect(await db.decision.findMany({ where: { proposalId: id } })).toMatchObject([{ outcome: 'accepted', version: 1, head: 1, resultN: 2, byId: mara.id, words: 'Thanks.' }])
    expect(await db.log.findMany({ where: { proposalId: id, act: 'decision.accepted' } })).toMatchObject([{ actorId: mara.id, memberId: noor.id, pageId: page.id, n: 2 }])
    expect(await stateOf(id)).toBe('accepted')
  })

  test('merges onto a head that moved, once the moderator has seen that one', async () => {
    const { mara, milo, page, id } = await world()
    const moved = await publishNext(page, milo.id, page.text.replace('Three', 'Third'))
    expect(await accept(mara, ruling(id, { head: 1 }))).toMatchObject({ ok: false, error: { kind: 'moved' } })
    expect((await headOf(page.id)).n).toBe(2)
    expect(await accept(mara, ruling(id, { head: 2 }))).toMatchObject({ ok: true, value: { n: 3 } })
    expect((await headOf(page.id)).text).toBe(moved.text.replace('Two', 'Second'))
    expect(await db.revision.findFirst({ where: { pageId: page.id, n: 3 } })).toMatchObject({ merged: true, baseN: 1 })
  })

  test('a version that its author has replaced is shown again', async () => {
    const { mara, noor, page, id } = await world()
    await proposeBy(noor, { ...page, text: page.text.replace('Two', 'Second') }, 'Three', 'Third', 1)
    expect(await accept(mara, ruling(id, { head: 1 }))).toMatchObject({ ok: false, error: { kind: 'moved', message: expect.stringContaining('new version') } })
    expect(await stateOf(id)).toBe('pending')
    expect(await accept(mara, ruling(id, { head: 1, version: 2 }))).toMatchObject({ ok: true })
  })

  test('one that conflicts with the head writes nothing', async () => {
    const { mara, milo, page, id } = await world()
    await publishNext(page, milo.id, page.text.replace('Two', 'Zwei'))
    expect(await accept(mara, ruling(id, { head: 2 }))).toEqual({ ok: false, error: { kind: 'conflict' } })
    expect(await headOf(page.id)).toMatchObject({ n: 2 })
    expect(await stateOf(id)).toBe('pending')
  })

  test('a creation makes the page', async () => {
    const { mara, noor } = await cast()
    const title = someTitle()
    const made = await createPage(noor, { text: source(title, 'One. [@S1E1]'), summary: '', key: randomUUID(), knownFrom: null, lowers: false })
    const id = made.ok && made.value.kind === 'proposed' ? made.value.proposalId : 0
    const accepted = await accept(mara, ruling(id, { head: null }))
    expect(accepted).toMatchObject({ ok: true, value: { n: 1 } })
    expect(await db.page.findFirst({ where: { title } })).toMatchObject({ head: 1 })
    expect(await db.log.findMany({ where: { proposalId: id, act: 'decision.accepted' } })).toMatchObject([{ pageId: expect.any(Number) }])
  })

  test('a creation whose name is taken meanwhile says by whom only to who may know that page', async () => {
    const { mara, noor, ada } = await cast()
    const create = async (title: string) => {
      const made = await createPage(noor, { text: source(title, 'One. [@S1E1]'), summary: '', key: randomUUID(), knownFrom: null, lowers: false })
      await publishPage(ada.id, 'Other. [@S1E6]', { title, front: ['known-from: S1E6'] })
      return made.ok && made.value.kind === 'proposed' ? made.value.proposalId : 0
    }
    const id = await create(someTitle())
    expect(await accept(mara, ruling(id, { head: null }))).toMatchObject({ ok: false, error: { kind: 'taken' } })
    const early = await accept(await watched(mara, 3), ruling(id, { head: null }))
    expect(early).toMatchObject({ ok: false })
    expect(early).not.toMatchObject({ error: { kind: 'taken' } })
    expect(await stateOf(id)).toBe('pending')
  })
})

describe('who may decide', () => {
  test('no newcomer, editor or suspended person does', async () => {
    const { edda, sten, noor, page, id } = await world()
    for (const who of [edda, sten, noor]) {
      expect(await accept(who, ruling(id, { head: 1 }))).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
      expect(await reject(who, ruling(id, { reasonCode: 'wrong' }))).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
      expect(await askForChanges(who, ruling(id, { words: 'More.' }))).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    }
    expect(await stateOf(id)).toBe('pending')
    expect((await headOf(page.id)).n).toBe(1)
  })

  test('nobody decides their own, not even an admin; another moderator does', async () => {
    const { noor, mara, milo, page } = await world()
    const { noor: promoted } = await cast()
    const id = await proposeBy(promoted, page, 'Three', 'Third')
    const own = { ...promoted, rank: 'admin' as const }
    expect(await accept(own, ruling(id, { head: 1 }))).toMatchObject({ ok: false, error: { kind: 'forbidden', reason: expect.stringContaining('own') } })
    expect(await reject(own, ruling(id, { reasonCode: 'wrong' }))).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await stateOf(id)).toBe('pending')
    expect(await withdraw(noor, id)).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await withdraw(mara, id)).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await accept(milo, ruling(id, { head: 1 }))).toMatchObject({ ok: true })
  })

  test('two who decide at once make one decision', async () => {
    const { mara, milo, page, id } = await world()
    const answers = await Promise.all([accept(mara, ruling(id, { head: 1 })), accept(milo, ruling(id, { head: 1 })), reject(milo, ruling(id, { reasonCode: 'wrong' }))])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    for (const answer of answers) if (!answer.ok) expect(answer.error.kind).toBe('moved')
    expect(await db.decision.count({ where: { proposalId: id } })).toBe(1)
    expect((await headOf(page.id)).n).toBe((await stateOf(id)) === 'accepted' ? 2 : 1)
  })
})

describe('turning down and sending back', () => {
  test('needs a reason, and for “other” its words', async () => {
    const { mara, id } = await world()
    for (const reasonCode of [null, 'because']) expect(await reject(mara, ruling(id, { reasonCode }))).toEqual({ ok: false, error: { kind: 'reason-missing' } })
    expect(await reject(mara, ruling(id, { reasonCode: 'other', words: '  ' }))).toEqual({ ok: false, error: { kind: 'words-missing' } })
    expect(await askForChanges(mara, ruling(id))).toEqual({ ok: false, error: { kind: 'words-missing' } })
    expect(await stateOf(id)).toBe('pending')
    expect(await reject(mara, ruling(id, { reasonCode: 'unsourced', words: 'Which episode?' }))).toMatchObject({ ok: true })
    expect(await stateOf(id)).toBe('rejected')
  })

  test('is told to its author with the reason, and on the log without the words', async () => {
    const { mara, noor, id } = await world()
    await reject(mara, ruling(id, { reasonCode: 'unsourced', words: 'Which episode?' }))
    expect(await listOwnProposals(noor.id)).toMatchObject([{ id, state: 'rejected', reason: expect.stringContaining('no episode or source'), words: 'Which episode?' }])
    expect(await db.log.findMany({ where: { proposalId: id, act: 'decision.rejected' } })).toMatchObject([{ reasonCode: 'unsourced', words: '', memberId: noor.id }])
  })

  test('a proposal that was sent back waits for its author, and is pending again with their next version', async () => {
    const { mara, noor, page, id } = await world()
    await askForChanges(mara, ruling(id, { words: 'Cite it.' }))
    expect(await stateOf(id)).toBe('changes-requested')
    expect(await waitingFor(mara)).not.toContain(`/review/${id}`)
    await proposeBy(noor, { ...page, text: page.text.replace('Two', 'Second') }, 'Three', 'Third', 1)
    expect(await stateOf(id)).toBe('pending')
    expect(await waitingFor(mara)).toContain(`/review/${id}`)
  })

  test('what is withdrawn or decided is decided no more', async () => {
    const { mara, noor, page, id } = await world()
    expect(await withdraw(noor, id)).toMatchObject({ ok: true })
    expect(await db.log.count({ where: { proposalId: id, act: 'proposal.withdraw' } })).toBe(1)
    expect(await accept(mara, ruling(id, { head: 1 }))).toMatchObject({ ok: false, error: { kind: 'moved' } })
    expect(await withdraw(noor, id)).toMatchObject({ ok: false })
    expect((await headOf(page.id)).n).toBe(1)
  })

  test('what is not there is not found', async () => {
    const { mara } = await cast()
    for (const id of [999_999, 10 ** 12, -1]) {
      expect(await accept(mara, ruling(id, { head: 1 }))).toMatchObject({ ok: false, error: { kind: 'not-found' } })
      expect(await reject(mara, ruling(id, { reasonCode: 'wrong' }))).toMatchObject({ ok: false, error: { kind: 'not-found' } })
      expect(await reviewItem(mara, id)).toBeNull()
    }
  })
})

describe('who sees a proposal', () => {
  test('its author and moderators do; nobody else finds it', async () => {
    const { mara, noor, edda, sten, id } = await world()
    for (const who of [mara, noor]) expect(await reviewItem(who, id)).toMatchObject({ kind: 'item', item: { id, state: 'pending' } })
    for (const who of [edda, sten, (await cast()).noor, await anonymous(8)]) expect(await reviewItem(who, id)).toBeNull()
    expect(await listQueue(edda)).toBeNull()
  })

  test('what it changes beyond a moderator’s own horizon is asked for first, in the queue too', async () => {
    const people = await cast()
    const page = await publishPage(people.ada.id, `${BODY}\n\nFive. [@S1E5]`)
    const id = await proposeBy(people.noor, page, 'Five', 'Secret five')
    const early = await watched(people.mara, 3)
    const answer = await reviewItem(early, id)
    expect(answer).toMatchObject({ kind: 'ask', pageId: page.id })
    expect(JSON.stringify([answer, (await waitingRows(early)).find((row) => row.href === `/review/${id}`)])).not.toMatch(/Five|five|A change/)
    expect(await reviewItem({ ...early, opened: new Set([page.id]) }, id)).toMatchObject({ kind: 'item' })
  })

  test('a safe change does not carry the rest of the page past the horizon, neither to a moderator nor to its author', async () => {
    const people = await cast()
    const page = await publishPage(people.ada.id, `${BODY}\n\nFive. [@S1E5]`)
    const id = await proposeBy(people.noor, page, 'One', 'First')
    for (const who of [people.mara, people.noor]) {
      const early = await watched(who, 3)
      expect(JSON.stringify(await reviewItem(early, id))).not.toContain('Five')
      expect(await reviewItem({ ...early, opened: new Set([page.id]) }, id)).toMatchObject({ kind: 'item' })
    }
  })

  test('one of a page beyond the horizon is not there for a moderator', async () => {
    const people = await cast()
    const page = await publishPage(people.ada.id, BODY, { front: ['known-from: S1E5'] })
    const id = await proposeBy(people.noor, page, 'One', 'First')
    const early = await watched(people.mara, 3)
    expect(await reviewItem(early, id)).toBeNull()
    expect(await waitingFor(early)).not.toContain(`/review/${id}`)
    expect(await waitingFor(people.mara)).toContain(`/review/${id}`)
  })
})
