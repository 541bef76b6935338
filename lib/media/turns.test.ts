import { expect, test } from 'vitest'
import { Turns } from './turns'

function held() {
  let release = () => undefined as void
  const work = () => new Promise<string>((resolve) => { release = () => resolve('done') })
  return { work, release: () => release() }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

test('so many work, so many wait, and who comes then is told so at once', async () => {
  const turns = new Turns(1, 1)
  const first = held()
  const working = turns.take(first.work)
  let begun = false
  const waiting = turns.take(async () => { begun = true; return 'second' })
  expect(await turns.take(async () => 'third')).toBeNull()
  expect(begun).toBe(false)
  first.release()
  expect(await working).toBe('done')
  expect(await waiting).toBe('second')
  await settle()
  expect(await turns.take(async () => 'fourth')).toBe('fourth')
})

test('work that fails gives its turn on', async () => {
  const turns = new Turns(1, 0)
  await expect(turns.take(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await turns.take(async () => 'next')).toBe('next')
})
