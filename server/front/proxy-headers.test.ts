import type { IncomingHttpHeaders } from 'node:http'
import { expect, test } from 'vitest'
import { dropFrameworkHeaders, settleClient } from './proxy-headers'

const claims = (): IncomingHttpHeaders => ({
  host: 'etoile.example',
  'x-forwarded-for': '6.6.6.6, 10.0.0.7',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
})

test('without a proxy of ours, what a client says about itself is dropped', () => {
  const headers = claims()
  settleClient(headers, '::ffff:127.0.0.9', false)
  expect(headers['x-forwarded-for']).toBe('127.0.0.9')
  expect(headers['x-forwarded-host']).toBeUndefined()
  expect(headers.host).toBe('etoile.example')
})

test('behind a proxy of ours, its own entry counts, not those the client put before it', () => {
  const headers = claims()
  settleClient(headers, '127.0.0.9', true)
  expect(headers['x-forwarded-for']).toBe('10.0.0.7')
  expect(headers['x-forwarded-proto']).toBe('https')
})

test('a request cannot ask for a payload instead of a page', () => {
  const headers: IncomingHttpHeaders = { rsc: '1', 'next-action': 'abc', 'x-nextjs-data': '1', accept: 'text/html' }
  dropFrameworkHeaders(headers)
  expect(headers).toEqual({ accept: 'text/html' })
})
