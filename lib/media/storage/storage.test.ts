import { createHash, createHmac } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderStorage } from './folder'
import { s3Storage } from './s3'
import { signed } from './sign'
import type { Storage } from './storage'

const SECRET = 'a-secret-of-the-store'
const KEY = 'AKIDEXAMPLE'
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const SWAN = Buffer.from('a swan')

let folder: string
let server: Server
const objects = new Map<string, Buffer>()

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'store-'))
  server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts)
      const { method = '', url = '' } = request
      if (!isSigned(request, body)) return response.writeHead(403).end('SignatureDoesNotMatch')
      if (!['GET', 'PUT', 'DELETE'].includes(method)) return response.writeHead(403).end('AccessDenied')
      if (method === 'PUT') objects.set(url, body)
      else if (!objects.has(url)) return response.writeHead(404).end()
      if (method === 'DELETE') objects.delete(url)
      response.end(method === 'GET' ? objects.get(url) : undefined)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await new Promise((resolve) => server.close(resolve))
})

/** What such a store checks, written from the specification and not from our signing. */
function isSigned({ method, url, headers }: IncomingMessage, body: Buffer): boolean {
  const said = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(headers.authorization ?? '')
  if (!said) return false
  const [, key, day, region, names = '', signature] = said
  if (key !== KEY || headers['x-amz-content-sha256'] !== hashOf(body) || !names.split(';').includes('host')) return false
  const lines = names.split(';').map((name) => `${name}:${String(headers[name])}\n`).join('')
  const request = hashOf(Buffer.from(`${method}\n${url}\n\n${lines}\n${names}\n${hashOf(body)}`))
  const text = `AWS4-HMAC-SHA256\n${String(headers['x-amz-date'])}\n${day}/${region}/s3/aws4_request\n${request}`
  let signing: Buffer | string = `AWS4${SECRET}`
  for (const part of [day!, region!, 's3', 'aws4_request', text]) signing = createHmac('sha256', signing).update(part).digest()
  return (signing as Buffer).toString('hex') === signature
}

const s3 = (secret = SECRET) => s3Storage({ endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bucket: 'wiki', region: 'eu-west-3', keyId: KEY, secret })
const stores: [string, () => Storage][] = [['a folder', () => folderStorage(folder)], ['an S3-compatible store', s3]]

describe.each(stores)('%s', (_name, make) => {
  test('gives back what it was given, and nothing for what it was not', async () => {
    const store = make()
    const hash = hashOf(SWAN)
    expect(await store.get(hash)).toBeNull()
    await store.put(hash, SWAN, 'image/png')
    await store.put(hash, SWAN, 'image/png')
    expect(await store.get(hash)).toEqual(SWAN)
    await store.remove(hash)
    await store.remove(hash)
    expect(await store.get(hash)).toBeNull()
  })
})

test('a folder holds no halves', async () => {
  await folderStorage(folder).put(hashOf(SWAN), SWAN, 'image/png')
  expect(await readdir(path.join(folder, hashOf(SWAN).slice(0, 2)))).toEqual([hashOf(SWAN)])
})

test('a store that does not know us is an outage, not an absence', async () => {
  await expect(s3('another').get(hashOf(SWAN))).rejects.toThrow('answered GET with 403')
})

test('a request says who asks, when, and which headers it vouches for', () => {
  const at = new Date('2013-05-24T00:00:00Z')
  const known = { region: 'us-east-1', keyId: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }
  const headers = signed(known, { method: 'GET', url: 'https://examplebucket.s3.amazonaws.com/test.txt' }, at)
  expect(headers).toMatchObject({ 'x-amz-date': '20130524T000000Z', 'x-amz-content-sha256': hashOf(Buffer.alloc(0)) })
  expect(headers.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE\/20130524\/us-east-1\/s3\/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, /)
})
