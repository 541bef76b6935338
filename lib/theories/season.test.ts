import '../testing/own-database'
import { beforeAll, describe, expect, test } from 'vitest'
import { readPage } from '../pages/read'
import { saveEdit } from '../pages/save-edit'
import { createPage } from '../pages/create-page'
import { editForm } from '../pages/edit-form'
import { readData, writeData } from '../revisions/data/data-text'
import type { DataRows } from '../revisions/data/rows'
import { cast, watched, type Cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, headOf, publishPage, publishText, someTitle, type MadePage } from '../testing/pages'
import { oddsOfBoard } from './board-theories'
import { forkSeason } from './fork-season'
import { linkTheory } from './link'
import { listSeasons } from './list-seasons'
import { boardText, readSeason, seasonSource, type SeasonInput } from './season'
import { vote } from './vote'
import { votesOn } from './votes'

let people: Cast
beforeAll(async () => {
  await addEpisodes()
  people = await cast()
})

const THEORY = ['known-from: S1E2', 'default-bound: S1E2', 'claim: She stays.', 'type: character', 'falsifier: A farewell.']
const theory = (front = THEORY) => publishPage(people.edda.id, 'Why. [@S1E2]', { kind: 'theory', front })
const season = (more: Partial<SeasonInput> = {}): SeasonInput => ({ title: someTitle('Season'), premise: 'They all come home.', begins: '0', rows: { episodes: [], beats: [] }, ...more })
const publish = (input: SeasonInput, by = people.edda.id): Promise<MadePage> => publishText(by, seasonSource(input))
const boardOf = async (slug: string, horizon = 8) => {
  const answer = await readPage(await watched(people.mara, horizon), slug)
  return answer.kind === 'article' ? (answer.article.season ?? null) : null
}
const said = async (slug: string, horizon = 8) =>
  (await boardOf(slug, horizon))?.episodes.flatMap(({ number, outlines, beats }) => [...outlines.map(({ title, html }) => [number, title, html]), ...beats.map(({ theory: each, html }) => [number, each?.title, html])].map((words) => words.filter(Boolean).join(' ')))

describe('the source of a season', () => {
  test('gives back all that its board says, quotation marks, colons and accents too', () => {
    const input = season({
      title: 'Le retour : « encore »', begins: 'S1E8', fork: { of: 'The First: one', differs: 'She stays “for now”' },
      rows: { episodes: [{ number: '1', title: 'L’œuf', line: 'It: begins' }], beats: [{ episode: '2', place: '1', theory: 'A: theory', words: '[[Cheyenne]] #1', cite: 'S1E8 41:20' }, { episode: '2', words: '12' }] },
    })
    expect(readSeason(seasonSource(input))).toEqual(input)
  })

  test('that says more than a board can show is not read as one', () => {
    const source = seasonSource(season())
    expect(readSeason(source)).not.toBeNull()
    for (const other of [source.replace('kind: season', 'kind: article'), source.replace('title:', 'aliases: [Other]\ntitle:'), source.replace('title:', '# a word\ntitle:'), 'no front matter']) expect(readSeason(other)).toBeNull()
  })
})

