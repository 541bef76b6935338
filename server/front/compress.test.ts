import { expect, test } from 'vitest'
import { chooseEncoding, isText } from './compress'

test.each([
  [undefined, 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['br;q=0.0', 'identity'],
  ['br;q=0.1', 'br'],
  ['brotli, xgzip', 'identity'],
  ['GZIP', 'gzip'],
] as const)('Accept-Encoding %s is answered with %s', (header, encoding) => {
  expect(chooseEncoding(header)).toBe(encoding)
})

test('texts shrink, pictures and fonts do not', () => {
  for (const type of ['text/html; charset=utf-8', 'application/json', 'application/rss+xml', 'image/svg+xml', 'application/javascript']) expect(isText(type)).toBe(true)
  for (const type of ['image/png', 'font/woff2', 'application/octet-stream']) expect(isText(type)).toBe(false)
})
