import { beforeAll, expect, test, vi } from 'vitest'
import { db } from '../../db/client'
import { inTransaction } from '../../db/transaction'
import { ok } from '../../result'
import { cast } from '../../testing/cast'
import { addEpisodes } from '../../testing/episodes'
import { prepared, publishNext, publishPage, someTitle, type MadePage } from '../../testing/pages'
import { source } from '../../testing/source'
import { Authors } from '../import/authors'
import { importPage } from '../import/import-page'
import { lockPage, publish } from '../ledger'
import { ATTRIBUTOR, attributeNext } from './attribute-next'
import { attributePage, forgetAttribution } from './attribute-page'
import { haveFollowed, nextPublication } from './outbox'
import { fromRuns } from './runs'
import { wordsOf } from './words'

beforeAll(async () => void (await addEpisodes()))

const body = (page: MadePage, words: string) => source(page.title, `${words} [@S1E1]`)

/** Words of a text by the revision that brought them in. */
async function brought(page: Pick<MadePage, 'id'>, n: number): Promise<Record<number, string>> {
  const { runs, revision } = await db.attribution.findUniqueOrThrow({ where: { pageId_n: { pageId: page.id, n } }, select: { runs: true, revision: { select: { text: true } } } })
  const words = wordsOf(revision.text.body!)
  const by: Record<number, string> = {}
  fromRuns(runs).forEach((origin, at) => (by[origin] = `${by[origin] ?? ''} ${words[at]}`.trim()))
  return by
}

test('each revision is attributed in turn, also of members who wrote one after the other', async () => {
  const { edda, mara } = await cast()
  const first = await publishPage(edda.id, 'She dances. [@S1E1]')
  await publishNext(first, mara.id, body(first, 'She often dances.'))
  await publishNext(first, edda.id, body(first, 'She often dances at night.'))
  expect(await attributePage(first.id, attributeNext)).toEqual({ state: 'done', written: 3 })
  expect(await brought(first, 1)).toEqual({ 1: expect.stringMatching(/ She dances S1E1$/) })
  expect(await brought(first, 3)).toEqual({ 1: expect.stringMatching(/ She dances S1E1$/), 2: 'often', 3: 'at night' })
  expect(await attributePage(first.id, attributeNext)).toEqual({ state: 'done', written: 0 })
})

test('a text that comes back has the origins it had', async () => {
  const { edda, mara, noor } = await cast()
  const first = await publishPage(edda.id, 'She dances. [@S1E1]')
  await publishNext(first, noor.id, body(first, 'Nonsense.'))
  await publishNext(first, mara.id, first.text)
  await attributePage(first.id, attributeNext)
  expect(await brought(first, 2)).toMatchObject({ 2: 'Nonsense' })
  expect(Object.keys(await brought(first, 3))).toEqual(['1'])
})

test('what an undo brings back has the origin it had, and what was written since stays its own', async () => {
  const { edda, mara } = await cast()
  const first = await publishPage(edda.id, 'She dances in Paris. [@S1E1]')
  await publishNext(first, mara.id, body(first, 'She dances.'))
  await publishNext(first, edda.id, body(first, 'She dances. Alone.'))
  const ready = await prepared(body(first, 'She dances in Paris. Alone.'))
  await inTransaction(async (tx) => {
    const locked = await lockPage(tx, first.id)
    return ok(await publish(tx, locked!, { prepared: ready, act: 'undo', undoesN: 2, authorId: mara.id, baseN: 3, merged: false, summary: '', minor: false, origin: 'form' }))
  })
  await attributePage(first.id, attributeNext)
  expect(await brought(first, 4)).toEqual({ 1: expect.stringMatching(/ She dances in Paris S1E1$/), 3: 'Alone' })
})

