import { expect, test } from 'vitest'
import { BODY_LIMIT_BYTES, bodyRefusal, UPLOAD_BODY_LIMIT_BYTES } from './limits'

test('a form up to the limit is taken, one byte more is not', () => {
  expect(bodyRefusal('POST', { 'content-length': String(BODY_LIMIT_BYTES) })).toBeNull()
  expect(bodyRefusal('POST', { 'content-length': String(BODY_LIMIT_BYTES + 1) })?.status).toBe(413)
})

test('a picture may be larger, at its own address alone', () => {
  const large = { 'content-length': String(UPLOAD_BODY_LIMIT_BYTES) }
  expect(bodyRefusal('POST', large, '/upload')).toBeNull()
  expect(bodyRefusal('POST', large, '/new')?.status).toBe(413)
  expect(bodyRefusal('POST', { 'content-length': String(UPLOAD_BODY_LIMIT_BYTES + 1) }, '/upload')?.words).toContain('10 MB')
})

test('a body of unknown length is not begun', () => {
  expect(bodyRefusal('POST', { 'transfer-encoding': 'chunked' })?.status).toBe(411)
})

test('reading takes no body', () => {
  expect(bodyRefusal('GET', { 'content-length': '3' })?.status).toBe(400)
  expect(bodyRefusal('GET', {})).toBeNull()
})
