import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { closeServer } from './shutdown'

test('what is under way is answered before the server closes, and nothing new is taken', async () => {
  let arrived = () => undefined as void
  const here = new Promise<void>((resolve) => (arrived = resolve))
  const server = createServer((_, response) => {
    arrived()
    setTimeout(() => response.end('saved'), 200)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.address() as AddressInfo
  const ask = () =>
    new Promise<string>((resolve, reject) => {
      get({ port, host: '127.0.0.1' }, (answer) => answer.on('data', (chunk) => resolve(String(chunk)))).on('error', reject)
    })
  const saving = ask()
  await here
  const closed = closeServer(server)
  await expect(ask()).rejects.toThrow('ECONNREFUSED')
  expect(await saving).toBe('saved')
  await closed
})
