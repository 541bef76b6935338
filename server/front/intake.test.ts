import { EventEmitter } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { Intake, INTAKE_FULL, INTAKE_YOURS, LARGE_FROM_BYTES, serveInTime } from './intake'

const LARGE = LARGE_FROM_BYTES
let people = 0
const enter = (intake: Intake, bytes = LARGE, address = `192.0.2.${people++}`, visit = new EventEmitter()) => intake.enter(bytes, address, visit)
const leave = (entered: Awaited<ReturnType<typeof enter>>) => {
  if (!entered.ok) throw new Error(entered.error.words)
  entered.value()
}

test('large bodies come in as many as there is room for, the next as one is answered, and whoever is too many is told so', async () => {
  const intake = new Intake(2, 1)
  const [first, second] = [await enter(intake), await enter(intake)]
  let begun = false
  const third = enter(intake).then((entered) => { begun = true; return entered })
  expect(await enter(intake)).toEqual({ ok: false, error: INTAKE_FULL })
  expect(begun).toBe(false)
  leave(first)
  leave(first)
  expect(await third).toMatchObject({ ok: true })
  const fourth = enter(intake)
  expect(await enter(intake)).toEqual({ ok: false, error: INTAKE_FULL })
  leave(second)
  expect(await fourth).toMatchObject({ ok: true })
})

test('what everybody sends comes in however much else there is', async () => {
  const intake = new Intake(0, 0)
  expect(await enter(intake)).toMatchObject({ ok: false })
  expect(await enter(intake, LARGE - 1)).toMatchObject({ ok: true })
  expect(await enter(intake, Number.NaN)).toMatchObject({ ok: true })
})

test('from one address one large body comes at a time, working or waiting; from others there is room', async () => {
  const intake = new Intake(2, 2)
  const mine = await enter(intake, LARGE, 'mine')
  expect(await enter(intake, LARGE, 'mine')).toEqual({ ok: false, error: INTAKE_YOURS })
  expect(await enter(intake, LARGE - 1, 'mine')).toMatchObject({ ok: true })
  expect(await enter(intake, LARGE, 'yours')).toMatchObject({ ok: true })
  const before = enter(intake, LARGE, 'theirs')
  const theirs = enter(intake, LARGE, 'theirs')
  expect(await before).toEqual({ ok: false, error: INTAKE_YOURS })
  leave(mine)
  expect(await theirs).toMatchObject({ ok: true })
  const again = enter(intake, LARGE, 'mine')
  leave(await theirs)
  expect(await again).toMatchObject({ ok: true })
})

test('whoever leaves while waiting makes room in the queue, and takes no turn', async () => {
  const intake = new Intake(1, 1)
  const first = await enter(intake)
  const visit = new EventEmitter()
  const gone = enter(intake, LARGE, 'gone', visit)
  visit.emit('close')
  leave(await gone)
  const next = enter(intake, LARGE, 'gone')
  expect(await enter(intake)).toMatchObject({ ok: false })
  leave(first)
  expect(await next).toMatchObject({ ok: true })
})

/** How long a connection lives on which this is sent and nothing is read. */
async function cutOffAfter(sent: string, answer: Buffer): Promise<number> {
  const server = createServer((request, response) => void serveInTime(request, response, async () => {
    for await (const _part of request);
    response.end(answer)
  }, 100).catch(() => undefined))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const began = Date.now()
  const closed = new Promise<void>((resolve) => server.once('connection', (socket) => socket.once('close', () => resolve())))
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.write(sent)).on('error', () => undefined)
  await closed
  socket.destroy()
  await new Promise((resolve) => server.close(resolve))
  return Date.now() - began
}

test('a body that does not come in time is cut off, and so is whoever does not read the answer', async () => {
  const began = 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n'
  expect(await cutOffAfter(`${began}half`, Buffer.alloc(1))).toBeGreaterThanOrEqual(95)
  expect(await cutOffAfter(`${began}all of it`, Buffer.alloc(64 * 1024 * 1024))).toBeGreaterThanOrEqual(95)
})
