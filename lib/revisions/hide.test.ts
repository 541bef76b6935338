import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { listLog } from '../log/list'
import { readRevision } from '../pages/read'
import { saveEdit } from '../pages/save-edit'
import { anonymous, cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { logReadable } from '../testing/log-readable'
import { edit, headOf, publishNext, publishPage } from '../testing/pages'
import { compare } from './compare'
import { listContributions } from './contributions'
import { hideRevisions, showRevisions, type Hiding } from './hide'
import { hiddenItem } from './hidden-item'
import { listHistory } from './history'
import { diffTexts } from './diff/diff-texts'

beforeAll(async () => void (await addEpisodes()))

/** Edda slanders in the second revision, and it was reverted since. */
async function world() {
  const people = await cast()
  const first = await publishPage(people.ada.id, 'Lead. [@S1E1]')
  const second = await publishNext(first, people.edda.id, first.text.replace('Lead.', 'Slander.'), 'Slanderous summary')
  const page = await publishNext(second, people.mara.id, first.text.replace('Lead.', 'A lead.'))
  const hiding = (more: Partial<Hiding> = {}): Hiding => ({ slug: page.slug, from: 2, through: 2, parts: ['text'], audience: 'moderators', reason: 'Slander.', safeFrom: '0', ...more })
  return { ...people, page, second, hiding }
}

const rowOf = async (viewer: Parameters<typeof listHistory>[0], slug: string, n: number) => (await listHistory(viewer, slug))!.rows.find((row) => row.n === n)!

describe('hiding', () => {
  test('takes a text from everybody but moderators, over every revision that carries it', async () => {
    const { ada, mara, noor, page, second, hiding } = await world()
    const other = await publishPage(ada.id, 'Other. [@S1E1]')
    expect(await hideRevisions(mara, hiding())).toEqual({ ok: true, value: undefined })
    for (const reader of [noor, await anonymous(8)]) {
      expect(await readRevision(reader, page.slug, 2)).toBeNull()
      expect(await compare(reader, page.slug, 2, 3)).toBeNull()
    }
    expect(await readRevision(mara, page.slug, 2)).not.toBeNull()
    expect(diffTexts(second.text, page.text).added).toBe(1)
    expect(await saveEdit(noor, edit({ ...page, head: 3 }, second.text))).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect((await headOf(other.id)).n).toBe(1)
  })

  test('takes the summary and the author apart, and shows them again', async () => {
    const { edda, mara, noor, page, hiding } = await world()
    await hideRevisions(mara, hiding({ parts: ['summary'] }))
    expect(await rowOf(noor, page.slug, 2)).toMatchObject({ summary: null, author: { handle: edda.handle } })
    await hideRevisions(mara, hiding({ parts: ['author'] }))
    expect((await rowOf(noor, page.slug, 2)).author).toEqual({ handle: 'hidden', href: null })
    expect(await rowOf(mara, page.slug, 2)).toMatchObject({ summary: 'Slanderous summary', author: { handle: edda.handle } })
    expect((await listContributions(noor, edda.id)).rows).toEqual([])
    expect(await showRevisions(mara, { slug: page.slug, from: 2, through: 2 })).toMatchObject({ ok: true })
    expect(await rowOf(noor, page.slug, 2)).toMatchObject({ summary: 'Slanderous summary', author: { handle: edda.handle } })
    expect(await showRevisions(mara, { slug: page.slug, from: 2, through: 2 })).toEqual({ ok: false, error: { kind: 'not-found' } })
  })

  test('from moderators too is for admins, who alone show it again', async () => {
    const { ada, mara, page, hiding } = await world()
    expect(await hideRevisions(mara, hiding({ audience: 'admins' }))).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    await hideRevisions(mara, hiding())
    expect(await hideRevisions(ada, hiding({ audience: 'admins' }))).toMatchObject({ ok: true })
    expect(await readRevision(mara, page.slug, 2)).toBeNull()
    expect(await readRevision(ada, page.slug, 2)).not.toBeNull()
    expect(await hiddenItem(mara, page.slug, 2)).toMatchObject({ hidden: [], audiences: ['moderators'] })
    expect(await hiddenItem(ada, page.slug, 2)).toMatchObject({ hidden: [{ part: 'text', audience: 'admins', reason: 'Slander.' }] })
    expect(await showRevisions(mara, { slug: page.slug, from: 2, through: 2 })).toMatchObject({ ok: false })
    expect(await db.hidden.count({ where: { liftedAt: null, field: 'text', byId: ada.id } })).toBe(1)
  })

  test('never touches what readers get now, here or on another page', async () => {
    const { mara, page, hiding } = await world()
    expect(await hideRevisions(mara, hiding({ from: 3, through: 3 }))).toMatchObject({ ok: false, error: { field: 'parts' } })
    expect(await hideRevisions(mara, hiding({ from: 1, through: 3 }))).toMatchObject({ ok: false, error: { field: 'parts' } })
    expect(await db.hidden.count({ where: { byId: mara.id } })).toBe(0)
    expect(await hideRevisions(mara, hiding({ from: 3, through: 3, parts: ['summary', 'author'] }))).toMatchObject({ ok: true })
    expect(await hiddenItem(mara, page.slug, 3)).toMatchObject({ isHead: true, hidden: [{ part: 'summary' }, { part: 'author' }] })
  })

  test('wants a reason and something to hide, from whoever may, of revisions that there are', async () => {
    const { edda, mara, hiding } = await world()
    expect(await hideRevisions(edda, hiding())).toMatchObject({ error: { kind: 'forbidden' } })
    expect(await hideRevisions(mara, hiding({ reason: ' ' }))).toMatchObject({ error: { field: 'reason' } })
    expect(await hideRevisions(mara, hiding({ parts: [] }))).toMatchObject({ error: { field: 'parts' } })
    for (const range of [{ from: 2, through: 9 }, { from: 3, through: 2 }, { from: 0, through: 2 }]) expect(await hideRevisions(mara, hiding(range))).toEqual({ ok: false, error: { kind: 'not-found' } })
    expect(await hideRevisions(await watched(mara, 8), hiding({ slug: 'no-such-page' }))).toEqual({ ok: false, error: { kind: 'not-found' } })
  })
})

describe('the log', () => {
  test('says who hid something and why, and names no author who is hidden', async () => {
    const { edda, mara, noor, page, hiding } = await world()
    await logReadable()
    const told = async (viewer: Parameters<typeof listLog>[0], filter: Parameters<typeof listLog>[1] = { pageId: page.id }) => JSON.stringify((await listLog(viewer, filter)).rows)
    expect(await told(noor)).toContain(edda.handle)
    await hideRevisions(mara, hiding({ parts: ['author'] }))
    await logReadable()
    expect(await told(noor)).not.toContain(edda.handle)
    expect(await told(noor)).toContain('Slander.')
    expect(await told(noor, { byId: edda.id, pageId: page.id })).toBe('[]')
    expect(await told(mara)).toContain(edda.handle)
  })

  test('names no moderator where the site keeps names among them, nor when asked by name', async () => {
    const { mara, milo, noor, edda } = await world()
    await db.log.create({ data: { actorId: mara.id, act: 'member.suspend', memberId: edda.id, bound: '0' } })
    await logReadable()
    const named = async (viewer: Parameters<typeof listLog>[0], filter: Parameters<typeof listLog>[1]) => (await listLog(viewer, filter, { namesModerators: false })).rows.map(({ actor, byModerator }) => [actor?.handle, byModerator])
    expect(await named(noor, { aboutId: edda.id })).toEqual([[undefined, true]])
    expect(await named(noor, { byId: mara.id, sort: 'member' })).toEqual([])
    expect(await named(milo, { aboutId: edda.id })).toEqual([[mara.handle, false]])
  })
})
