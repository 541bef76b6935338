import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { createPage } from '../pages/create-page'
import { saveEdit } from '../pages/save-edit'
import { verify } from '../revisions/verify/verify'
import { cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, headOf, publishNext, publishPage, someTitle } from '../testing/pages'
import { waitingFor } from '../testing/queue'
import { source } from '../testing/source'
import { accept, acceptEdited } from './accept'
import { acceptParts } from './accept-parts'
import { reviewItem } from './item'
import { suggest, takeSuggestion } from './suggest'
import { workOn } from './work-on'

beforeAll(async () => void (await addEpisodes()))

const BODY = 'One. [@S1E1]\n\nTwo. [@S1E2]\n\nThree. [@S1E3]'

/** Noor proposes two changes at once: the second line and the third. */
async function world() {
  const people = await cast()
  const page = await publishPage(people.ada.id, BODY)
  const mine = page.text.replace('Two.', 'Second.').replace('Three.', 'Third.')
  const saved = await saveEdit(people.noor, edit(page, mine, { summary: 'Two changes.' }))
  if (!saved.ok || saved.value.kind !== 'proposed') throw new Error('not proposed')
  return { ...people, page, mine, id: saved.value.proposalId }
}

const judged = <More extends object>(id: number, more: More) => ({ id, version: 1, head: 1 as number | null, reasonCode: null, words: '', ...more })
const authors = async (pageId: number) => (await db.revision.findMany({ where: { pageId }, orderBy: { n: 'asc' }, select: { authorId: true, reviewerId: true } })).map(({ authorId, reviewerId }) => [authorId, reviewerId])

describe('accepting with one’s own changes', () => {
  test('publishes the author’s text under their name and the moderator’s on top, at once', async () => {
    const { ada, mara, noor, page, mine, id } = await world()
    const edited = mine.replace('Second.', 'The second.')
    expect(await acceptEdited(mara, judged(id, {}), { text: edited, lowers: false })).toMatchObject({ ok: true, value: { n: 2 } })
    expect(await authors(page.id)).toEqual([[ada.id, null], [noor.id, mara.id], [mara.id, null]])
    expect(await headOf(page.id)).toEqual({ n: 3, text: edited })
    expect(await db.decision.findFirst({ where: { proposalId: id } })).toMatchObject({ outcome: 'accepted', resultN: 2 })
    expect(await waitingFor(ada)).not.toContain(`/review/edit/${page.slug}/3`)
  })

  test('without a change of one’s own is accepting; a text that is no page is refused with its line', async () => {
    const { mara, page, mine, id } = await world()
    expect(await acceptEdited(mara, judged(id, {}), { text: mine.replace('[@S1E3]', '[@S1E99]'), lowers: false })).toMatchObject({ ok: false, error: { kind: 'refused', line: expect.any(Number) } })
    expect((await headOf(page.id)).n).toBe(1)
    expect(await acceptEdited(mara, judged(id, {}), { text: mine, lowers: false })).toMatchObject({ ok: true, value: { n: 2 } })
    expect((await headOf(page.id)).n).toBe(2)
  })

  test('asks before words become known earlier', async () => {
    const { mara, page, mine, id } = await world()
    const early = mine.replace('Third. [@S1E3]', 'Third. [@S1E1]')
    expect(await acceptEdited(mara, judged(id, {}), { text: early, lowers: false })).toMatchObject({ ok: false, error: { kind: 'lowers', lowerings: [{ from: 'S1E3', to: 'S1E1' }] } })
    expect((await headOf(page.id)).n).toBe(1)
    expect(await acceptEdited(mara, judged(id, {}), { text: early, lowers: true })).toMatchObject({ ok: true })
    expect((await headOf(page.id)).text).toBe(early)
  })
})

