import { expect, test } from 'vitest'
import { answerOf, weightOf } from './answer'
import { PageCache } from './page-cache'

const answer = (text: string) => answerOf(200, {}, Buffer.from(text))

test('what was kept is found again until something is published', () => {
  const cache = new PageCache()
  cache.fill('a', answer('one'), cache.moment)
  expect(cache.get('a')?.bodies.identity.toString()).toBe('one')
  cache.drop()
  expect(cache.get('a')).toBeUndefined()
})

test('an answer begun before a publication is not kept', () => {
  const cache = new PageCache()
  const { moment } = cache
  cache.drop()
  cache.fill('a', answer('old'), moment)
  expect(cache.get('a')).toBeUndefined()
  cache.fill('a', answer('new'), cache.moment)
  expect(cache.get('a')).toBeDefined()
})

test('nothing is kept while paused, nor what was begun before the pause', () => {
  const cache = new PageCache()
  const { moment } = cache
  cache.pause()
  cache.fill('a', answer('one'), cache.moment)
  expect(cache.size).toBe(0)
  cache.resume()
  cache.fill('a', answer('one'), moment)
  expect(cache.size).toBe(0)
  cache.fill('a', answer('one'), cache.moment)
  expect(cache.size).toBe(1)
})

test('the least recently read goes first', () => {
  const cache = new PageCache({ entries: 2, bytes: 1_000_000 })
  for (const key of ['a', 'b']) cache.fill(key, answer(key), cache.moment)
  cache.get('a')
  cache.fill('c', answer('c'), cache.moment)
  expect([cache.get('a'), cache.get('b'), cache.get('c')].map(Boolean)).toEqual([true, false, true])
})

test('bytes are bounded too, also when one entry is kept again and again', () => {
  const weight = weightOf(answer('x'.repeat(1_000)))
  const cache = new PageCache({ entries: 1_000, bytes: weight * 10 })
  for (let n = 0; n < 100; n++) cache.fill(`page ${n % 20}`, answer('x'.repeat(1_000)), cache.moment)
  expect(cache.size).toBe(10)
})

test('one huge answer does not push the others out', () => {
  const cache = new PageCache({ entries: 100, bytes: 80_000 })
  cache.fill('small', answer('x'), cache.moment)
  cache.fill('huge', answer('x'.repeat(20_000)), cache.moment)
  expect(cache.get('huge')).toBeUndefined()
  expect(cache.get('small')).toBeDefined()
})
