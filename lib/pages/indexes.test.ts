import '../testing/own-database'
import { beforeAll, describe, expect, test } from 'vitest'
import { anonymous, cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { publishPage } from '../testing/pages'
import { listIndex, listLargest, listPages } from './indexes'
import { readPage } from './read'
import { listTheories, type TheoryIndex } from './theory-index'

let author: number
beforeAll(async () => {
  await addEpisodes()
  author = (await cast()).ada.id
})

const facts = (...rows: string[]) => ['facts:', ...rows.map((row, i) => `  - { id: f${i + 1}, ${row} }`)]
const theory = (question: string, claim = 'A claim') => ['type: character', `claim: ${claim}`, `question: "[[${question}]]"`, 'falsifier: A scene that says otherwise.']
const page = (title: string, kind: string, front: string[] = [], body = `About ${title}. [@S1E1]`) => publishPage(author, body, { title, kind, front })
const shape = async (kind: Parameters<typeof listIndex>[1], ordinal: number) =>
  (await listIndex(await anonymous(ordinal), kind)).map(({ title, href, rows }) => [title, href ?? null, rows.map((row) => row.title)])

describe('an index', () => {
  test('gathers characters under their companies, then under their cities, with what has neither last, as each is known', async () => {
    await page('House of Swans', 'organisation', ['known-from: S1E2'])
    await page('Anna', 'character', facts('name: Company, value: "[[House of Swans]]", cite: S1E2', 'name: City, value: Paris, cite: S1E1'))
    await page('Boris', 'character', facts('name: City, value: New York, cite: S1E1'))
    await page('Clara', 'character')
    expect(await shape('character', 1)).toEqual([['New York', null, ['Boris']], ['Paris', null, ['Anna']], [null, null, ['Clara']]])
    expect(await shape('character', 2)).toEqual([['House of Swans', '/wiki/house-of-swans', ['Anna']], ['New York', null, ['Boris']], [null, null, ['Clara']]])
  })

  test('puts the larger groups first', async () => {
    for (const [title, credit] of [['Ada', 'Announced'], ['Bea', 'Crew'], ['Cyd', 'Cast'], ['Dot', 'Cast']]) await page(title!, 'person', facts(`name: Credit, value: ${credit}, cite: S1E1`))
    expect((await shape('person', 1)).map(([title]) => title)).toEqual(['Cast', 'Announced', 'Crew'])
  })

  test('gathers by the value that holds at the horizon', async () => {
    await page('Harbour', 'place', facts('name: City, value: Paris, cite: S1E1, until: S1E4', 'name: City, value: New York, cite: S1E4'))
    expect(await shape('place', 3)).toEqual([['Paris', null, ['Harbour']]])
    expect(await shape('place', 4)).toEqual([['New York', null, ['Harbour']]])
  })

  test('puts works under each episode they are danced in, in the order of the show', async () => {
    const [first, second] = (await anonymous(8)).episodes
    await page(second!.title, 'episode', [`code: ${second!.code}`])
    await page('Swan Solo', 'work', facts(`name: Episode, value: "${second!.title}", cite: S1E2`, `name: Episode, value: "${first!.title}", cite: S1E1`))
    await page('Overture', 'work')
    expect((await shape('work', 8)).map(([title, , rows]) => [title, rows])).toEqual([[first!.title, ['Swan Solo']], [second!.title, ['Swan Solo']], [null, ['Overture']]])
    expect((await shape('work', 1)).map(([title, , rows]) => [title, rows])).toEqual([[first!.title, ['Swan Solo']], [null, ['Overture']]])
  })

  test('puts theories under their question, and tells no title of a question that is not known yet', async () => {
    await page('Who dances?', 'question', ['known-from: S1E3'])
    await page('Anna dances', 'theory', theory('Who dances?'))
    const shown = async (ordinal: number) => (await listTheories(await anonymous(ordinal))).groups.map(({ title, href, rows }) => [title, href ?? null, rows.map((row) => row.title)])
    expect(await shown(2)).toEqual([[null, null, ['Anna dances']]])
    expect(await shown(3)).toEqual([['Who dances?', '/wiki/who-dances', ['Anna dances']]])
  })

  test('of theories goes on where it left off, headcanons apart at the end', async () => {
    for (const title of ['Whom? b', 'Whom? a', 'Whom? c']) await page(title, 'theory', title.endsWith('b') ? theory('Whom?') : theory('Whom?', 'Maybe she does'))
    await page('Whom?', 'question')
    const seen: string[] = []
    const viewer = await anonymous(8)
    for (let after: string | undefined = ''; after !== undefined; ) {
      const { groups, headcanons, more }: TheoryIndex = await listTheories(viewer, after, 1)
      seen.push(...groups.flatMap(({ rows }) => rows.map((row) => row.title)), ...headcanons.map((row) => `${row.title}, apart`))
      after = more
    }
    expect(seen.filter((title) => /Whom|Anna/.test(title))).toEqual(['Anna dances', 'Whom? b', 'Whom? a, apart', 'Whom? c, apart'])
    expect(new Set(seen).size).toBe(seen.length)
  })

  test('says of an episode what is known latest of its lead, and of anything else how it begins', async () => {
    const lead = 'The third of eight. [@S1E1]\n\nThe swan falls. [@S1E3]\n\nIt was long. [@S1E1]'
    await page('Part Three', 'episode', ['code: S1E3'], lead)
    await page('Part Three on Stage', 'article', [], lead)
    const line = async (kind: 'episode' | 'article', ordinal: number) => (await listPages(await anonymous(ordinal), kind)).find((row) => row.title.startsWith('Part Three'))?.line
    expect([await line('episode', 1), await line('episode', 3)]).toEqual(['The third of eight.', 'The swan falls.'])
    expect(await line('article', 3)).toBe('The third of eight.')
  })

  test('cuts a long line between sentences, and only a long sentence within', async () => {
    await page('Two Sentences', 'season', [], `One says a little. ${'And the other goes on and on '.repeat(6)}so. [@S1E1]`)
    await page('One Sentence', 'season', [], `${'It goes on and on '.repeat(12)}so. [@S1E1]`)
    const [one, two] = await listPages(await anonymous(1), 'season')
    expect(two!.line).toBe('One says a little.')
    expect(one!.line).toMatch(/^(It goes on and on ){7,8}It goes.* …$/)
    expect(one!.line.length).toBeLessThanOrEqual(162)
  })

  test('the largest are those of which the reader may read the most', async () => {
    await page('Long Later', 'person', [], Array.from({ length: 9 }, () => 'Later. [@S1E5]').join('\n\n'))
    await page('Short', 'person', [], 'One. [@S1E1]\n\nTwo. [@S1E1]\n\nThree. [@S1E1]')
    const titles = async (ordinal: number) => (await listLargest(await anonymous(ordinal), 'person', 1)).map((row) => row.title)
    expect([await titles(1), await titles(5)]).toEqual([['Short'], ['Long Later']])
  })
})

test('a question lists the theories that answer it, then those of the questions that are part of it, as each is known', async () => {
  await page('Where to?', 'question')
  await page('Whither Anna?', 'question', ['known-from: S1E4', 'relations: [{ id: r1, type: part of, inverse: includes, to: "[[Where to?]]", cite: S1E4 }]'])
  await page('Zenith', 'theory', theory('Where to?', 'Everybody leaves.'))
  await page('Anna leaves', 'theory', ['known-from: S1E5', ...theory('Whither Anna?')])
  await page('Boris leaves', 'theory', ['known-from: S1E6', ...theory('Where to?')])
  const answers = async (ordinal: number) => {
    const answer = await readPage(await anonymous(ordinal), 'where-to')
    return answer.kind === 'article' ? answer.article.answers?.rows.map(({ title, claim, part }) => [title, claim, part?.title]) : null
  }
  expect(await answers(1)).toEqual([['Zenith', 'Everybody leaves.', undefined]])
  expect(await answers(5)).toEqual([['Zenith', 'Everybody leaves.', undefined], ['Anna leaves', 'A claim', 'Whither Anna?']])
  expect((await answers(8))?.map(([title]) => title)).toEqual(['Boris leaves', 'Zenith', 'Anna leaves'])
})