test('a text that was emptied is passed over: what stood before it and after it stood', async () => {
  const { edda, mara } = await cast()
  const first = await publishPage(edda.id, 'She dances. [@S1E1]')
  await publishNext(first, mara.id, body(first, 'She dances. Slander.'))
  await publishNext(first, edda.id, body(first, 'She dances. Truth.'))
  const { textHash } = await db.revision.findUniqueOrThrow({ where: { pageId_n: { pageId: first.id, n: 2 } } })
  await db.$queryRaw`SELECT empty_text(${textHash}, ${mara.id}::int, 'A test.')::text`
  await attributePage(first.id, attributeNext)
  expect(await db.attribution.findUnique({ where: { pageId_n: { pageId: first.id, n: 2 } } })).toMatchObject({ words: 0, runs: [] })
  expect(await brought(first, 3)).toEqual({ 1: expect.stringMatching(/ She dances S1E1$/), 3: 'Truth' })
})

test('a long history is worked through in steps, and goes on where the last step ended', async () => {
  const title = someTitle('Long')
  const revisions = Array.from({ length: 25 }, (_, i) => ({
    author: 'Old Hand', at: new Date(Date.UTC(2025, 5, i + 1)), summary: '', markdown: source(title, `Word ${Array.from({ length: i }, (_each, j) => `w${j}`).join(' ')}. [@S1E1]`),
  }))
  await importPage({ title, kind: 'character', revisions }, new Authors(), { defaultBound: '0' })
  const { id } = await db.page.findFirstOrThrow({ where: { title } })
  expect(await attributePage(id, attributeNext)).toEqual({ state: 'more', written: 20 })
  expect(await attributePage(id, attributeNext)).toEqual({ state: 'done', written: 5 })
  expect(await brought({ id }, 25)).toMatchObject({ 2: 'w0', 24: 'w22', 25: 'w23' })
})

test('two instances do not work on one page at once', async () => {
  const { edda } = await cast()
  const page = await publishPage(edda.id, 'Word. [@S1E1]')
  const second: string[] = []
  const first = await attributePage(page.id, async (next, budget) => {
    second.push((await attributePage(page.id, attributeNext)).state)
    return attributeNext(next, budget)
  })
  expect([first.state, ...second]).toEqual(['done', 'busy'])
})

test('what an earlier attributor made is made anew, and so is what was forgotten', async () => {
  const { edda } = await cast()
  const page = await publishPage(edda.id, 'Word. [@S1E1]')
  await publishNext(page, edda.id, body(page, 'Words.'))
  await attributePage(page.id, attributeNext)
  await db.attribution.updateMany({ where: { pageId: page.id }, data: { deriver: ATTRIBUTOR - 1 } })
  expect(await attributePage(page.id, attributeNext)).toEqual({ state: 'done', written: 2 })
  await forgetAttribution(page.id)
  expect(await db.attribution.count({ where: { pageId: page.id } })).toBe(0)
})

test('the outbox is followed in order, and gone back in where a page was forgotten', async () => {
  const { edda } = await cast()
  const [first, second] = [await publishPage(edda.id, 'One. [@S1E1]'), await publishPage(edda.id, 'Two. [@S1E1]')]
  /** Follows until `count` publications of these pages have come; an open transaction anywhere holds up the outbox. */
  const follow = async (count: number) => {
    const followed: number[] = []
    await vi.waitFor(async () => {
      for (let next = await nextPublication(); next; next = await nextPublication()) {
        if (next.pageId === first.id || next.pageId === second.id) followed.push(next.pageId)
        await haveFollowed(next)
      }
      expect(followed).toHaveLength(count)
    }, 45_000)
    return followed
  }
  expect(await follow(2)).toEqual([first.id, second.id])
  expect(await nextPublication()).toBeNull()
  await publishNext(second, edda.id, body(second, 'Three.'))
  const stale = await vi.waitFor(async () => (await nextPublication()) ?? expect.fail('nothing to follow yet'), 45_000)
  await forgetAttribution(second.id)
  await haveFollowed(stale)
  expect(await follow(2)).toEqual([second.id, second.id])
})

test('the database refuses runs that are not the words of a text', async () => {
  const { edda } = await cast()
  const { id: pageId } = await publishPage(edda.id, 'Word. [@S1E1]')
  const row = { pageId, n: 1, deriver: ATTRIBUTOR, words: 3 }
  for (const runs of [[2, 1], [3, 2], [3], [3, 1, 0, 1], [3, 0]]) await expect(db.attribution.create({ data: { ...row, runs } })).rejects.toThrow('attribution_runs')
  await db.attribution.create({ data: { ...row, runs: [3, 1] } })
})
