import { beforeAll, expect, test } from 'vitest'
import { anonymous, cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { publishPage } from '../testing/pages'
import { logSearch } from './log-filter'

beforeAll(async () => void (await addEpisodes()))

test('people and pages are found by their names; a page beyond the horizon is one that there is not', async () => {
  const { ada, mara } = await cast()
  const late = await publishPage(ada.id, 'Late. [@S1E6]', { front: ['known-from: S1E6'] })
  expect(await logSearch(await anonymous(8), { who: mara.handle.toUpperCase(), page: late.title, what: 'decision', reason: 'copied' })).toEqual({
    filter: { byId: mara.id, pageId: late.id, sort: 'decision', reasonCode: 'copied' }, unknown: [],
  })
  const [early, nothing] = [await logSearch(await anonymous(3), { page: late.title }), await logSearch(await anonymous(3), { page: 'Nowhere at all' })]
  expect(early).toEqual({ filter: {}, unknown: ['page'] })
  expect(nothing).toEqual(early)
})

test('what is empty or means nothing asks for nothing', async () => {
  expect(await logSearch(await anonymous(8), { who: ' ', whom: '', what: 'x', reason: 'y' })).toEqual({ filter: {}, unknown: [] })
  expect((await logSearch(await anonymous(8), { who: 'nobody-of-that-name' })).unknown).toEqual(['who'])
})
