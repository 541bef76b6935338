import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { compare } from '../revisions/compare'
import { listHistory, listRecent } from '../revisions/history'
import { anonymous, cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { publishNext, publishPage, someTitle } from '../testing/pages'
import { source } from '../testing/source'
import { listPages } from './indexes'
import { frontPage, listAuthors, listBacklinks, listOutdated, listWanted } from './lists'
import { readPage, readRevision } from './read'

beforeAll(async () => void (await addEpisodes()))

const author = async () => (await cast()).ada.id
const LATE = { front: ['known-from: S1E5'] }

describe('a page', () => {
  test('beyond the horizon answers like one that nobody wrote, everywhere it could be asked for', async () => {
    const id = await author()
    const page = await publishPage(id, 'One. [@S1E5]', LATE)
    await publishNext(page, id, source(page.title, 'Two. [@S1E5]', LATE))
    const early = await anonymous(4)
    const asked = async (slug: string) => JSON.stringify([
      await readPage(early, slug), await readRevision(early, slug, 1), await listHistory(early, slug), await compare(early, slug, 1, 2), await listBacklinks(early, slug), await listAuthors(early, slug),
    ]).replaceAll(slug, 'SLUG')
    expect(await asked(page.slug)).toBe(await asked('never-written-at-all'))
    expect(await readPage(await watched(early, 5), page.slug)).toMatchObject({ kind: 'article', article: { title: page.title } })
  })

  test('that once began later, under a title and a claim that tell more, shows neither in its earlier revisions nor in what changed', async () => {
    const id = await author()
    const front = (claim: string) => ['type: character', `claim: ${claim}`]
    const telling = someTitle('The secret heir')
    const page = await publishPage(id, '', { title: telling, kind: 'theory', front: ['known-from: S1E8', ...front('A secret claim')] })
    const calm = await publishNext(page, id, source(someTitle('Calm'), 'Nice. [@S1E1]', { kind: 'theory', front: front('Fine') }))
    const asked = async (reader: Awaited<ReturnType<typeof anonymous>>) => JSON.stringify([
      await readPage(reader, calm.slug), await readRevision(reader, calm.slug, 1), await readRevision(reader, calm.slug, 2), await compare(reader, calm.slug, 1, 2),
      await listHistory(reader, calm.slug), await readPage(reader, calm.slug, telling), await listRecent(reader),
    ])
    const early = await asked(await anonymous(7))
    expect(early).not.toContain('secret')
    expect(early).toContain('Nice.')
    expect(await readRevision(await anonymous(8), calm.slug, 1)).toMatchObject({ article: { title: telling, theory: { claim: 'A secret claim' } } })
    expect(JSON.stringify(await compare(await anonymous(8), calm.slug, 1, 2))).toContain('A secret claim')
  })

  test('one opened for this session is there, and no other is', async () => {
    const id = await author()
    const [page, other] = [await publishPage(id, 'One. [@S1E8]', LATE), await publishPage(id, 'Two. [@S1E8]', LATE)]
    const opened = { ...(await anonymous(0)), opened: new Set([page.id]) }
    expect(await readPage(opened, page.slug)).toMatchObject({ kind: 'article', article: { lead: expect.stringContaining('One.') } })
    expect(await readPage(opened, other.slug)).toMatchObject({ kind: 'absent' })
  })

  test.each(['', ' ', '\0', 'a\0b', '%', '../..', 'constructor', '\ud800', 'x'.repeat(5000)])('an address like %j is absent', async (slug) => {
    expect(await readPage(await anonymous(8), slug)).toMatchObject({ kind: 'absent' })
  })

  test('is found by any spelling of its title and by its aliases, which redirect and say how one came', async () => {
    const title = someTitle('Geneviève')
    const alias = someTitle('Madame Œ')
    const page = await publishPage(await author(), 'One. [@S1E1]', { title, front: [`aliases: [${alias}]`] })
    const reader = await anonymous(8)
    for (const name of [title, title.toUpperCase(), alias, alias.toLowerCase()]) expect(await readPage(reader, name)).toMatchObject({ kind: 'redirect', to: page.slug })
    expect(await readPage(reader, page.slug, alias)).toMatchObject({ kind: 'article', article: { cameBy: alias } })
    const plain = await readPage(reader, page.slug, 'Somebody Else')
    expect(plain.kind === 'article' && plain.article.cameBy).toBeFalsy()
  })

  test('an alias redirects only from where it is safe, and before that is like no name at all', async () => {
    const alias = someTitle('The thief')
    const page = await publishPage(await author(), 'One. [@S1E1]', { front: [`aliases: [{ name: ${alias}, from: S1E4 }]`] })
    expect(await readPage(await anonymous(3), alias)).toEqual({ kind: 'absent', name: alias })
    expect(await readPage(await anonymous(4), alias)).toMatchObject({ kind: 'redirect', to: page.slug })
    const early = await readPage(await anonymous(3), page.slug, alias)
    expect(early.kind === 'article' && early.article.cameBy).toBeFalsy()
  })

  test('a name that two pages want shows only those that are safe', async () => {
    const id = await author()
    const alias = someTitle('The dancer')
    const [one, two, late] = [await publishPage(id, 'One. [@S1E1]', { front: [`aliases: [${alias}]`] }), await publishPage(id, 'Two. [@S1E1]', { front: [`aliases: [{ name: ${alias}, from: S1E3 }]`] }), await publishPage(id, 'Late. [@S1E6]', { front: [`aliases: [${alias}]`, 'known-from: S1E6'] })]
    expect(await readPage(await anonymous(2), alias)).toMatchObject({ kind: 'redirect', to: one.slug })
    const choice = await readPage(await anonymous(5), alias)
    expect(choice).toMatchObject({ kind: 'choose', options: [{ title: one.title }, { title: two.title }] })
    expect(JSON.stringify(choice)).not.toContain(late.slug)
    expect(await readPage(await anonymous(6), alias)).toMatchObject({ kind: 'choose', options: [{}, {}, { title: late.title }] })
  })
})

describe('revisions', () => {
  test('a revision is masked like the page, and a number that never was is absent', async () => {
    const page = await publishPage(await author(), 'One. [@S1E1]\n\nFive. [@S1E5]')
    const early = await readRevision(await anonymous(3), page.slug, 1)
    expect(early?.article.lead).toContain('One.')
    expect(JSON.stringify(early)).not.toContain('Five')
    for (const n of [0, 2, -1, 1.5, 10 ** 12, NaN]) expect(await readRevision(await anonymous(3), page.slug, n)).toBeNull()
  })

  test('a summary is known from what its edit changed; before that the row is one without a summary', async () => {
    const id = await author()
    const page = await publishPage(id, 'One. [@S1E1]\n\nFive. [@S1E5]', { summary: 'Began.' })
    await publishNext(page, id, page.text.replace('One', 'First'), 'About one.')
    const next = await publishNext(page, id, page.text.replace('One', 'First').replace('Five', 'Fifth'), 'About five.')
    await publishNext(page, id, next.text, '')
    const summaries = async (ordinal: number) => (await listHistory(await anonymous(ordinal), page.slug))?.rows.map((row) => row.summary)
    expect(await summaries(8)).toEqual([null, 'About five.', 'About one.', 'Began.'])
    expect(await summaries(4)).toEqual([null, null, 'About one.', null])
    const [empty, hidden] = (await listHistory(await anonymous(4), page.slug))!.rows
    expect({ ...hidden, n: 0, at: 0 }).toEqual({ ...empty, n: 0, at: 0 })
    expect(JSON.stringify(await listRecent(await anonymous(4)))).not.toContain('About five')
    expect(JSON.stringify(await listRecent(await anonymous(8)))).toContain('About five')
  })

  test('a removal is known from what it removed', async () => {
    const id = await author()
    const page = await publishPage(id, 'One. [@S1E1]\n\nFive. [@S1E5]')
    await publishNext(page, id, page.text.replace('\n\nFive. [@S1E5]', ''), 'Took five away.')
    expect((await listHistory(await anonymous(4), page.slug))?.rows[0]?.summary).toBeNull()
    expect((await listHistory(await anonymous(5), page.slug))?.rows[0]?.summary).toBe('Took five away.')
  })

  test('a difference that holds more than was watched asks first', async () => {
    const id = await author()
    const page = await publishPage(id, 'One. [@S1E1]\n\nFive. [@S1E5]')
    await publishNext(page, id, page.text.replace('One', 'First'))
    const early = await compare(await anonymous(4), page.slug, 1, 2)
    expect(early).toMatchObject({ kind: 'ask', pageId: page.id })
    expect(JSON.stringify(early)).not.toContain('Five')
    expect(await compare(await anonymous(8), page.slug, 1, 2)).toMatchObject({ kind: 'diff' })
    expect(await compare({ ...(await anonymous(4)), opened: new Set([page.id]) }, page.slug, 1, 2)).toMatchObject({ kind: 'diff' })
    for (const n of [3, 0, -1, 10 ** 12, 1.5]) expect(await compare(await anonymous(8), page.slug, 1, n)).toBeNull()
  })

  test('histories and recent changes are read in pages without gap or repeat, and any cursor is borne', async () => {
    const id = await author()
    let page = await publishPage(id, 'Text 1. [@S1E1]')
    for (let i = 2; i <= 52; i++) page = await publishNext(page, id, source(page.title, `Text ${i}. [@S1E1]`))
    const reader = await anonymous(8)
    const first = await listHistory(reader, page.slug)
    const second = await listHistory(reader, page.slug, first!.nextBefore!)
    expect([...first!.rows, ...second!.rows].map((row) => row.n)).toEqual(Array.from({ length: 52 }, (_, i) => 52 - i))
    expect(second!.nextBefore).toBeNull()
    const recent = await listRecent(reader, undefined, 5)
    const further = await listRecent(reader, recent.nextBefore!, 5)
    expect(new Set([...recent.rows, ...further.rows].map((row) => `${row.slug} ${row.n}`)).size).toBe(10)
    for (const cursor of ['', 'x', '999999999999999-999999999-999999999', '1-1-1', "'; DROP TABLE page"]) await listRecent(reader, cursor)
    for (const before of [0, -1, 10 ** 12, 1.5, NaN]) await listHistory(reader, page.slug, before)
  })
})

describe('lists', () => {
  test('backlinks come from text that is safe, and through any safe name', async () => {
    const id = await author()
    const alias = someTitle('Alias')
    const page = await publishPage(id, 'One. [@S1E1]', { front: [`aliases: [${alias}]`] })
    const near = await publishPage(id, `See [[${page.title}]]. [@S1E1]`)
    const byAlias = await publishPage(id, `See [[${alias}|them]]. [@S1E1]`)
    const far = await publishPage(id, `See [[${page.title}]]. [@S1E6]`)
    const hidden = await publishPage(id, `See [[${page.title}]]. [@S1E6]`, { front: ['known-from: S1E6'] })
    const seen = async (ordinal: number) => (await listBacklinks(await anonymous(ordinal), page.slug))?.links.map((link) => link.title).sort()
    expect(await seen(5)).toEqual([near.title, byAlias.title].sort())
    expect(await seen(6)).toEqual([near.title, byAlias.title, far.title, hidden.title].sort())
  })

  test('wanted pages are those that safe text wants; a page that is merely hidden is not wanted', async () => {
    const id = await author()
    const [wanted, later] = [someTitle('Wanted'), someTitle('Later')]
    const hidden = await publishPage(id, 'One. [@S1E6]', { front: ['known-from: S1E6'] })
    await publishPage(id, `See [[${wanted}]] and [[${hidden.title}|them]]. [@S1E1]\n\nAnd [[${later}]]. [@S1E5]`)
    const titles = async (ordinal: number) => (await listWanted(await anonymous(ordinal))).map((row) => row.title)
    expect(await titles(4)).toContain(wanted)
    expect(await titles(4)).not.toContain(later)
    expect(await titles(4)).not.toContain(hidden.title)
    expect(await titles(5)).toContain(later)
  })

  test('an index shows pages, lines and facts that are safe, and of a changing fact the value that holds', async () => {
    const id = await author()
    const front = ['facts:', '  - { id: f1, name: Standing, value: secure, cite: S1E1, until: S1E4 }', '  - { id: f2, name: Standing, value: doubted, cite: S1E4 }']
    const page = await publishPage(id, 'Fifth line. [@S1E5]\n\nFirst line. [@S1E1]', { kind: 'work', front })
    const late = await publishPage(id, 'One. [@S1E6]', { kind: 'work', front: ['known-from: S1E6'] })
    const row = async (ordinal: number, title: string) => (await listPages(await anonymous(ordinal), 'work')).find((entry) => entry.title === title)
    expect(await row(3, page.title)).toMatchObject({ line: 'First line.', facts: [{ name: 'Standing', text: 'secure' }] })
    expect(await row(5, page.title)).toMatchObject({ line: 'Fifth line.', facts: [{ name: 'Standing', text: 'doubted' }] })
    expect(await row(5, late.title)).toBeUndefined()
    expect(await row(6, late.title)).toBeDefined()
  })

  test('a relation shows on both pages, and on neither before it is known', async () => {
    const id = await author()
    const one = await publishPage(id, 'One. [@S1E1]')
    const two = await publishPage(id, 'Two. [@S1E1]', { front: [`relations: [{ id: r1, type: mentor of, inverse: pupil of, to: "[[${one.title}]]", cite: S1E3, until: S1E6 }]`] })
    const relations = async (slug: string, ordinal: number) => {
      const answer = await readPage(await anonymous(ordinal), slug)
      return answer.kind === 'article' ? answer.article.relations.map((row) => [row.type, row.other.title]) : null
    }
    for (const ordinal of [2, 6]) expect([await relations(one.slug, ordinal), await relations(two.slug, ordinal)]).toEqual([[], []])
    expect(await relations(one.slug, 3)).toEqual([['pupil of', two.title]])
    expect(await relations(two.slug, 5)).toEqual([['mentor of', one.title]])
  })

  test('the first page has nothing of what is later', async () => {
    const id = await author()
    const much = 'Said. [@S1E1]\n\n'.repeat(60)
    const page = await publishPage(id, `Tokenlatersecret. [@S1E6]\n\n${much}`)
    const late = await publishPage(id, 'One. [@S1E6]', { front: ['known-from: S1E6'] })
    const early = JSON.stringify(await frontPage(await anonymous(5)))
    expect(early).toContain(page.slug)
    expect(early).not.toMatch(/Tokenlatersecret/)
    expect(early).not.toContain(late.slug)
    expect(JSON.stringify(await frontPage(await anonymous(6)))).toMatch(/Tokenlatersecret/)
  })
})

test('a source is told by its publisher alone until its own page may be known', async () => {
  const id = await author()
  const key = `paper-${Math.random().toString(36).slice(2)}`
  const paper = await publishPage(id, 'About.', { kind: 'source', front: ['publisher: The Paper', `key: ${key}`, 'safe-from: 0', 'known-from: S1E4', 'url: https://example.org/spoiling-address'] })
  const page = await publishPage(id, `Told. [@${key}]`)
  const notes = async (ordinal: number) => {
    const answer = await readPage(await anonymous(ordinal), page.slug)
    return answer.kind === 'article' ? answer.article.notes.map((note) => note.html).join() : ''
  }
  expect(await notes(3)).toContain('The Paper')
  expect(await notes(3)).not.toMatch(new RegExp(`${paper.title}|spoiling-address`))
  expect(await notes(4)).toMatch(/spoiling-address/)
})

test('what rests on a source that holds no longer says so, on its page and among what is wanted, to whoever may know the source', async () => {
  const id = await author()
  const key = someTitle('paper').replace(/\W/g, '').toLowerCase()
  const paper = await publishPage(id, 'About.', { kind: 'source', front: ['publisher: The Paper', `key: ${key}`, 'safe-from: 0', 'known-from: S1E4', 'valid-until: 2025-06-06'] })
  const page = await publishPage(id, `Assured. [@${key}]`)
  const asked = async (ordinal: number) => {
    const viewer = await anonymous(ordinal)
    const answer = await readPage(viewer, page.slug)
    return { notes: answer.kind === 'article' ? answer.article.notes.map((note) => note.html).join() : '', wanted: (await listOutdated(viewer)).filter(({ href }) => href === `/wiki/${page.slug}`) }
  }
  expect(await asked(4)).toEqual({ notes: expect.stringContaining('It held until 6 June 2025.'), wanted: [{ title: page.title, href: `/wiki/${page.slug}`, source: { title: paper.title, href: `/wiki/${paper.slug}` }, until: '2025-06-06' }] })
  expect(await asked(3)).toEqual({ notes: expect.not.stringContaining('held until'), wanted: [] })
  const lasting = await publishNext(paper, id, paper.text.replace('2025-06-06', '2999-06-06'))
  expect(await asked(4)).toEqual({ notes: expect.stringContaining(lasting.title), wanted: [] })
  expect((await asked(4)).notes).not.toContain('held until')
})

test('an erased author stays on the page as a number', async () => {
  const { noor } = await cast()
  const page = await publishPage(noor.id, 'One. [@S1E1]')
  await db.member.update({ where: { id: noor.id }, data: { erasedAt: new Date() } })
  expect(await listAuthors(await anonymous(8), page.slug)).toEqual([{ handle: `Former member ${noor.id}`, href: null, edits: 1 }])
})
