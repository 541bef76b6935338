import '../testing/own-database'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { anonymous, cast, type Cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { publishPage } from '../testing/pages'
import { readPage } from './read'
import { theoryMap } from './theory-map'

let people: Cast
beforeAll(async () => {
  await addEpisodes()
  people = await cast()
})

const theory = (title: string, front: string[] = [], body = 'Why. [@S1E1]', author = people.edda) =>
  publishPage(author.id, body, { title, kind: 'theory', front: ['type: character', 'claim: She stays.', 'falsifier: She leaves.', ...front] })
const link = (id: number, type: string, to: string, cite = 'S1E1') => `  - { id: r${id}, type: ${type}, to: "[[${to}]]", cite: ${cite} }`

test('the map shows how theories hang together, each link from where it and both its ends are known', async () => {
  await theory('Aria')
  await theory('Ballade', ['known-from: S1E3'])
  await theory('Cadenza', ['relations:', link(1, 'depends on', 'Aria', 'S1E5'), link(2, 'fork of', 'Ballade'), link(3, 'sibling', 'Aria')])
  const shown = async (ordinal: number, after?: string, most?: number) => {
    const { links } = await theoryMap(await anonymous(ordinal), after, most)
    return links.map(({ from, type, other, at, to }) => [from.title, type, other.title, at, to])
  }
  expect(await shown(2)).toEqual([])
  expect(await shown(3)).toEqual([['Cadenza', 'fork of', 'Ballade', 2, 1]])
  expect(await shown(5)).toEqual([['Cadenza', 'depends on', 'Aria', 2, 0], ['Cadenza', 'fork of', 'Ballade', 2, 1]])
  expect(await shown(5, '', 1)).toEqual([['Cadenza', 'depends on', 'Aria', null, 0]])
  expect(await shown(5, 'ballade', 1)).toEqual([['Cadenza', 'depends on', 'Aria', 0, null], ['Cadenza', 'fork of', 'Ballade', 0, null]])
})

describe('the head of a theory', () => {
  const head = async (slug: string, ordinal = 8) => {
    const answer = await readPage(await anonymous(ordinal), slug)
    if (answer.kind !== 'article') throw new Error(answer.kind)
    const { posed, characters, episodes } = answer.article.theory!
    return { people: posed!.people.map(({ handle }) => handle), characters: characters.map(({ title }) => title), episodes: episodes.map(({ title }) => title) }
  }

  test('tells whom and which episodes it is about, as far as its text may be read', async () => {
    await publishPage(people.edda.id, 'A dancer. [@S1E1]', { title: 'Mireille', front: ['known-from: S1E1'] })
    await publishPage(people.edda.id, 'A dancer. [@S1E4]', { title: 'Nadège', front: ['known-from: S1E4'] })
    await publishPage(people.edda.id, 'A hall. [@S1E1]', { title: 'Odéon', kind: 'place' })
    await theory('Dance of two', [], 'For [[Mireille]] in [[Odéon]]. [@S1E1]\n\nAnd [[Nadège]]. [@S1E6; @S1E4]')
    expect(await head('dance-of-two', 1)).toMatchObject({ characters: ['Mireille'], episodes: ['S1E1'] })
    expect(await head('dance-of-two', 6)).toMatchObject({ characters: ['Mireille', 'Nadège'], episodes: ['S1E1', 'S1E4', 'S1E6'] })
  })

  test('names who posed it and those of what was merged into it, but nobody hidden, and nobody’s page that is not known yet', async () => {
    const one = await theory('Etude')
    const two = await theory('Fugue', [], 'Why. [@S1E1]', people.noor)
    const three = await theory('Gavotte', ['known-from: S1E7'], 'Why. [@S1E7]', people.mara)
    await db.page.updateMany({ where: { id: { in: [two.id, three.id] } }, data: { deletedAt: new Date(), mergedIntoId: one.id } })
    expect((await head('etude')).people).toEqual([people.edda, people.noor, people.mara].map(({ handle }) => handle))
    expect((await head('etude', 2)).people).toEqual([people.edda, people.noor].map(({ handle }) => handle))
    await db.member.update({ where: { id: people.noor.id }, data: { erasedAt: new Date() } })
    expect((await head('etude', 2)).people).toEqual([people.edda.handle, `Former member ${people.noor.id}`])
    await db.hidden.create({ data: { pageId: one.id, n: 1, field: 'author', audience: 'moderators', byId: people.ada.id, reason: 'A test.' } })
    expect((await head('etude', 2)).people).toEqual([`Former member ${people.noor.id}`])
  })
})