describe('accepting some parts', () => {
  test('publishes them under the author’s name, and leaves the rest as a new version for which changes are asked', async () => {
    const { mara, noor, page, mine, id } = await world()
    const work = await workOn(mara, id)
    expect(work).toMatchObject({ kind: 'work', work: { isFit: true, text: mine } })
    expect(work?.kind === 'work' && work.work.parts).toHaveLength(2)
    expect(await acceptParts(mara, { ...judged(id, { words: 'Where is the third from?' }), chosen: [0] })).toMatchObject({ ok: true, value: { n: 2 } })
    expect((await headOf(page.id)).text).toBe(page.text.replace('Two.', 'Second.'))
    expect(await db.revision.findFirst({ where: { pageId: page.id, n: 2 } })).toMatchObject({ authorId: noor.id, reviewerId: mara.id, proposalId: id })
    expect(await db.proposal.findUnique({ where: { id } })).toMatchObject({ state: 'changes-requested', version: 2 })
    expect(await db.proposalVersion.findFirst({ where: { proposalId: id, n: 2 } })).toMatchObject({ baseN: 2, authorId: noor.id })
    const seen = await reviewItem(noor, id)
    expect(seen).toMatchObject({ kind: 'item', item: { difference: { kind: 'clean', diff: { added: 1, removed: 1 } } } })
    expect((await verify({ query: async (sql) => ({ rows: await db.$queryRawUnsafe(sql) }) })).filter(({ first }) => first.some(({ proposal }) => proposal === id))).toEqual([])
    expect(await accept(mara, { ...judged(id, {}), version: 2, head: 2 })).toMatchObject({ ok: true })
    expect((await headOf(page.id)).text).toBe(mine)
  })

  test('all of them are an acceptance, none is refused, and numbers that there are not are none', async () => {
    const { mara, page, mine, id } = await world()
    for (const chosen of [[], [7]]) expect(await acceptParts(mara, { ...judged(id, {}), chosen })).toMatchObject({ ok: false, error: { kind: 'refused' } })
    expect((await headOf(page.id)).n).toBe(1)
    expect(await acceptParts(mara, { ...judged(id, {}), chosen: [0, 1] })).toMatchObject({ ok: true })
    expect([(await headOf(page.id)).text, (await db.proposal.findUniqueOrThrow({ where: { id } })).state]).toEqual([mine, 'accepted'])
  })

  test('of a page that moved since is shown again', async () => {
    const { ada, mara, page, id } = await world()
    await publishNext(page, ada.id, page.text.replace('One.', 'First.'))
    expect(await acceptParts(mara, { ...judged(id, {}), chosen: [0] })).toMatchObject({ ok: false, error: { kind: 'moved' } })
    expect(await acceptParts(mara, { ...judged(id, {}), head: 2, chosen: [0] })).toMatchObject({ ok: true })
    expect((await headOf(page.id)).text).toBe(page.text.replace('One.', 'First.').replace('Two.', 'Second.'))
  })

  test('is for moderators, and not for their own', async () => {
    const { edda, noor, id } = await world()
    for (const person of [edda, noor]) expect(await acceptParts(person, { ...judged(id, {}), chosen: [0] })).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await workOn(edda, id)).toBeNull()
    expect(await workOn(noor, id)).toBeNull()
  })
})

describe('a suggested text', () => {
  test('is shown to its author against theirs, and taken in one press it waits as their next version', async () => {
    const { mara, milo, noor, page, mine, id } = await world()
    const suggested = mine.replace('Third.', 'The third.')
    expect(await suggest(mara, { ...judged(id, {}), text: suggested })).toEqual({ ok: true, value: undefined })
    expect(await reviewItem(noor, id)).toMatchObject({ kind: 'item', item: { state: 'changes-requested', suggestion: { kind: 'shown', diff: { added: 1, removed: 1 } } } })
    expect(await takeSuggestion(milo, id)).toEqual({ ok: false, error: { kind: 'not-found' } })
    expect(await takeSuggestion(noor, id)).toEqual({ ok: true, value: undefined })
    expect(await db.proposal.findUnique({ where: { id } })).toMatchObject({ state: 'pending', version: 2 })
    expect(await waitingFor(milo)).toContain(`/review/${id}`)
    expect(await takeSuggestion(noor, id)).toMatchObject({ ok: false, error: { kind: 'moved' } })
    expect(await reviewItem(noor, id)).toMatchObject({ item: { suggestion: null } })
    expect(await accept(milo, { ...judged(id, {}), version: 2 })).toMatchObject({ ok: true })
    expect((await headOf(page.id)).text).toBe(suggested)
  })

  test('is gone once its author has sent another version', async () => {
    const { mara, noor, page, mine, id } = await world()
    await suggest(mara, { ...judged(id, {}), text: mine.replace('Third.', 'The third.') })
    await saveEdit(noor, edit(page, mine.replace('Third.', 'Number three.'), { version: 1 }))
    expect(await reviewItem(noor, id)).toMatchObject({ item: { version: 2, suggestion: null } })
    expect(await takeSuggestion(noor, id)).toMatchObject({ ok: false, error: { kind: 'moved' } })
  })

  test('that tells more than its author has watched is not shown to them, and can be taken unseen', async () => {
    const { ada, mara, noor, id } = await (async () => {
      const people = await cast()
      const made = await createPage(people.noor, { text: source(someTitle(), 'One. [@S1E1]'), summary: '', key: randomUUID(), knownFrom: null, lowers: false })
      return { ...people, id: made.ok && made.value.kind === 'proposed' ? made.value.proposalId : 0 }
    })()
    const { text } = (await db.proposalVersion.findFirstOrThrow({ where: { proposalId: id }, include: { text: true } }))
    await suggest(mara, { ...judged(id, {}), head: null, text: `${text!.body!}\nThe end. [@S1E8]\n` })
    const early = await reviewItem(await watched(noor, 2), id)
    expect(early).toMatchObject({ kind: 'item', item: { suggestion: { kind: 'beyond' } } })
    expect(JSON.stringify(early)).not.toContain('The end.')
    expect(JSON.stringify(await reviewItem(noor, id))).toContain('The end.')
    expect(await takeSuggestion(await watched(noor, 2), id)).toMatchObject({ ok: true })
    expect(await waitingFor(ada)).toContain(`/review/${id}`)
  })
})
