import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { db } from '../db/client'
import { inTransaction } from '../db/transaction'
import { removePage } from '../pages/remove'
import { saveEdit } from '../pages/save-edit'
import { ok } from '../result'
import { lockPage } from '../revisions/ledger'
import { cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, publishPage } from '../testing/pages'
import { accept } from './accept'
import { appeal } from './appeal'
import { answerAppeal } from './answer-appeal'
import { reject } from './decide'

beforeAll(async () => void (await addEpisodes()))

async function world() {
  const people = await cast()
  const page = await publishPage(people.ada.id, 'One. [@S1E1]\n\nTwo. [@S1E2]')
  const removal = { slug: page.slug, into: null, reason: 'Twice.', safeFrom: '0' as const, key: `remove ${page.slug}` }
  const [wished, proposed] = [await removePage(people.edda, removal), await saveEdit(people.noor, edit(page, page.text.replace('Two', 'Second')))]
  if (!wished.ok || wished.value.kind !== 'proposed' || !proposed.ok || proposed.value.kind !== 'proposed') throw new Error('not proposed')
  const ruling = (id: number) => ({ id, version: 1, head: 1, reasonCode: null, words: '' })
  return { ...people, page, removal, wish: ruling(wished.value.proposalId), change: ruling(proposed.value.proposalId) }
}

/** Hold a page, as whoever writes there does; start something that needs it, and take a proposal of it meanwhile.
 *  @throws where what was started holds the proposal already: then both wait for each other for ever */
async function meet<T>(pageId: number, proposalId: number, start: () => Promise<T>): Promise<T> {
  let started: Promise<T> | undefined
  await inTransaction<void, never>(async (tx) => {
    await lockPage(tx, pageId)
    started = start()
    started.catch(() => undefined)
    await pause(300)
    await tx.$queryRaw`SELECT id FROM proposal WHERE id = ${proposalId} FOR UPDATE NOWAIT`
    return ok(undefined)
  })
  return started!
}

test('whoever accepts an edit waits for its page first, as its author does who goes on with it', async () => {
  const { mara, page, change } = await world()
  expect(await meet(page.id, change.id, () => accept(mara, change))).toMatchObject({ ok: true, value: { n: 2 } })
})

test('whoever grants a wish waits for its page before that wish and the others', async () => {
  const { mara, page, wish, change } = await world()
  expect(await meet(page.id, wish.id, () => accept(mara, wish))).toMatchObject({ ok: true })
  const other = await world()
  expect(await meet(other.page.id, change.id, () => accept(other.mara, other.wish))).toMatchObject({ ok: true })
})

test('whoever deletes a page waits for it before what waits for its review', async () => {
  const { mara, page, change, removal } = await world()
  expect(await meet(page.id, change.id, () => removePage(mara, { ...removal, key: `again ${page.slug}` }))).toMatchObject({ ok: true, value: { kind: 'deleted' } })
})

test('whoever turns an edit down, or upholds that, waits for nobody who holds its page: they may be waiting for the edit', async () => {
  const { mara, milo, noor, page, change } = await world()
  await inTransaction<void, never>(async (tx) => {
    await lockPage(tx, page.id)
    expect(await reject(mara, { ...change, reasonCode: 'wrong' })).toEqual({ ok: true })
    const { id: decisionId } = await db.decision.findFirstOrThrow({ where: { proposalId: change.id } })
    expect(await appeal(noor, { decisionId, words: 'It is so.' })).toMatchObject({ ok: true })
    const { id } = await db.appeal.findFirstOrThrow({ where: { decisionId } })
    expect(await answerAppeal(milo, { id, words: 'It is not.', outcome: 'upheld', version: 1, head: 1 })).toMatchObject({ ok: true })
    return ok(undefined)
  })
})
