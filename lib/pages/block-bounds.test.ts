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
  return blockBounds(await prepared(typed), typed, horizon).map(({ line, words, bound, why }) => [typed.split('\n')[line - 1], words, bound, why])
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

test('rows of data that get their ids written do not move the lines', async () => {
  const rows = await boundsOf('One. [@S1E2]', { front: ['facts:', '  - name: Town', '    value: Paris', '    cite: S1E1'] })
  expect(rows).toEqual([['One. [@S1E2]', expect.stringContaining('One.'), 'S1E2', 'episodes']])
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
