import { AsyncLocalStorage } from 'node:async_hooks'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { db } from '../db/client'
import { anonymous, cast, someHandle } from '../testing/cast'
import { answerForm, answerMember, refusal } from './answer-form'

const schema = z.object({ title: z.string().min(1, 'Give a title.'), body: z.string() })
const form = (fields: Record<string, string>) => Object.entries(fields).reduce((data, [name, value]) => (data.append(name, value), data), new FormData())
const written = { title: 'Cheyenne', body: 'Dances.' }
const from = { address: someHandle() }

/** Run with a front that listens for the status. */
async function answered<T>(work: () => Promise<T>): Promise<{ state: T; status: number | undefined }> {
  const shared = globalThis as { __exchange?: AsyncLocalStorage<{ status?: number }> }
  const exchange = (shared.__exchange ??= new AsyncLocalStorage())
  const store: { status?: number } = {}
  return { state: await exchange.run(store, work), status: store.status }
}

afterEach(async () => void (await db.setting.deleteMany({ where: { key: 'limits' } })))

test('a member who may write is heard, and only the named fields reach the command', async () => {
  const { noor } = await cast()
  const heard: unknown[] = []
  const { state, status } = await answered(() =>
    answerMember(noor, schema, form({ ...written, rank: 'admin' }), async (actor, input) => void heard.push([actor.id, input]), from),
  )
  expect(heard).toEqual([[noor.id, written]])
  expect(state).toEqual({ errors: [], values: written })
  expect(status).toBeUndefined()
})

test.each([
  ['somebody whose session has ended', 401],
  ['somebody who was suspended meanwhile', 403],
] as const)('%s gets %d, a sentence, and their text, and nothing is done', async (who, expected) => {
  const viewer = who.includes('session') ? await anonymous() : (await cast()).sten
  let ran = false
  const { state, status } = await answered(() => answerMember(viewer, schema, form(written), async () => void (ran = true), from))
  expect(state).toMatchObject({ errors: [{ message: expect.stringContaining('still here') }], values: written })
  expect([status, ran]).toEqual([expected, false])
})

test('what a suspension or a used-up limit turns away is kept, and what is heard is not kept beside', async () => {
  const { sten, noor } = await cast()
  const kept: unknown[] = []
  const keep = async (_actor: unknown, input: unknown) => void kept.push(input)
  await answered(() => answerMember(sten, schema, form(written), async () => undefined, { ...from, keep }))
  expect(kept).toEqual([written])
  await answered(() => answerMember(noor, schema, form(written), async () => undefined, { ...from, keep }))
  expect(kept).toHaveLength(1)
})

test("one's own account stays open to the suspended, and to nobody without a session", async () => {
  const { sten } = await cast()
  const own = { ...from, evenSuspended: true }
  const run = async () => refusal('Heard.')
  expect((await answerMember(sten, schema, form(written), run, own)).errors).toEqual([{ message: 'Heard.' }])
  expect((await answerMember(await anonymous(), schema, form(written), run, own)).errors).not.toEqual([{ message: 'Heard.' }])
})

test('a form with something wrong answers 422 with the text', async () => {
  const { state, status } = await answered(async () => answerForm(await anonymous(), schema, form({ title: '', body: 'Dances.' }), async () => undefined))
  expect(state).toEqual({ errors: [{ field: 'title', message: 'Give a title.' }], values: { title: '', body: 'Dances.' } })
  expect(status).toBe(422)
})

test('what a command refuses comes back with its own status, field, line and extras', async () => {
  const { state, status } = await answered(async () =>
    answerForm<typeof schema, { theirs: string }>(await anonymous(), schema, form(written), async () => ({
      errors: [{ message: 'Moved.', field: 'body', line: 3 }], status: 409, theirs: 'Sings.',
    })),
  )
  expect(state).toEqual({ errors: [{ message: 'Moved.', field: 'body', line: 3 }], theirs: 'Sings.', values: written })
  expect(status).toBe(409)
})

test('whoever saves too often is told to wait, and keeps their text', async () => {
  const { noor, edda } = await cast()
  const limits = { save: { account: { points: 1, seconds: 60 } } }
  await db.setting.create({ data: { key: 'limits', value: limits } })
  const save = (viewer: typeof noor) => answered(() => answerMember(viewer, schema, form(written), async () => undefined, { ...from, turn: 'save' }))
  expect((await save(noor)).state.errors).toEqual([])
  expect(await save(noor)).toMatchObject({ status: 429, state: { errors: [{ message: expect.stringContaining('too often') }], values: written } })
  expect((await save(edda)).state.errors).toEqual([])
})

test('without a front to listen, the answer is the same', async () => {
  expect((await answerForm(await anonymous(), schema, form({}), async () => undefined)).errors).toHaveLength(2)
})
