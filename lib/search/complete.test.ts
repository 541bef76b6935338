import { beforeAll, expect, test } from 'vitest'
import { anonymous, cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { publishPage, someTitle } from '../testing/pages'
import { foldName } from '../fold'
import { completeNames, completeSources } from './complete'

let author = 0
beforeAll(async () => {
  await addEpisodes()
  author = (await cast()).ada.id
})

const names = async (ordinal: number, typed: string) => (await completeNames(await anonymous(ordinal), typed)).map(({ name }) => name)

test('a title is offered from a part of it, whatever its accents and capitals', async () => {
  const title = someTitle('Geneviève Œuvrard')
  await publishPage(author, 'Text. [@S1E1]', { title })
  for (const typed of ['genevieve oeuvrard', 'GENEVIÈVE Œ', title.slice(-8)]) expect(await names(1, typed), typed).toContain(title)
  expect(await names(1, `${title} nowhere`)).toEqual([])
})

test('another name is offered with the title it leads to, and only from its bound on', async () => {
  const [title, alias] = [someTitle('Page'), someTitle('Alias')]
  await publishPage(author, 'Text. [@S1E1]', { title, front: [`aliases: [{ name: ${alias}, from: S1E5 }]`] })
  expect(await completeNames(await anonymous(5), alias)).toEqual([{ name: alias, kind: 'character', title }])
  expect(await names(4, alias)).toEqual([])
})

test('a page that begins beyond the horizon is not offered, nor is a source', async () => {
  const [page, cited] = [someTitle('Later'), someTitle('Later paper')]
  await publishPage(author, 'Text. [@S1E5]', { title: page, front: ['known-from: S1E5'] })
  await publishPage(author, 'Text. [@S1E5]', { title: cited, kind: 'source', front: ['known-from: S1E5', 'publisher: Paper'] })
  const sources = async (ordinal: number) => (await completeSources(await anonymous(ordinal), cited)).map(({ key }) => key)
  expect([await names(4, page), await sources(4)]).toEqual([[], []])
  expect([await names(5, page), await sources(5)]).toEqual([[page], [foldName(cited)]])
})

test('only sources are offered where one is cited', async () => {
  const title = someTitle('Person of note')
  await publishPage(author, 'Text. [@S1E1]', { title })
  expect(await completeSources(await anonymous(8), title)).toEqual([])
})

test('a pattern in what is typed is taken as letters', async () => {
  expect(await names(8, '%')).toEqual(await names(8, ''))
})
