import { afterAll, expect, test, vi } from 'vitest'
import { SMTPServer } from 'smtp-server'
import { settle } from '../testing/settle'

const received: string[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      received.push(Buffer.concat(parts).toString())
      done()
    })
  },
})
await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
afterAll(() => new Promise<void>((resolve) => server.close(resolve)))

test('a letter goes through the server that SMTP_URL names, and its link to no console', async () => {
  const { port } = server.server.address() as { port: number }
  settle({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Wiki <wiki@example.org>' })
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const { confirmLetter } = await import('./letters')
  const { send } = await import('./mail')
  await send(confirmLetter('noor@example.org', 'Noor', 'secret-token'))
  expect(received).toHaveLength(1)
  expect(received[0]).toContain('To: noor@example.org')
  expect(received[0]).toContain('From: Wiki <wiki@example.org>')
  expect(received[0]?.replace(/=\r\n/g, '').replaceAll('=3D', '=')).toContain('/confirm?token=secret-token')
  expect(said).not.toHaveBeenCalled()
})