describe('a season', () => {
  test('shows every episode of the board, and its beats in their order, each from where it is known', async () => {
    const [early, late] = [await theory(), await theory(THEORY.map((line) => line.replace('S1E2', 'S1E6')))]
    const { slug } = await publish(season({ rows: {
      episodes: [{ number: '1', title: 'Home', line: 'They land.' }, { number: '3', title: 'Later', from: 'S1E5' }],
      beats: [{ episode: '3', theory: late.title }, { episode: '1', place: '2', words: 'And then.' }, { episode: '1', place: '1', theory: early.title, words: 'At once.' }],
    } }))
    expect((await boardOf(slug))!.episodes).toHaveLength(8)
    expect(await said(slug)).toEqual(['1 Home They land.', `1 ${early.title} At once.`, '1 And then.', '3 Later', `3 ${late.title}`])
    expect(await said(slug, 5)).toEqual(['1 Home They land.', `1 ${early.title} At once.`, '1 And then.', '3 Later'])
    expect(await said(slug, 2)).toEqual(['1 Home They land.', `1 ${early.title} At once.`, '1 And then.'])
    expect(await said(slug, 1)).toEqual(['1 Home They land.', '1 And then.'])
  })

  test('of which nothing is safe but its name says so, and one with a line does not', async () => {
    const isEmpty = async (slug: string) => {
      const answer = await readPage(await watched(people.mara, 1), slug)
      return answer.kind === 'article' && answer.article.empty
    }
    expect(await isEmpty((await publish(season({ premise: '', rows: { episodes: [{ number: '1', title: 'Late', from: 'S1E5' }], beats: [] } }))).slug)).toBe(true)
    expect(await isEmpty((await publish(season({ premise: '', rows: { episodes: [{ number: '1', title: 'Early' }], beats: [] } }))).slug)).toBe(false)
  })

  test.each([
    ['episodes: [{ number: 0, title: A }]', 'must be 1 or more'], ['episodes: [{ number: 31, title: A }]', 'must be 30 or less'], ['beats: [{ episode: 1 }]', 'must name a theory or say what happens'],
    ['beats: [{ words: A }]', 'missing'], ['claim: It is so.', 'is not a key'],
  ])('whose data says “%s” is refused with the reason', async (line, reason) => {
    const text = seasonSource(season()).replace('title:', `${line}\ntitle:`)
    expect(await createPage(people.edda, { text, summary: '', key: crypto.randomUUID(), knownFrom: null, lowers: false })).toMatchObject({ ok: false, error: { kind: 'refused', issues: [{ message: expect.stringContaining(reason) }] } })
  })

  test('is no fork of itself', async () => {
    const input = season()
    const text = seasonSource({ ...input, fork: { of: input.title, differs: 'In nothing.' } })
    expect(await createPage(people.edda, { text, summary: '', key: crypto.randomUUID(), knownFrom: null, lowers: false })).toMatchObject({ ok: false, error: { kind: 'refused', issues: [{ message: 'A season is no fork of itself.' }] } })
  })

  test('of a newcomer waits for review', async () => {
    expect(await createPage(people.noor, { text: seasonSource(season()), summary: '', key: crypto.randomUUID(), knownFrom: null, lowers: false })).toMatchObject({ ok: true, value: { kind: 'proposed' } })
  })
})

describe('the form of a board', () => {
  const rowsAt = async (page: MadePage, horizon: number): Promise<{ rows: DataRows; base: number; seen: number }> => {
    const answer = await editForm(await watched(people.milo, horizon), page.slug, 'data', null)
    if (answer?.kind !== 'form') throw new Error('no form')
    expect(answer.form.board).toBe(8)
    return { rows: readData(answer.form.text)!, base: answer.form.base, seen: answer.form.seen }
  }

  test('shows what one may know, and leaves the rest where it is', async () => {
    const page = await publish(season({ rows: { episodes: [{ number: '2', title: 'Hidden', from: 'S1E7' }], beats: [{ episode: '1', words: 'Early.' }, { episode: '1', words: 'Hidden.', from: 'S1E7' }] } }))
    const { rows, base, seen } = await rowsAt(page, 3)
    expect([rows.episodes, rows.beats.map(({ values }) => values['words'])]).toEqual([[], ['Early.']])
    rows.beats.push({ row: null, values: { episode: '4', words: 'New.' } })
    rows.beats[0] = { row: 1, values: { ...rows.beats[0]!.values, episode: '5' } }
    const actor = await watched(people.milo, 3)
    expect(await saveEdit(actor, edit({ slug: page.slug, head: base }, writeData(rows), { section: 'data', seen }))).toMatchObject({ ok: true, value: { kind: 'published' } })
    expect(await said(page.slug)).toEqual(['1 Hidden.', '2 Hidden', '4 New.', '5 Early.'])
    expect((await headOf(page.id)).text).toContain('episode: 5')
  })

  test('merges what two change at once', async () => {
    const page = await publish(season({ rows: { episodes: [], beats: [{ episode: '1', words: 'One.' }, { episode: '2', words: 'Two.' }] } }))
    const [mine, theirs] = [await rowsAt(page, 8), await rowsAt(page, 8)]
    mine.rows.beats[0] = { row: 1, values: { episode: '3', words: 'One.' } }
    theirs.rows.beats[1] = { row: 2, values: { episode: '2', words: 'Two, said anew.' } }
    for (const { rows, base, seen } of [theirs, mine]) expect(await saveEdit(people.milo, edit({ slug: page.slug, head: base }, writeData(rows), { section: 'data', seen }))).toMatchObject({ ok: true })
    expect(await said(page.slug)).toEqual(['2 Two, said anew.', '3 One.'])
  })

  test('is that of seasons alone', async () => {
    const page = await publishPage(people.edda.id, 'Words. [@S1E1]', { front: ['known-from: 0'] })
    const answer = await editForm(people.milo, page.slug, 'data', null)
    expect(answer?.kind === 'form' && answer.form.board).toBeUndefined()
  })
})

