import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { createPage } from '../pages/create-page'
import { saveEdit } from '../pages/save-edit'
import { forgetAddresses, isHeldOff, noteAddress } from '../people/addresses'
import { openSession, findSessionOwner } from '../people/session'
import { suspend } from '../people/suspend'
import type { MemberViewer } from '../spoilers/viewer'
import { cast, member } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, headOf, publishPage, someTitle } from '../testing/pages'
import { waitingFor } from '../testing/queue'
import { source } from '../testing/source'
import { answerBlockAppeal, appealBlock } from './appeal-block'
import { blockItem, listBlocks } from './block-item'
import { blockMember, type Blocking } from './block-member'
import { unblock } from './unblock'

beforeAll(async () => void (await addEpisodes()))

const blocking = (who: MemberViewer, more: Partial<Blocking> = {}): Blocking => ({ handle: who.handle, acts: ['edit'], kinds: [], pages: [], until: null, reason: 'Edits in anger.', withAddress: false, ...more })
const inADay = () => new Date(Date.now() + 86_400_000)
const creation = () => ({ text: source(someTitle(), 'One. [@S1E1]'), summary: '', key: randomUUID(), knownFrom: null, lowers: false })

/** The person as their next request finds them. */
async function again<P extends MemberViewer>(person: P): Promise<P> {
  const owner = await findSessionOwner(await openSession(db, person.id))
  const { blocks: _before, ...rest } = person
  return { ...rest, ...(owner?.blocks && { blocks: owner.blocks }), suspended: owner?.suspended } as P
}

async function blocked(more: Partial<Blocking> = {}) {
  const people = await cast()
  const page = await publishPage(people.ada.id, 'One. [@S1E1]\n\nTwo. [@S1E2]', { kind: 'character' })
  const made = await blockMember(people.mara, blocking(people.edda, more))
  if (!made.ok) throw new Error(made.error.message)
  return { ...people, page, id: made.value.id }
}

describe('a block', () => {
  test('keeps somebody from the acts it names and from nothing else, from their next request', async () => {
    const { edda, page } = await blocked()
    const now = await again(edda)
    expect(await saveEdit(now, edit(page, page.text.replace('Two', 'Second')))).toMatchObject({ ok: false, error: { kind: 'forbidden', reason: expect.stringContaining('blocked') } })
    expect(await db.draft.count({ where: { memberId: edda.id, pageId: page.id } })).toBe(1)
    expect(await createPage(now, creation())).toMatchObject({ ok: true })
    expect(await saveEdit(edda, edit(page, page.text.replace('Two', 'Second')))).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect((await headOf(page.id)).n).toBe(1)
  })

  test('of chosen pages or kinds leaves the others open', async () => {
    const { ada, edda, mara, page } = await blocked({ kinds: ['episode'] })
    const other = await publishPage(ada.id, 'One. [@S1E1]\n\nTwo. [@S1E2]')
    expect(await saveEdit(await again(edda), edit(page, page.text.replace('Two', 'Second')))).toMatchObject({ ok: true })
    await blockMember(mara, blocking(edda, { pages: [other.title] }))
    expect(await saveEdit(await again(edda), edit(other, other.text.replace('Two', 'Second')))).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await saveEdit(await again(edda), edit({ ...page, head: 2 }, page.text.replace('Two', 'The second')))).toMatchObject({ ok: true })
    expect(await blockMember(mara, blocking(edda, { pages: ['No such page'] }))).toMatchObject({ error: { field: 'pages' } })
  })

  test('ends at its time, or when a moderator ends it, and is logged both ways', async () => {
    const { edda, milo, page, id } = await blocked({ until: inADay() })
    expect((await again(edda)).blocks).toHaveLength(1)
    expect(await unblock(milo, id)).toMatchObject({ ok: true })
    expect(await unblock(milo, id)).toMatchObject({ ok: false, error: { kind: 'moved' } })
    expect((await again(edda)).blocks).toBeUndefined()
    expect(await saveEdit(await again(edda), edit(page, page.text.replace('Two', 'Second')))).toMatchObject({ ok: true })
    expect((await db.log.findMany({ where: { memberId: edda.id, act: { startsWith: 'member.' } }, orderBy: { id: 'asc' } })).map(({ act }) => act)).toEqual(['member.block', 'member.unblock'])
  })

  test('is for moderators to make, of nobody above them, with acts and a reason', async () => {
    const { edda, noor, mara, milo, ada } = await cast()
    expect(await blockMember(edda, blocking(noor))).toMatchObject({ error: { status: 403 } })
    expect(await blockMember(mara, blocking(milo))).toMatchObject({ error: { status: 403 } })
    expect(await blockMember(mara, blocking(mara))).toMatchObject({ error: { status: 403 } })
    expect(await blockMember(mara, blocking(noor, { acts: [] }))).toMatchObject({ error: { field: 'acts' } })
    expect(await blockMember(mara, blocking(noor, { reason: ' ' }))).toMatchObject({ error: { field: 'reason' } })
    expect(await blockMember(mara, blocking(noor, { until: new Date(0) }))).toMatchObject({ error: { field: 'until' } })
    expect(await db.memberBlock.count({ where: { memberId: { in: [noor.id, milo.id, mara.id] } } })).toBe(0)
    expect(await blockMember(ada, blocking(milo))).toMatchObject({ ok: true })
  })

  test('is seen by whoever is blocked and by moderators alone', async () => {
    const { edda, noor, milo, id } = await blocked()
    expect(await blockItem(edda, id)).toMatchObject({ isOwn: true, reason: 'Edits in anger.', mayAppeal: true, mayEnd: false, record: null })
    expect(await blockItem(milo, id)).toMatchObject({ isOwn: false, mayAppeal: false, mayEnd: true, record: { rank: 'editor' } })
    expect(await blockItem(noor, id)).toBeNull()
    expect([await listBlocks(noor, edda.id), (await listBlocks(edda, edda.id)).length]).toEqual([[], 1])
  })
})

