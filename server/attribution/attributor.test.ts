import '../../lib/testing/own-database'
import { beforeAll, expect, test, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { attributeNext } from '@/lib/revisions/attribution/attribute-next'
import type { Attribute } from '@/lib/revisions/attribution/attribute-page'
import { cast } from '@/lib/testing/cast'
import { addEpisodes } from '@/lib/testing/episodes'
import { publishNext, publishPage } from '@/lib/testing/pages'
import { Attributor } from './attributor'
import { AttributionThread } from './thread'

beforeAll(async () => void (await addEpisodes()))

/** An attributor that notes the pages it compares, in turn. */
function noting(attribute: Attribute = attributeNext) {
  const bodies: string[] = []
  const attributor = new Attributor((next, budgetMs) => {
    bodies.push(next.body)
    return attribute(next, budgetMs)
  })
  return { attributor, bodies }
}

/** An open transaction anywhere holds up the outbox, and is looked past only when something is heard again. */
const isFollowed = (attributor: Attributor) => async () => {
  attributor.hear(null)
  const [behind] = await db.$queryRaw<[{ count: number }]>`
    SELECT (SELECT count(*) FROM revision)::int - (SELECT count(*) FROM attribution)::int + (SELECT max(id) FROM outbox)::int - coalesce((SELECT max(event) FROM follower), 0)::int AS count`
  expect(behind.count).toBe(0)
}

test('everything that was published before is worked through, and what is published meanwhile comes first', async () => {
  const { edda } = await cast()
  const pages = []
  for (let i = 0; i < 4; i++) pages.push(await publishPage(edda.id, `Old ${i}. [@S1E1]`))
  const { attributor, bodies } = noting()
  attributor.hear(null)
  const fresh = await publishPage(edda.id, 'Fresh. [@S1E1]')
  attributor.hear(String(fresh.id))
  await vi.waitFor(isFollowed(attributor), 45_000)
  expect(bodies).toContain(fresh.text)
  expect(bodies.indexOf(fresh.text)).toBeLessThan(bodies.indexOf(pages[3]!.text))
  expect(new Set(bodies).size).toBe(bodies.length)
  await publishNext(fresh, edda.id, fresh.text.replace('Fresh', 'Fresher'))
  attributor.hear(String(fresh.id))
  await vi.waitFor(isFollowed(attributor), 45_000)
  await attributor.close()
})

test('after trouble it goes on', async () => {
  const { edda } = await cast()
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let broken = true
  const { attributor } = noting((next, budgetMs) => {
    if (broken) throw new Error('Nothing works.')
    return attributeNext(next, budgetMs)
  })
  const page = await publishPage(edda.id, 'Word. [@S1E1]')
  attributor.hear(String(page.id))
  await vi.waitFor(() => expect(said).toHaveBeenCalled(), 45_000)
  broken = false
  await vi.waitFor(isFollowed(attributor), 45_000)
  await attributor.close()
  said.mockRestore()
})

test('the thread gives what is worked out without it, and is replaced when it breaks down', async () => {
  const thread = new AttributionThread()
  const next = { n: 2, body: 'One two three', before: { body: 'One three', runs: [2, 1] }, returned: null }
  expect(await thread.attribute(next, 1000)).toEqual(attributeNext(next, 1000))
  await expect(thread.attribute({ ...next, before: { body: 'One three', runs: null as never } }, 1000)).rejects.toThrow()
  expect(await thread.attribute(next, 1000)).toEqual(attributeNext(next, 1000))
  await thread.close()
  await expect(thread.attribute(next, 1000)).rejects.toThrow('closing')
})
