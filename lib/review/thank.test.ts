import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { listNotices } from '../notifications/notices'
import { welcomeTasks } from '../pages/welcome'
import { hideRevisions } from '../revisions/hide'
import { anonymous, cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { logReadable } from '../testing/log-readable'
import { publishNext, publishPage } from '../testing/pages'
import { canNote, listNotes, writeNote } from './notes'
import { mayThank, thank } from './thank'

beforeAll(async () => void (await addEpisodes()))

describe('thanks', () => {
  test('reach whoever wrote a revision, once, and nobody thanks themselves', async () => {
    const { edda, noor } = await cast()
    const page = await publishPage(edda.id, 'One. [@S1E1]')
    expect([await mayThank(noor, page.slug, 1), await mayThank(edda, page.slug, 1), await mayThank(await anonymous(8), page.slug, 1)]).toEqual([true, false, false])
    expect(await thank(noor, { slug: page.slug, n: 1 })).toEqual({ ok: true, value: undefined })
    expect(await thank(noor, { slug: page.slug, n: 1 })).toEqual({ ok: true, value: undefined })
    expect(await thank(edda, { slug: page.slug, n: 1 })).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await thank(noor, { slug: page.slug, n: 9 })).toEqual({ ok: false, error: { kind: 'not-found' } })
    await logReadable()
    expect((await listNotices(edda)).rows).toMatchObject([{ words: 'thanks you for an edit', by: { handle: noor.handle }, title: page.title, href: `/wiki/${page.slug}/history/1` }])
    expect(await mayThank(noor, page.slug, 1)).toBe(false)
  })

  test('are offered to nobody who may not know who wrote it', async () => {
    const { edda, noor, mara, ada } = await cast()
    const first = await publishPage(edda.id, 'One. [@S1E1]')
    const page = await publishNext(first, ada.id, first.text.replace('One', 'Two'))
    await hideRevisions(mara, { slug: page.slug, from: 2, through: 2, parts: ['author'], audience: 'moderators', reason: 'A test.', safeFrom: '0' })
    expect([await mayThank(noor, page.slug, 2), await mayThank(mara, page.slug, 2)]).toEqual([false, true])
    expect(await thank(noor, { slug: page.slug, n: 2 })).toEqual({ ok: false, error: { kind: 'not-found' } })
  })
})

describe('moderators’ notes', () => {
  test('are written and read by moderators of others, and by nobody else', async () => {
    const { edda, noor, mara, milo } = await cast()
    expect(await writeNote(mara, { memberId: noor.id, body: ' Means well. ' })).toEqual({ ok: true, value: undefined })
    expect(await writeNote(edda, { memberId: noor.id, body: 'Mine.' })).toMatchObject({ ok: false })
    expect(await writeNote(mara, { memberId: noor.id, body: ' ' })).toMatchObject({ ok: false })
    expect(await listNotes(milo, noor.id)).toMatchObject([{ body: 'Means well.', by: { handle: mara.handle } }])
    expect([await listNotes(noor, noor.id), await listNotes(edda, noor.id), await listNotes(await anonymous(8), noor.id)]).toEqual([[], [], []])
    await writeNote(milo, { memberId: mara.id, body: 'Decides fast.' })
    expect([await listNotes(mara, mara.id), canNote(mara, mara.id).ok]).toEqual([[], false])
    expect(await db.log.count({ where: { act: 'note.write', memberId: noor.id } })).toBe(1)
  })
})

test('the small things to begin with are as far as one has watched, and others the next time', async () => {
  const { ada, noor } = await cast()
  const page = await publishPage(ada.id, 'One. [@S1E2]\n\nA [[Nowhere at all]]. [@S1E5]', { front: ['known-from: S1E2', 'facts: [{ name: Height, value: tall, cite: S1E5 }]'] })
  const all = await Promise.all(Array.from({ length: 40 }, async (_, turn) => JSON.stringify(await welcomeTasks(noor, turn))))
  expect(new Set(all).size).toBeGreaterThan(1)
  const early = await watched(noor, 1)
  for (let turn = 0; turn < 40; turn++) expect(JSON.stringify(await welcomeTasks(early, turn))).not.toContain(page.title)
})
