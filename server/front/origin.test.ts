import { expect, test } from 'vitest'
import { isOurs } from './origin'

const BASE = 'https://etoile.example'
const post = (origin: string | undefined, host = 'etoile.example') => ({ method: 'POST', headers: { host, ...(origin === undefined ? {} : { origin }) } })

test('a form of our own pages is taken', () => {
  expect(isOurs(post('https://etoile.example'), BASE)).toBe(true)
})

test('the host that was asked counts as ours, so that the wiki also works by another name of the machine', () => {
  expect(isOurs(post('http://127.0.0.1:3000', '127.0.0.1:3000'), BASE)).toBe(true)
})

test.each([undefined, '', 'null', 'https://evil.example', 'https://etoile.example.evil.example', 'https://etoile.example:8443', 'nonsense', 'file://etoile.example'])(
  'a form from %s is refused',
  (origin) => {
    expect(isOurs(post(origin), BASE)).toBe(false)
  },
)

test('every method that may change something is asked, reading never', () => {
  for (const method of ['PUT', 'PATCH', 'DELETE', 'post']) expect(isOurs({ method, headers: {} }, BASE)).toBe(false)
  for (const method of ['GET', 'HEAD', 'OPTIONS']) expect(isOurs({ method, headers: {} }, BASE)).toBe(true)
})

test('a mail program ends letters by their own link, and does nothing else', () => {
  for (const [url, taken] of [['/unsubscribe/abc-DEF_123', true], ['/unsubscribe', false], ['/unsubscribe/a/b', false], ['/unsubscribe/a?b=1', false], ['/settings', false]] as const) expect([url, isOurs({ ...post(undefined), url }, BASE)]).toEqual([url, taken])
  expect(isOurs({ method: 'DELETE', headers: {}, url: '/unsubscribe/abc' }, BASE)).toBe(false)
})