describe('a fork of a season', () => {
  test('begins with what its maker may see, and each row no earlier known than it was', async () => {
    const original = await publish(season({ begins: 'S1E2', rows: { episodes: [{ number: '1', title: 'Home' }], beats: [{ episode: '1', words: 'Cited.', cite: 'S1E3' }, { episode: '2', words: 'Hidden.', cite: 'S1E7' }] } }))
    const fork = await forkSeason(await watched(people.milo, 4), original.slug)
    expect(fork).toMatchObject({ title: '', begins: 'S1E2', fork: { of: original.title }, rows: { episodes: [{ number: '1', title: 'Home', from: 'S1E2' }], beats: [{ words: 'Cited.', cite: 'S1E3' }] } })
    expect(fork!.rows.beats).toHaveLength(1)
    expect(readData(boardText(fork!))!.beats).toHaveLength(1)
    expect(await forkSeason(await watched(people.milo, 1), original.slug)).toBeNull()
    expect(await forkSeason(people.milo, (await theory()).slug)).toBeNull()
  })

  test('names what it is a fork of, and is named there', async () => {
    const original = await publish(season())
    const fork = await publish(season({ fork: { of: original.title, differs: 'She goes.' } }))
    const relations = async (slug: string) => {
      const answer = await readPage(people.mara, slug)
      return answer.kind === 'article' ? answer.article.relations.map(({ type, other }) => `${type} ${other.title}`) : null
    }
    expect([await relations(fork.slug), await relations(original.slug)]).toEqual([[`fork of ${original.title}`], [`forked as ${fork.title}`]])
  })
})

test('beats that do not fit together are told as far as one may know of it', async () => {
  const [one, two, missing] = [await theory(), await theory(), await theory()]
  const link = (from: MadePage, type: 'competes with' | 'depends on', to: MadePage, cite: string) => linkTheory(people.milo, { slug: from.slug, key: crypto.randomUUID(), type, to: to.title, note: '', cite })
  await link(one, 'competes with', two, 'S1E4')
  await link(two, 'depends on', missing, 'S1E6')
  const { slug } = await publish(season({ rows: { episodes: [], beats: [{ episode: '1', theory: one.title }, { episode: '6', theory: two.title }] } }))
  const told = async (horizon: number) => (await oddsOfBoard(await watched(people.mara, horizon), (await boardOf(slug, horizon))!)).map(({ kind, at }) => [kind, at])
  expect(await told(3)).toEqual([])
  expect(await told(4)).toEqual([['rivals', [1, 6]]])
  expect(await told(8)).toEqual([['rivals', [1, 6]], ['needs-missing', [6]]])
})

test('a season is voted on by the same two questions', async () => {
  const { slug, id } = await publish(season())
  expect(await vote(people.mara, { slug, likely: 30, wanted: 5 })).toMatchObject({ ok: true })
  expect(await votesOn(people.mara, id)).toMatchObject({ own: { likely: 30, wanted: 5 }, count: { likely: 1, wanted: 1 } })
})

test('seasons are listed some at a time, with their first safe words and as many theories as are safe', async () => {
  const [early, late] = [await theory(), await theory(THEORY.map((line) => line.replace('S1E2', 'S1E6')))]
  const made = await publish(season({ title: someTitle('Aaa'), premise: '', rows: { episodes: [{ number: '1', line: 'It begins.' }], beats: [{ episode: '1', theory: early.title }, { episode: '2', theory: late.title }] } }))
  const [row] = (await listSeasons(await watched(people.mara, 3))).rows.filter(({ slug }) => slug === made.slug)
  expect(row).toMatchObject({ title: made.title, line: 'It begins.', theories: 1 })
  const first = await listSeasons(people.mara, '', 1)
  expect(first.rows).toHaveLength(1)
  expect((await listSeasons(people.mara, first.more, 500)).rows.map(({ slug }) => slug)).not.toContain(first.rows[0]!.slug)
  expect(await listSeasons(await watched(people.mara, 0), made.slug)).toBeDefined()
})