describe('an appeal against a block', () => {
  test('overturned, ends it, also where it is a suspension', async () => {
    const { noor, mara, milo } = await cast()
    await suspend(mara, { handle: noor.handle, reason: 'Shouting.', until: null, bound: '0' })
    const { id: blockId } = await db.memberBlock.findFirstOrThrow({ where: { memberId: noor.id } })
    const now = await again(noor)
    expect(now.suspended).toBe(true)
    expect(await appealBlock(now, { blockId, words: 'It was not me.' })).toEqual({ ok: true, value: undefined })
    expect(await appealBlock(now, { blockId, words: 'Again.' })).toMatchObject({ ok: false })
    expect([await waitingFor(milo), await waitingFor(mara)]).toEqual([expect.arrayContaining([`/review/block/${blockId}`]), expect.not.arrayContaining([`/review/block/${blockId}`])])
    const { id } = await db.appeal.findFirstOrThrow({ where: { blockId } })
    expect(await answerBlockAppeal(mara, { id, outcome: 'upheld', words: 'No.' })).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await answerBlockAppeal(milo, { id, outcome: 'overturned', words: 'Right you are.' })).toEqual({ ok: true, value: undefined })
    expect((await again(noor)).suspended).toBe(false)
    expect(await answerBlockAppeal(milo, { id, outcome: 'upheld', words: 'Or not.' })).toMatchObject({ ok: false, error: { kind: 'moved' } })
    expect(await blockItem(noor, blockId)).toMatchObject({ state: 'lifted', talk: [{ kind: 'appeal' }, { kind: 'answer', outcome: 'overturned', words: 'Right you are.' }] })
  })

  test('is its own alone, and once it is over there is none', async () => {
    const { edda, noor, milo, id } = await blocked()
    expect(await appealBlock(noor, { blockId: id, words: 'Mine?' })).toEqual({ ok: false, error: { kind: 'not-found' } })
    await unblock(milo, id)
    expect(await appealBlock(edda, { blockId: id, words: 'Late.' })).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
  })
})

describe('an address', () => {
  test('is held as long as a block that asks for it, and only then', async () => {
    const { edda, milo, id } = await blocked({ withAddress: true })
    const [here, near, far] = ['203.0.113.7', '203.0.113.200', '203.0.114.7']
    await noteAddress((await member()).id, here)
    expect(await isHeldOff(here)).toBe(false)
    await noteAddress(edda.id, here)
    expect([await isHeldOff(here), await isHeldOff(near), await isHeldOff(far), await isHeldOff('unknown')]).toEqual([true, true, false, false])
    await unblock(milo, id)
    expect(await isHeldOff(here)).toBe(false)
    expect(await db.$queryRaw`SELECT id FROM member_block WHERE id = ${id} AND address IS NOT NULL`).toEqual([])
  })

  test('is forgotten when the time of its block is over', async () => {
    const { edda, id } = await blocked({ withAddress: true, until: inADay() })
    await noteAddress(edda.id, '2001:db8:1:2::9')
    expect(await isHeldOff('2001:db8:1:2::1')).toBe(true)
    await db.memberBlock.update({ where: { id }, data: { until: new Date(Date.now() - 1000) } })
    expect(await isHeldOff('2001:db8:1:2::1')).toBe(false)
    await forgetAddresses()
    expect(await db.$queryRaw`SELECT id FROM member_block WHERE id = ${id} AND address IS NOT NULL`).toEqual([])
  })
})

test('of two hundred saves that race a suspension none is published after it', async () => {
  const { edda, mara, ada } = await cast()
  const pages = await Promise.all(Array.from({ length: 10 }, () => publishPage(ada.id, 'One. [@S1E1]\n\nTwo. [@S1E2]')))
  const saves = Promise.all(Array.from({ length: 200 }, (_, i) => {
    const page = pages[i % pages.length]!
    return saveEdit(edda, edit(page, page.text.replace('Two', `Number ${i}`), { section: null, onto: null }))
  }))
  while ((await db.revision.count({ where: { authorId: edda.id } })) < 3) await new Promise((resolve) => setTimeout(resolve, 5))
  await suspend(mara, { handle: edda.handle, reason: 'Two hundred edits.', until: null, bound: '0' })
  const published = () => db.revision.count({ where: { authorId: edda.id } })
  const atOnce = await published()
  await saves
  expect(await published()).toBe(atOnce)
  expect(atOnce).toBeLessThan(200)
})
