import '../testing/own-database'
import { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { setEpisode } from '../revisions/set-episode'
import { verify } from '../revisions/verify/verify'
import { listEpisodes } from '../spoilers/episodes'
import type { MemberViewer } from '../spoilers/viewer'
import { watched, type Cast } from '../testing/cast'
import { ASK, leaksIn, plantEverywhere } from '../testing/leak-asked'
import type { Planted } from '../testing/leak-pages'

let people: Cast
let asks: MemberViewer
let order: string[]
const place = (number: number): number => (number === 0 ? 0 : order.indexOf(`S1E${number}`) + 1)
/** A word is known once everything was watched that it rests on. */
const gateOf = ({ gate, codes = [gate] }: Planted): number => Math.max(...codes.map(place))

beforeAll(async () => {
  ;({ people } = await plantEverywhere())
  const moved = { title: 'Moved', aired: null, isNew: false }
  expect(await setEpisode(people.ada, { ...moved, code: 'S1E2', after: 'S1E7' })).toEqual({ ok: true, value: null })
  expect(await setEpisode(people.ada, { ...moved, code: 'S1E6', after: 'S1E1' })).toEqual({ ok: true, value: null })
  expect(await setEpisode(people.ada, { code: 'S1E9', title: 'Put in', aired: null, after: 'S1E3', isNew: true })).toEqual({ ok: true, value: null })
  order = (await listEpisodes()).map(({ code }) => code)
  asks = await watched(people.mara, order.length)
})

test('the episodes stand in the order in which they were put', () => {
  expect(order).toEqual(['S1E1', 'S1E6', 'S1E3', 'S1E9', 'S1E4', 'S1E5', 'S1E7', 'S1E2', 'S1E8'])
})

describe.each(Object.entries(ASK))('after episodes were moved and one was put in, %s', (_name, ask) => {
  test('tells nobody a word of what comes after they have watched', async () => {
    const { leaks, inTheEnd } = await leaksIn(ask, asks, gateOf)
    expect(leaks).toEqual([])
    expect(inTheEnd).toBeGreaterThan(0)
  })
})

test('and the wiki agrees with itself', async () => {
  const connection = new Client({ connectionString: process.env.DATABASE_URL })
  await connection.connect()
  const findings = await verify(connection)
  await connection.end()
  expect(findings.filter(({ count }) => count > 0)).toEqual([])
})
