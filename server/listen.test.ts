import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { checkPort } from './listen'

test('a taken port is named, with another to try', async () => {
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, () => resolve()))
  const { port } = holder.address() as AddressInfo
  await expect(checkPort(port, undefined)).rejects.toMatchObject({ message: expect.stringContaining(`Port ${port} is taken`), hint: expect.stringContaining(`PORT=${port + 1}`) })
  await new Promise((resolve) => holder.close(resolve))
  await expect(checkPort(port, undefined)).resolves.toBeUndefined()
})

test('an address this machine does not have is named', async () => {
  await expect(checkPort(3999, '203.0.113.9')).rejects.toThrow('has no address "203.0.113.9"')
})
