import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { anonymous, cast, member } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, headOf, publishNext, publishPage } from '../testing/pages'
import { waitingFor, waitingRows } from '../testing/queue'
import { saveEdit } from '../pages/save-edit'
import { answerAppeal } from './answer-appeal'
import { appeal } from './appeal'
import { reject } from './decide'
import { reviewItem } from './item'
import { resubmit } from './resubmit'

beforeAll(async () => void (await addEpisodes()))

async function rejected() {
  const people = await cast()
  const page = await publishPage(people.ada.id, 'One. [@S1E1]\n\nTwo. [@S1E2]')
  const saved = await saveEdit(people.noor, edit(page, page.text.replace('Two', 'Second'), { summary: 'A change.' }))
  if (!saved.ok || saved.value.kind !== 'proposed') throw new Error('not proposed')
  const id = saved.value.proposalId
  await reject(people.mara, { id, version: 1, reasonCode: 'wrong', words: 'No.' })
  const decision = await db.decision.findFirstOrThrow({ where: { proposalId: id } })
  return { ...people, page, id, decisionId: decision.id }
}

const appealed = async () => {
  const world = await rejected()
  await appeal(world.noor, { decisionId: world.decisionId, words: 'It is said at 12:40.' })
  const { id: appealId } = await db.appeal.findUniqueOrThrow({ where: { decisionId: world.decisionId } })
  return { ...world, appealId }
}
const answer = (id: number, outcome: 'upheld' | 'overturned', more = {}) => ({ id, outcome, words: 'Looked at again.', version: 1, head: 1, ...more })
const stateOf = async (id: number) => (await db.proposal.findUniqueOrThrow({ where: { id } })).state

describe('an appeal', () => {
  test('waits for another moderator than the one who decided, with its words, and is logged', async () => {
    const { mara, milo, noor, id } = await appealed()
    expect(await waitingFor(milo)).toContain(`/review/${id}`)
    expect((await waitingRows(milo)).find(({ href }) => href === `/review/${id}`)).toMatchObject({ lane: 'appeals', act: 'appeal', parts: [{ words: 'disagrees with a decision' }] })
    expect(await waitingFor(mara)).not.toContain(`/review/${id}`)
    const seen = await reviewItem(milo, id)
    expect(seen).toMatchObject({ kind: 'item', item: { talk: { waits: { mayAnswer: true }, rows: [{ kind: 'decision', outcome: 'rejected' }, { kind: 'appeal', words: 'It is said at 12:40.', by: { handle: noor.handle } }] } } })
    expect(await reviewItem(mara, id)).toMatchObject({ item: { talk: { waits: { mayAnswer: false } } } })
    expect(await db.log.findMany({ where: { proposalId: id, act: 'decision.appeal' } })).toMatchObject([{ actorId: noor.id, memberId: mara.id }])
  })

  test('is possible once, with words, for its author alone, and as long as the decision stands', async () => {
    const { edda, noor, id, decisionId } = await rejected()
    expect(await appeal(noor, { decisionId, words: ' ' })).toEqual({ ok: false, error: { kind: 'words-missing' } })
    expect(await appeal(edda, { decisionId, words: 'Mine?' })).toEqual({ ok: false, error: { kind: 'not-found' } })
    expect(await appeal(noor, { decisionId, words: 'So.' })).toMatchObject({ ok: true })
    expect(await appeal(noor, { decisionId, words: 'Again.' })).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await db.appeal.count({ where: { decisionId } })).toBe(1)
    expect(await resubmit(noor, id)).toMatchObject({ ok: false, error: { kind: 'moved' } })
  })

  test('is too late after thirty days; whoever is suspended may still appeal', async () => {
    const { noor, id, decisionId } = await rejected()
    await db.$executeRaw`ALTER TABLE decision DISABLE TRIGGER decision_append_only`
    await db.decision.update({ where: { id: decisionId }, data: { at: new Date(Date.now() - 31 * 86_400_000) } })
    expect(await appeal(noor, { decisionId, words: 'Late.' })).toMatchObject({ ok: false, error: { kind: 'forbidden', reason: expect.stringContaining('30 days') } })
    await db.decision.update({ where: { id: decisionId }, data: { at: new Date(Date.now() - 29 * 86_400_000) } })
    await db.$executeRaw`ALTER TABLE decision ENABLE TRIGGER decision_append_only`
    expect(await appeal({ ...noor, suspended: true }, { decisionId, words: 'In time.' })).toEqual({ ok: true, value: { proposalId: id } })
  })
})

