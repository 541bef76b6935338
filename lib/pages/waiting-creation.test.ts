import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { accept } from '../review/accept'
import { ownCreation } from '../review/own-proposal'
import { listDrafts } from '../revisions/drafts'
import { cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { someTitle } from '../testing/pages'
import { source } from '../testing/source'
import { createPage } from './create-page'

beforeAll(async () => void (await addEpisodes()))

type Cast = Awaited<ReturnType<typeof cast>>

async function waiting(noor: Cast['noor'], body: string) {
  const title = someTitle()
  const sent = await createPage(noor, creation(source(title, body)))
  if (!sent.ok || sent.value.kind !== 'proposed') throw new Error('not proposed')
  return { title, id: sent.value.proposalId }
}

const creation = (text: string, proposal: { id: number; version: number } | null = null) => ({ text, summary: 'New.', key: randomUUID(), knownFrom: null, lowers: false, proposal })

test('whoever goes on with their waiting page gives it a new version, and opens no second proposal', async () => {
  const { noor } = await cast()
  const { title, id } = await waiting(noor, 'One. [@S1E1]')
  expect(await createPage(noor, creation(source(title, 'Two. [@S1E1]'), { id, version: 1 }))).toEqual({ ok: true, value: { kind: 'proposed', proposalId: id, slug: null } })
  expect(await ownCreation(noor.id, id)).toMatchObject({ version: 2, text: expect.stringContaining('Two.') })
})

test('two tabs that go on from one version are merged; where they cannot be, the later text is a draft and nothing is written', async () => {
  const { noor } = await cast()
  const { title, id } = await waiting(noor, 'First. [@S1E1]\n\nLast. [@S1E1]')
  await createPage(noor, creation(source(title, 'First of all. [@S1E1]\n\nLast. [@S1E1]'), { id, version: 1 }))
  await createPage(noor, creation(source(title, 'First. [@S1E1]\n\nLast of all. [@S1E1]'), { id, version: 1 }))
  const merged = await ownCreation(noor.id, id)
  expect(merged).toMatchObject({ version: 3, text: expect.stringContaining('First of all.') })
  expect(merged?.text).toContain('Last of all.')
  const late = await createPage(noor, creation(source(title, 'Begin. [@S1E1]\n\nLast. [@S1E1]'), { id, version: 1 }))
  expect(late).toMatchObject({ ok: false, error: { kind: 'refused', issues: [{ message: expect.stringContaining('another tab') }] } })
  expect((await ownCreation(noor.id, id))?.version).toBe(3)
  expect(await listDrafts(noor)).toHaveLength(1)
})

test('nobody goes on with what is another’s: theirs is a proposal of its own', async () => {
  const { noor, edda } = await cast()
  const { id } = await waiting(noor, 'One. [@S1E1]')
  const title = someTitle()
  expect(await createPage({ ...edda, rank: 'newcomer' }, creation(source(title, 'Mine. [@S1E1]'), { id, version: 1 }))).toMatchObject({ ok: true, value: { kind: 'proposed' } })
  expect((await ownCreation(noor.id, id))?.version).toBe(1)
})

test('what was accepted meanwhile is a page by now, and the text an edit of it', async () => {
  const { noor, mara } = await cast()
  const { title, id } = await waiting(noor, 'One. [@S1E1]')
  expect(await accept(mara, { id, version: 1, head: null, reasonCode: null, words: '' })).toMatchObject({ ok: true })
  const after = await createPage(noor, creation(source(title, 'One. [@S1E1]\n\nTwo. [@S1E1]'), { id, version: 1 }))
  expect(after).toMatchObject(after.ok ? { value: { kind: 'proposed' } } : { error: { kind: expect.stringMatching(/^conflict/) } })
  expect(await ownCreation(noor.id, id)).toBeNull()
})
