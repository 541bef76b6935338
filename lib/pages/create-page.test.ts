import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { listDrafts } from '../revisions/drafts'
import { cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { headOf, publishPage, someTitle } from '../testing/pages'
import { source } from '../testing/source'
import { createPage } from './create-page'
import { previewText } from './preview'

beforeAll(async () => void (await addEpisodes()))

const creation = (text: string, more = {}) => ({ text, summary: 'New.', key: randomUUID(), knownFrom: null, lowers: false, ...more })

test('an editor’s new page is there at once', async () => {
  const { edda } = await cast()
  const title = someTitle('Madame Œuvre')
  const saved = await createPage(edda, creation(source(title, 'One. [@S1E1]')))
  expect(saved).toMatchObject({ ok: true, value: { kind: 'published', n: 1 } })
  expect(await db.page.findFirst({ where: { title } })).toMatchObject({ head: 1, slug: expect.stringMatching(/^madame-oeuvre-/) })
})

test('a newcomer’s new page waits, and there is no page yet', async () => {
  const { noor } = await cast()
  const title = someTitle()
  expect(await createPage(noor, creation(source(title, 'One. [@S1E1]')))).toMatchObject({ ok: true, value: { kind: 'proposed', slug: null } })
  expect(await db.proposal.findMany({ where: { title } })).toMatchObject([{ act: 'create', pageId: null, state: 'pending', authorId: noor.id }])
  expect(await db.page.count({ where: { title } })).toBe(0)
})

test('a suspended person creates nothing, and keeps their text', async () => {
  const { sten } = await cast()
  const title = someTitle()
  expect(await createPage(sten, creation(source(title, 'One. [@S1E1]')))).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
  expect(await db.page.count({ where: { title } }) + (await db.proposal.count({ where: { title } }))).toBe(0)
  expect(await listDrafts(sten)).toMatchObject([{ title: expect.stringContaining(title), slug: null }])
})

test('the same form sent twice at once makes one page', async () => {
  const { edda } = await cast()
  const once = creation(source(someTitle(), 'One. [@S1E1]'))
  const [a, b] = await Promise.all([createPage(edda, once), createPage(edda, once)])
  expect(a).toMatchObject({ ok: true, value: { kind: 'published', n: 1 } })
  expect(b).toEqual(a)
})

test('a text that cites nothing asks first, and the answer is written into it', async () => {
  const { edda } = await cast()
  const title = someTitle()
  const text = source(title, 'One.')
  expect(await createPage(edda, creation(text))).toMatchObject({ ok: false, error: { kind: 'ask-bound' } })
  expect(await db.page.count({ where: { title } })).toBe(0)
  expect(await createPage(edda, creation(text, { knownFrom: '0' }))).toMatchObject({ ok: true })
  expect(await db.block.findMany({ where: { page: { title } } })).toMatchObject([{ bound: '0' }])
})

describe('a name that is taken', () => {
  test('by a page one knows: the text is merged into it, or both are shown; never “exists”, and neither is lost', async () => {
    const { edda, ada } = await cast()
    const page = await publishPage(ada.id, 'One. [@S1E1]')
    const answer = await createPage(edda, creation(source(page.title.toUpperCase(), 'Mine. [@S1E1]')))
    expect(answer).toMatchObject({ ok: false, error: { kind: 'conflict', slug: page.slug } })
    for (const words of ['One.', 'Mine.']) expect(JSON.stringify(answer)).toContain(words)
    expect(await headOf(page.id)).toEqual({ n: 1, text: page.text })
    expect(await listDrafts(edda)).toMatchObject([{ slug: page.slug }])
  })

  test('by a page one knows, with the very same text, changes nothing', async () => {
    const { edda, ada } = await cast()
    const page = await publishPage(ada.id, 'One. [@S1E1]')
    expect(await createPage(edda, creation(page.text))).toMatchObject({ ok: true, value: { kind: 'unchanged', slug: page.slug } })
  })

  test('by a page beyond the horizon: the same answer as a newcomer’s, with nothing of that page in it', async () => {
    const { edda, ada } = await cast(3)
    const page = await publishPage(ada.id, 'Secret. [@S1E7]', { front: ['known-from: S1E7'] })
    const answer = await createPage(edda, creation(source(page.title, 'Mine. [@S1E1]')))
    expect(answer).toMatchObject({ ok: true, value: { kind: 'proposed', slug: null } })
    expect(JSON.stringify(answer)).not.toContain(page.slug)
    expect(await headOf(page.id)).toMatchObject({ n: 1 })
    expect(await createPage(await watched(edda, 8), creation(source(page.title, 'Mine. [@S1E1]')))).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  })

  test('by another who was faster by a moment', async () => {
    const { edda, mara } = await cast()
    const title = someTitle()
    const answers = await Promise.all([edda, mara].map((who) => createPage(who, creation(source(title, `By ${who.handle}. [@S1E1]`)))))
    expect(answers.map((answer) => (answer.ok ? answer.value.kind : answer.error.kind)).sort()).toEqual(['conflict', 'published'])
    expect(await db.page.count({ where: { title } })).toBe(1)
  })
})

describe('a preview', () => {
  const input = (text: string, more = {}) => ({ slug: null, text, section: null, base: 0, ordinal: null, ...more })
  const body = 'One. [@S1E1]\n\nFive. [@S1E5]'

  test('shows what would be read, and keeps nothing', async () => {
    const { noor } = await cast()
    const title = someTitle()
    const shown = await previewText(noor, input(source(title, body)))
    expect(shown).toMatchObject({ ok: true, value: { title, lead: expect.stringMatching(/One\.[\s\S]*Five\./) } })
    expect(await db.page.count({ where: { title } }) + (await db.text.count({ where: { body: { contains: title } } }))).toBe(0)
  })

  test('may be had from an earlier horizon, never from a further one than one’s own', async () => {
    const { noor } = await cast(3)
    const lead = async (ordinal: number | null) => {
      const shown = await previewText(noor, input(source(someTitle(), body), { ordinal }))
      return shown.ok ? shown.value.lead : ''
    }
    expect(await lead(0)).not.toContain('One.')
    for (const ordinal of [null, 3, 8, 999]) {
      expect(await lead(ordinal)).toContain('One.')
      expect(await lead(ordinal)).not.toContain('Five.')
    }
  })

  test('of a section shows it in its page, without what is hidden there', async () => {
    const { noor, ada } = await cast(3)
    const page = await publishPage(ada.id, '## A\n\nOne. [@S1E1]\n\nFive. [@S1E5]')
    const shown = await previewText(noor, input('## A\n\nFirst. [@S1E1]\n', { slug: page.slug, section: 'a', base: 1 }))
    expect(shown).toMatchObject({ ok: true, value: { body: expect.stringContaining('First.') } })
    expect(JSON.stringify(shown)).not.toContain('Five')
  })

  test('of a section pulls in no footnote that the page holds elsewhere and the person was not shown', async () => {
    const { noor, ada } = await cast(3)
    const page = await publishPage(ada.id, '## A\n\nOne. [@S1E1]\n\n## B\n\nEight.[^n] [@S1E8]\n\n[^n]: Unseen.')
    const shown = await previewText(noor, input('## A\n\nOne.[^n] [@S1E1]\n', { slug: page.slug, section: 'a', base: 1 }))
    expect(shown).toMatchObject({ ok: true, value: { body: expect.stringContaining('One.') } })
    expect(JSON.stringify(shown)).not.toContain('Unseen')
  })

  test('says what is wrong, with the line', async () => {
    const { noor } = await cast()
    expect(await previewText(noor, input(source('A', 'One. [@S9E9]')))).toMatchObject({ ok: false, error: [{ message: expect.stringContaining('S9E9'), line: 6 }] })
  })
})
