import '../testing/own-database'
import pg from 'pg'
import { beforeAll, expect, test, vi } from 'vitest'
import { editForm } from '../pages/edit-form'
import { listBacklinks } from '../pages/lists'
import { readPage, readRevision } from '../pages/read'
import { findReportable } from '../review/report-subject'
import { compare } from '../revisions/compare'
import { listHistory } from '../revisions/history'
import { search } from '../search/search'
import type { MemberViewer } from '../spoilers/viewer'
import { findClaim } from '../verification/claims'
import { cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { publishNext, publishPage, type MadePage } from '../testing/pages'

let viewer: MemberViewer
let later: MadePage
beforeAll(async () => {
  await addEpisodes()
  const people = await cast()
  viewer = await watched(people.noor, 2)
  later = await publishPage(people.edda.id, 'Hiddenword. [@S1E5 12:40]', { front: ['known-from: S1E5', 'aliases: [Hidden alias]'] })
  later = await publishNext(later, people.edda.id, `${later.text}\nMore. [@S1E5]\n`)
})

/** How many statements the database is sent meanwhile. */
async function statements(work: () => Promise<unknown>): Promise<{ answer: unknown; count: number }> {
  const spy = vi.spyOn(pg.Client.prototype, 'query')
  const answer = await work()
  const count = spy.mock.calls.length
  spy.mockRestore()
  return { answer, count }
}

const ASK: Record<string, (slug: string) => Promise<unknown>> = {
  'its page': (slug) => readPage(viewer, slug),
  'an old revision': (slug) => readRevision(viewer, slug, 1),
  'its history': (slug) => listHistory(viewer, slug),
  'a difference': (slug) => compare(viewer, slug, 1, 2),
  'what links to it': (slug) => listBacklinks(viewer, slug),
  'the form to edit it': (slug) => editForm(viewer, slug, null, null),
  'the form to report it': (slug) => findReportable(viewer, { on: 'page', slug }),
  'something it claims': (slug) => findClaim(viewer, slug, 'a claim'),
}

test.each(Object.entries(ASK))('%s is asked for by as many statements, and answered alike, whether it is hidden or absent', async (_name, ask) => {
  await ask('warm-up')
  const hidden = await statements(() => ask(later.slug))
  const absent = await statements(() => ask('nobody-wrote-this'))
  expect(hidden.count).toBe(absent.count)
  expect(hidden.count).toBeGreaterThan(0)
  expect(JSON.stringify(hidden.answer)?.replaceAll(later.slug, 'NAME')).toBe(JSON.stringify(absent.answer)?.replaceAll('nobody-wrote-this', 'NAME'))
})

test.each([['Hiddenword', 'Nobodysword'], ['hidden-alias', 'nobodys-alias']])('so is a search for %s', async (hidden, absent) => {
  await search(viewer, 'warm')
  const [a, b] = [await statements(() => search(viewer, hidden)), await statements(() => search(viewer, absent))]
  expect(a.count).toBe(b.count)
  expect(JSON.stringify(a.answer).replaceAll(hidden, 'WORD')).toBe(JSON.stringify(b.answer).replaceAll(absent, 'WORD'))
})

test('whoever has watched as far is answered otherwise', async () => {
  const far = await watched(viewer, 5)
  expect(await readPage(far, later.slug)).toMatchObject({ kind: 'article' })
  expect(await listHistory(far, later.slug)).not.toBeNull()
})
