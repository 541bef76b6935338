import { beforeAll, expect, test } from 'vitest'
import { cast, watched, type Cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { prepared, publishPage, someTitle } from '../testing/pages'
import { source } from '../testing/source'
import { blockBounds } from './block-bounds'

let people: Cast
beforeAll(async () => {
  await addEpisodes()
  people = await cast()
})

async function boundsOf(body: string, { front, ordinal = 8 }: { front?: string[]; ordinal?: number } = {}) {
  const typed = source(someTitle(), body, { front })
  const { horizon } = await watched(people.edda, ordinal)
  return blockBounds(await prepared(typed), { text: typed, section: null }, horizon).map(({ line, words, bound, why }) => [typed.split('\n')[line - 1], words, bound, why])
}

test('each block stands at its own line, with what it is known from and why', async () => {
  const body = '## Head\n\nOne. [@S1E2]\n\n- Two. [@S1E3; @S1E5]\n\nNothing cited.\n\n:::from{S1E6}\nHeld. [@S1E1]\n:::'
  const rows = await boundsOf(body)
  expect(rows.map(([line, , bound, why]) => [line, bound, why])).toEqual([
    ['One. [@S1E2]', 'S1E2', 'episodes'],
    ['- Two. [@S1E3; @S1E5]', 'S1E5', 'episodes'],
    ['Nothing cited.', 'last', 'uncited'],
    ['Held. [@S1E1]', 'S1E6', 'held'],
  ])
})

test('rows of data stand at their own lines, though their ids are yet to be written', async () => {
  const front = ['facts:', '  - name: Town', '    value: Paris', '    cite: S1E1', '  - { name: Age, value: "22", cite: S1E3 }', '  -', '    name: Hair', '    value: Red', 'relations:', '  - type: friend of', '    to: Nobody Yet', '    cite: S1E2; S1E4']
  const rows = await boundsOf('One. [@S1E2]', { front })
  expect(rows).toEqual([
    ['  - name: Town', 'Town Paris', 'S1E1', 'episodes'],
    ['  - { name: Age, value: "22", cite: S1E3 }', 'Age 22', 'S1E3', 'episodes'],
    ['    name: Hair', 'Hair Red', 'last', 'uncited'],
    ['  - type: friend of', 'friend of', 'S1E4', 'episodes'],
    ['One. [@S1E2]', 'One.', 'S1E2', 'episodes'],
  ])
})

test('a block says its last line too', async () => {
  const typed = source(someTitle(), 'One\nand on. [@S1E2]\n\n- Two. [@S1E3]', { front: ['facts:', '  - name: Town', '    value: Paris', '    cite: S1E1'] })
  const rows = blockBounds(await prepared(typed), { text: typed, section: null }, (await watched(people.edda, 8)).horizon)
  expect(rows.map(({ line, last }) => [typed.split('\n')[line - 1], typed.split('\n')[last - 1]])).toEqual([
    ['  - name: Town', '    cite: S1E1'], ['One', 'and on. [@S1E2]'], ['- Two. [@S1E3]', '- Two. [@S1E3]'],
  ])
})

test('an alias and a heading have nothing to explain', async () => {
  expect(await boundsOf('## Head\n\nOne. [@S1E2]', { front: ['aliases:', '  - name: Somebody Else', '    cite: S1E3'] })).toHaveLength(1)
})

test('a page’s default is named as the reason where nothing is cited', async () => {
  expect((await boundsOf('One.', { front: ['default-bound: S1E3'] })).map(([, , bound, why]) => [bound, why])).toEqual([['S1E3', 'default']])
})

test('a title that is shown raises what shows it, and one beyond the horizon counts as nobody’s', async () => {
  const later = await publishPage(people.ada.id, 'Text. [@S1E5]', { front: ['known-from: S1E5'] })
  const at = async (ordinal: number) => (await boundsOf(`With [[${later.title}]]. [@S1E2]`, { ordinal })).map(([, , bound, why]) => [bound, why])
  expect(await at(5)).toEqual([['S1E5', 'title']])
  expect(await at(4)).toEqual([['S1E2', 'episodes']])
})