describe('its answer', () => {
  test('overturned, publishes what was turned down under its author’s name, by whoever answers', async () => {
    const { milo, noor, page, id, appealId } = await appealed()
    expect(await answerAppeal(milo, answer(appealId, 'overturned'))).toMatchObject({ ok: true, value: { n: 2 } })
    expect(await headOf(page.id)).toEqual({ n: 2, text: page.text.replace('Two', 'Second') })
    expect(await db.revision.findFirst({ where: { pageId: page.id, n: 2 } })).toMatchObject({ authorId: noor.id, reviewerId: milo.id, proposalId: id })
    expect(await db.appeal.findUnique({ where: { id: appealId } })).toMatchObject({ outcome: 'overturned', decidedById: milo.id, same: false })
    expect(await stateOf(id)).toBe('accepted')
    expect(await db.log.count({ where: { proposalId: id, act: 'decision.overturned', memberId: noor.id } })).toBe(1)
    expect(await waitingFor(milo)).not.toContain(`/review/${id}`)
  })

  test('upheld, changes nothing, and the proposal may be sent again', async () => {
    const { milo, noor, page, id, appealId } = await appealed()
    expect(await answerAppeal(milo, answer(appealId, 'upheld', { words: '' }))).toEqual({ ok: false, error: { kind: 'words-missing' } })
    expect(await answerAppeal(milo, answer(appealId, 'upheld'))).toEqual({ ok: true, value: {} })
    expect([await stateOf(id), (await headOf(page.id)).n]).toEqual(['rejected', 1])
    expect(await resubmit(noor, id)).toEqual({ ok: true, value: undefined })
    expect(await stateOf(id)).toBe('pending')
  })

  test('comes from another: not from whoever decided, whoever appealed, or an editor; the first of two counts', async () => {
    const { mara, milo, ada, edda, noor, id, appealId } = await appealed()
    for (const person of [mara, noor, edda]) for (const outcome of ['upheld', 'overturned'] as const) expect(await answerAppeal(person, answer(appealId, outcome))).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await stateOf(id)).toBe('rejected')
    const both = await Promise.all([answerAppeal(milo, answer(appealId, 'upheld')), answerAppeal(ada, answer(appealId, 'overturned'))])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const { outcome } = await db.appeal.findUniqueOrThrow({ where: { id: appealId } })
    expect(await stateOf(id)).toBe(outcome === 'upheld' ? 'rejected' : 'accepted')
  })

  test('on a head that moved is shown again; nothing is answered', async () => {
    const { milo, ada, page, appealId } = await appealed()
    await publishNext(page, ada.id, page.text.replace('One', 'First'))
    expect(await answerAppeal(milo, answer(appealId, 'overturned'))).toMatchObject({ ok: false, error: { kind: 'moved' } })
    expect((await db.appeal.findUniqueOrThrow({ where: { id: appealId } })).outcome).toBeNull()
    expect(await answerAppeal(milo, answer(appealId, 'overturned', { head: 2 }))).toMatchObject({ ok: true, value: { n: 3 } })
  })

  test('comes from whoever decided where nobody else could, and says so', async () => {
    const { mara, noor, appealId } = await appealed()
    const others = { rank: { in: ['moderator', 'admin'] }, id: { not: mara.id } }
    const staff = await db.member.findMany({ where: others, select: { id: true, rank: true } })
    await db.member.updateMany({ where: others, data: { rank: 'editor' } })
    expect(await waitingFor(mara)).not.toEqual([])
    expect(await answerAppeal(mara, answer(appealId, 'upheld'))).toMatchObject({ ok: true })
    for (const { id, rank } of staff) await db.member.update({ where: { id }, data: { rank } })
    expect(await db.appeal.findUnique({ where: { id: appealId } })).toMatchObject({ same: true, decidedById: mara.id, byId: noor.id })
  })

  test('is told to nobody but its author and moderators', async () => {
    const { edda, noor, id } = await appealed()
    expect(await reviewItem(edda, id)).toBeNull()
    expect(await reviewItem(await anonymous(8), id)).toBeNull()
    expect(await reviewItem(await member(), id)).toBeNull()
    expect(await reviewItem(noor, id)).toMatchObject({ item: { talk: { waits: { mayAnswer: false } } } })
  })
})
