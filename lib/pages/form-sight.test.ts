import '../testing/own-database'
import { beforeEach, expect, test } from 'vitest'
import { db } from '../db/client'
import { setEpisode } from '../revisions/set-episode'
import { loadShow } from '../spoilers/episodes'
import type { MemberViewer } from '../spoilers/viewer'
import { cast, watched, type Cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, headOf, publishPage } from '../testing/pages'
import { editForm } from './edit-form'
import { saveEdit } from './save-edit'

let people: Cast
beforeEach(async () => {
  await db.$executeRaw`DELETE FROM episode`
  await addEpisodes()
  people = await cast()
})

/** Somebody as a request finds them, with the orders that there were. */
async function asNow(viewer: MemberViewer, ordinal: number): Promise<MemberViewer> {
  return { ...(await watched(viewer, ordinal)), past: (await loadShow()).past }
}

const BODY = ['## Steps', 'First. [@S1E1]', 'Second. [@S1E2]', 'Both. [@S1E2; @S1E6]', 'Fourth. [@S1E4]', 'Seventh. [@S1E7]'].join('\n\n')

test.each([
  ['moved behind what they have watched', { code: 'S1E2', after: 'S1E7' }, 1],
  ['moved to the front', { code: 'S1E6', after: null }, 0],
])('a section that was opened before an episode was %s is put back where it was, with nothing lost and nothing twice', async (_name, move, left) => {
  const page = await publishPage(people.edda.id, BODY, { front: ['known-from: 0'] })
  const before = await asNow(people.edda, 4)
  const opened = await editForm(before, page.slug, 'steps', null)
  if (opened?.kind !== 'form') throw new Error('no form')
  const { text, seen, base } = opened.form
  expect(text).toContain('Fourth.')
  expect(text).not.toContain('Both.')
  expect(await setEpisode(people.ada, { ...move, title: 'Moved', aired: null, isNew: false })).toMatchObject({ ok: true })
  const after = await asNow(people.edda, left)
  const saved = await saveEdit(after, edit({ slug: page.slug, head: base }, text.replace('Fourth.', 'Fourth, mended.'), { section: 'steps', seen }))
  expect(saved).toMatchObject({ ok: true })
  expect((await headOf(page.id)).text).toBe(page.text.replace('Fourth.', 'Fourth, mended.'))
})

test('a form says in which order its number counts, and one of now is what the person sees', async () => {
  const page = await publishPage(people.edda.id, BODY, { front: ['known-from: 0'] })
  const past = (await loadShow()).past.length
  const opened = await editForm(await asNow(people.edda, 4), page.slug, 'steps', null)
  expect(opened).toMatchObject({ form: { seen: 10_000 * past + 4 } })
})
