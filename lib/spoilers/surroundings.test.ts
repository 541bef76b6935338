import { beforeAll, expect, test } from 'vitest'
import { db } from '../db/client'
import { cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { publishPage } from '../testing/pages'
import { ownersOf } from './surroundings'

beforeAll(async () => void (await addEpisodes()))

test('owners are found of more names than a statement takes parameters: a page of 512 KB has room for them', async () => {
  const { edda } = await cast()
  const [first, last] = [await publishPage(edda.id, 'One. [@S1E1]'), await publishPage(edda.id, 'Two. [@S1E1]')]
  const nobodys = Array.from({ length: 70_000 }, (_, i) => `nobody-${i}`)
  const owners = await ownersOf(db, [first.slug, ...nobodys, last.slug])
  expect([...owners.keys()].sort()).toEqual([first.slug, last.slug].sort())
  expect(owners.get(last.slug)).toMatchObject([{ pageId: last.id, title: last.title, role: 'title' }])
})
