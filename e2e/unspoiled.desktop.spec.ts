import { TIMELINE, type LeakWorld } from '../lib/testing/leak-pages'
import { watch } from './support/horizon'
import { LAST, plant } from './support/leak-fixture'
import { expect, test } from './support/test'

const WALK = ['/', '/wiki/leak-gallery', '/wiki/leak-gallery/history', '/wiki/leak-gallery/diff/1/2?view=rendered', '/wiki/leak-theory', '/search?q=quillfeather', '/places', '/recent', '/wanted', '/rewatch']

let world: LeakWorld
test.beforeAll(() => {
  world = plant()
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })
    for (const horizon of [0, 4, LAST]) {
      test(`a browser that walks ten screens at horizon ${horizon} holds no later word, in what it draws, keeps or was sent`, async ({ page, context }) => {
        await watch(context, horizon)
        const held: string[] = []
        page.on('response', (response) => void response.text().then((text) => held.push(text), () => undefined))
        for (const address of WALK) {
          await page.goto(address)
          held.push(await page.content(), await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.title])))
        }
        const all = held.join('\n')
        const told = world.planted.filter(({ token }) => all.includes(token))
        expect(told.filter(({ gate }) => gate > horizon)).toEqual([])
        expect(new Set(told.filter(({ place }) => place !== TIMELINE).map(({ gate }) => gate)).size).toBe(horizon + 1)
      })
    }
  })
}
