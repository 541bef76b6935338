import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { perSecond, quantile, runFor, type Row } from './measure'
import { tableOf } from './table'
import { textOf } from './visitor'

let server: Server
let url: string
beforeAll(async () => {
  server = createServer((request, response) => response.end(`You asked for ${request.url}`))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterAll(() => server.close())

const row = (words: string): Row => ({
  name: 'a row',
  visitors: 3,
  task: (visitor) => ({
    request: { url: `${url}/${visitor}` },
    check(answer) {
      if (!textOf(answer).includes(words)) throw new Error(`“${words}” is not there`)
    },
  }),
})

test('every visitor asks, and every answer is timed', async () => {
  const { times, last } = await runFor(row('You asked'), 3, 20)
  expect(times.length).toBeGreaterThanOrEqual(3)
  expect(last?.status).toBe(200)
})

test('an answer that is not what it must be ends the measurement by name', async () => {
  await expect(runFor(row('something else'), 3, 20)).rejects.toThrow(/^a row: GET .*\/\d answered 200: “something else” is not there$/)
})

test('requests a second are those of visitors who only wait', () => {
  expect(perSecond([10, 10, 10, 10], 1)).toBe(100)
  expect(perSecond([10, 10, 10, 10], 4)).toBe(400)
  expect(perSecond([], 4)).toBe(0)
})

test('quantiles do not depend on the order', () => {
  const times = Array.from({ length: 100 }, (_, i) => 100 - i)
  expect([quantile(times, 0.5), quantile(times, 0.99), quantile([7], 0.99), quantile([], 0.5)]).toEqual([51, 100, 7, 0])
})

test('the table keeps its columns aligned', () => {
  const measured = { name: 'save', perSecond: 1234.5, p50: 1.25, p99: 20, barePerSecond: 20_000, ratio: 0.0617, bytes: 12, checked: 3 }
  const lines = tableOf([measured, { ...measured, name: 'anonymous read', perSecond: 7 }]).split('\n')
  expect(new Set(lines.map((line) => line.length)).size).toBe(1)
  expect(lines[1]).toContain('1,235')
  expect(lines[1]).toContain('0.0617')
})
