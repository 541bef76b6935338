import '../testing/own-database'
import { beforeAll, expect, test } from 'vitest'
import { cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { publishPage } from '../testing/pages'
import { countWords, reportContent } from './content-report'

let author: number
beforeAll(async () => {
  await addEpisodes()
  author = (await cast()).ada.id
})

test('a report counts pages, words and citations by kind, and names what is left to mend', async () => {
  await publishPage(author, 'Four words stand here. [@S1E1; @S1E2]\n\n## A heading\n\nNothing cited.', { title: 'Anna', front: ['facts: [{ id: f1, name: City, value: Paris, cite: S1E1 }]'] })
  await publishPage(author, 'She knows [[Anna]], [[Anna#A heading|her]] and [[Anna#No such|him]], and [[Nobody]]. [@S1E1]', { title: 'Berta', front: ['known-from: S1E1'] })
  await publishPage(author, 'Help yourself.', { title: 'Help', kind: 'article', front: ['default-bound: 0'] })
  const report = await reportContent()
  expect(report.kinds).toEqual([
    { kind: 'article', pages: 1, later: 0, words: 2, citations: 0 },
    { kind: 'character', pages: 2, later: 1, words: 18, citations: 4 },
  ])
  expect(report.uncited).toEqual([{ slug: 'anna', what: 'paragraph “Nothing cited.”' }])
  expect(report.wanted).toEqual([{ slug: 'berta', what: 'Nobody' }])
  expect(report.broken).toEqual([{ slug: 'berta', what: 'anna#no-such' }])
  expect(report.empty).toEqual([{ slug: 'anna', what: 'nothing at the start' }])
})

test.each([['', 0], ['one', 1], ['l’étoile d’Anna', 2], ['86 % of 42', 3], ['— …', 0]])('“%s” has %i words', (text, words) => {
  expect(countWords(text)).toBe(words)
})
