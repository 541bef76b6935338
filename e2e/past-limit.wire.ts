import { createHash } from 'node:crypto'
import { get, type IncomingMessage } from 'node:http'
import { sql } from './support/database'
import { expect, test } from './support/test'

/** An address that no other journey comes from. (All of 127/8 is this machine on Linux; elsewhere it may need an alias first.) */
const CRAWLER = '127.0.0.47'

const asked = (url: string) => new Promise<{ answer: IncomingMessage; text: string }>((resolve, reject) => {
  get(url, { localAddress: CRAWLER, headers: { cookie: 'horizon=8' } }, (answer) => {
    let text = ''
    answer.setEncoding('utf8').on('data', (part: string) => (text += part)).on('end', () => resolve({ answer, text }))
  }).on('error', reject)
})

test('a crawler that has had its turns at the past gets a plain 429, and still every page as it is now', async ({ baseURL }) => {
  const key = `past ${createHash('sha256').update(`address:${CRAWLER}`).digest('base64url')}`
  await sql(`INSERT INTO rate_limit (key, points, expire) VALUES ($1, 1000000, $2) ON CONFLICT (key) DO UPDATE SET points = excluded.points, expire = excluded.expire`, [key, Date.now() + 300_000])
  for (const path of ['/wiki/cheyenne-toussaint/history/1', '/wiki/cheyenne-toussaint/diff/1/1', '/wiki/cheyenne-toussaint/diff/1/1?view=rendered']) {
    const { answer, text } = await asked(`${baseURL}${path}`)
    expect(answer.statusCode).toBe(429)
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    expect(text).toContain('A great many old texts were asked for')
    expect(text).toContain('noindex')
  }
  expect((await asked(`${baseURL}/wiki/cheyenne-toussaint`)).answer.statusCode).toBe(200)
  expect((await asked(`${baseURL}/wiki/cheyenne-toussaint/history`)).answer.statusCode).toBe(200)
})
