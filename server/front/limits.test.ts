import { expect, test } from 'vitest'
import { BODY_LIMIT_BYTES, bodyRefusal } from './limits'

test('a form up to the limit is taken, one byte more is not', () => {
  expect(bodyRefusal('POST', { 'content-length': String(BODY_LIMIT_BYTES) })).toBeNull()
  expect(bodyRefusal('POST', { 'content-length': String(BODY_LIMIT_BYTES + 1) })?.status).toBe(413)
})

test('a body of unknown length is not begun', () => {
  expect(bodyRefusal('POST', { 'transfer-encoding': 'chunked' })?.status).toBe(411)
})

test('reading takes no body', () => {
  expect(bodyRefusal('GET', { 'content-length': '3' })?.status).toBe(400)
  expect(bodyRefusal('GET', {})).toBeNull()
})
