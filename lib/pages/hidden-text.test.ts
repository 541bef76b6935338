import { beforeAll, expect, test } from 'vitest'
import { db } from '../db/client'
import { compare } from '../revisions/compare'
import { hashOf } from '../revisions/text'
import { cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, headOf, publishNext, publishPage } from '../testing/pages'
import { source } from '../testing/source'
import { listAuthors } from './lists'
import { previewText } from './preview'
import { readRevision } from './read'
import { saveEdit } from './save-edit'

beforeAll(async () => void (await addEpisodes()))

/** A page whose first text was taken away, and whose second says something else. */
async function world() {
  const people = await cast()
  const first = await publishPage(people.edda.id, 'Lead. [@S1E1]\n\n## Part\n\nSlander. [@S1E1]\n', { front: ['facts: [{ name: Slander, value: Slander, cite: S1E1 }]'] })
  const page = await publishNext(first, people.ada.id, source(first.title, 'Lead. [@S1E1]\n\n## Part\n\nGood words. [@S1E1]\n'))
  await db.hidden.create({ data: { field: 'text', textHash: hashOf(first.text), audience: 'moderators', byId: people.mara.id, reason: 'A test.' } })
  return { ...people, first, page }
}

test('a text that was taken away comes back by no edit that claims to stand on it, and by no preview', async () => {
  const { noor, edda, mara, first, page } = await world()
  const whole = (key: string) => edit(first, source(page.title, 'Lead. [@S1E1]\n\n## Part\n\nOther words. [@S1E1]\n'), { key })
  const part = (key: string) => edit(first, 'New lead. [@S1E1]\n', { section: 'lead', key })
  for (const who of [noor, edda]) {
    for (const sent of [whole(`w${who.id}`), part(`p${who.id}`)]) {
      const answer = await saveEdit(who, sent)
      expect(answer).toMatchObject({ ok: false, error: { kind: 'forbidden', reason: expect.stringContaining('hidden the text you started from') } })
      expect(await db.draft.findFirst({ where: { memberId: who.id, section: sent.section }, include: { text: true } })).toMatchObject({ text: { body: sent.text } })
    }
    const seen = [
      await previewText(who, { slug: page.slug, text: 'New.', section: 'lead', base: 1, ordinal: null }), await readRevision(who, page.slug, 1), await compare(who, page.slug, 1, 2),
    ]
    expect(JSON.stringify(seen)).not.toContain('Slander')
  }
  expect(await db.proposal.count({ where: { pageId: page.id } })).toBe(0)
  expect(await headOf(page.id)).toEqual({ n: 2, text: page.text })
  expect(JSON.stringify(await saveEdit(mara, whole('m')))).toContain('Slander')
})

test('an author who is hidden is not among the authors either', async () => {
  const { noor, mara, edda, ada, page } = await world()
  await db.hidden.create({ data: { pageId: page.id, n: 1, field: 'author', audience: 'moderators', byId: mara.id, reason: 'A test.' } })
  expect(await listAuthors(noor, page.slug)).toMatchObject([{ handle: ada.handle, edits: 1 }])
  expect((await listAuthors(mara, page.slug)).map((author) => author.handle).sort()).toEqual([ada.handle, edda.handle].sort())
})
