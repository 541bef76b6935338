import { expect, test } from 'vitest'
import { writeData } from '@/lib/revisions/data/data-text'
import { eachList } from '@/lib/revisions/data/rows'
import { boardEpisodes } from './board-rows'
import { textTyped } from './season-typed'

const start = (rows: { episode: string; place?: string; words: string }[] = []) => ({
  slug: 'a', section: 'data', base: 1, version: 0, summary: '', key: 'k',
  text: writeData(eachList((list) => (list === 'beats' ? rows.map((values, i) => ({ row: i + 1, values })) : []))),
})
const unsent = { errors: [], values: {} }
const words = (episodes: ReturnType<typeof boardEpisodes>) => episodes.map(({ beats }) => beats.map(({ values }) => values['words'] ?? ''))

test('every episode of a board has a row for what it is and an empty one behind its beats, which stand in their order', () => {
  const episodes = boardEpisodes(unsent, start([{ episode: '2', words: 'b' }, { episode: '2', place: '1', words: 'a' }]), 3)
  expect(words(episodes)).toEqual([[''], ['a', 'b', ''], ['']])
  expect(episodes.map(({ outlines }) => outlines.map(({ values }) => values['number']))).toEqual([['1'], ['2'], ['3']])
  const places = episodes.flatMap(({ beats }) => beats.map(({ at }) => at))
  expect(new Set(places).size).toBe(places.length)
})

test('what was typed stays where it stands, and more rows are added where that was asked for', () => {
  const values = { 'episodes-0-number': '1', 'beats-0-episode': '1', 'beats-0-words': 'typed', 'beats-1-episode': '2' }
  expect(words(boardEpisodes({ errors: [], values }, start(), 2))).toEqual([['typed', ''], ['']])
  expect(words(boardEpisodes({ errors: [], values: { ...values, intent: 'rows' } }, start(), 2))).toEqual([['typed', '', ''], ['', '']])
})

test('a row beyond the last episode shows, and no number makes a board without end', () => {
  expect(boardEpisodes(unsent, start([{ episode: '9', words: 'a' }]), 8)).toHaveLength(9)
  expect(boardEpisodes({ errors: [], values: { 'episodes-0-number': '999999999', 'beats-0-episode': '1' } }, start(), 8)).toHaveLength(30)
})

test('fields of a new season become its source; an emptied row is taken out, and what is missing is said by field', () => {
  const sent = { slug: '', board: '8', title: ' The Return ', premise: 'Home.', begins: 'S1E2', 'episodes-0-number': '1', 'episodes-0-title': '', 'episodes-1-number': '2', 'episodes-1-title': 'Later', 'beats-0-episode': '3', 'beats-0-theory': 'A: b' }
  expect(textTyped(sent)).toEqual({ problems: [], text: '---\nkind: season\ntitle: The Return\nknown-from: S1E2\ndefault-bound: S1E2\nepisodes:\n  - { number: 2, title: Later }\nbeats:\n  - { episode: 3, theory: "[[A: b]]" }\n---\n\nHome.\n' })
  expect(textTyped({ ...sent, title: '', fork: 'Other', differs: '' }).problems.map(({ field }) => field)).toEqual(['title', 'differs'])
  expect(textTyped({ ...sent, 'beats-0-place': '0' }).problems).toMatchObject([{ field: 'beats-0-place' }])
  expect(textTyped({ slug: 'a', section: 'data', 'facts-0-name': 'City', 'facts-0-value': 'Paris' }).text).toBe('facts:\n  - { name: City, value: Paris }\n')
})
