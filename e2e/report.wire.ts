import { expect, test } from './support/test'
import { send } from './support/forms'
import { write } from './support/pages'
import { fieldsIn } from '../lib/testing/html-form'
import { sql } from './support/database'

test('hundreds of reports at once from one account are refused but for twenty, and somebody else is heard as before', async ({ edda, noor, milo }) => {
  const written = await write(edda, 'Flooded Fouetté', 'A turn. [@S1E1]')
  const address = `/report?on=page&slug=${written.slug}`
  const fieldsOf = async ({ context }: typeof noor) => ({ ...fieldsIn(await (await context.request.get(address)).text(), 'reasonCode'), reasonCode: 'spam' })
  const [fields, others] = [await fieldsOf(noor), await fieldsOf(milo)]
  const statuses: number[] = []
  for (let i = 0; i < 30; i++) statuses.push(...(await Promise.all(Array.from({ length: 10 }, async () => (await send(noor.context.request, address, fields)).status()))))
  expect(statuses.filter((status) => status === 303)).toHaveLength(20)
  expect(statuses.filter((status) => status === 429)).toHaveLength(280)
  expect((await send(milo.context.request, address, others)).status()).toBe(303)
  expect(await sql('SELECT count(*)::int AS voices, count(DISTINCT d.id)::int AS items FROM report r JOIN reported d ON d.id = r.reported_id JOIN page p ON p.id = d.page_id WHERE p.slug = $1', [written.slug])).toEqual([{ voices: 2, items: 1 }])
})

test.describe('at a horizon before the end', () => {
  test.use({ watched: 2 })

  test('a page, a revision and a passage that come later answer in the bytes of what nobody wrote, to be looked at and to be sent', async ({ ada, edda }) => {
    const late = await write(ada, 'Later Lindy', 'A late step. [@S1E6]', { front: ['known-from: S1E6'] })
    const half = await write(ada, 'Half Habanera', 'An early step. [@S1E1]\n\nA late step. [@S1E6]')
    const { request } = edda.context
    const pairs = [
      [`on=page&slug=${late.slug}`, 'on=page&slug=nobody-wrote-this'], [`on=revision&slug=${late.slug}&n=1`, `on=revision&slug=${half.slug}&n=9`],
      [`on=passage&slug=${half.slug}&quote=A%20late%20step.`, `on=passage&slug=${half.slug}&quote=A%20lost%20step.`],
    ]
    for (const pair of pairs) {
      const [hidden, absent] = await Promise.all(pair.map((query) => request.get(`/report?${query}`)))
      expect([hidden!.status(), absent!.status()]).toEqual([404, 404])
      const withoutAddress = async (answer: typeof hidden) => (await answer!.text()).replace(/name="back" value="[^"]*"/, '')
      expect(await withoutAddress(hidden)).toBe(await withoutAddress(absent))
    }
    expect((await request.get(`/report?on=passage&slug=${half.slug}&quote=An%20early%20step.`)).status()).toBe(200)
    const here = `/report?on=page&slug=${half.slug}`
    const fields = { ...fieldsIn(await (await request.get(here)).text(), 'reasonCode'), reasonCode: 'wrong' }
    for (const slug of [late.slug, 'nobody-wrote-this']) expect((await send(request, here, { ...fields, slug })).status()).toBe(404)
    for (const quote of ['A late step.', 'A lost step.']) expect((await send(request, here, { ...fields, quote })).status()).toBe(422)
    expect((await send(request, here, { ...fields, words: 'x'.repeat(2001) })).status()).toBe(422)
    expect(await sql('SELECT FROM reported d JOIN page p ON p.id = d.page_id WHERE p.slug = ANY($1)', [[late.slug, half.slug]])).toEqual([])
  })
})
