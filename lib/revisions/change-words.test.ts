import { expect, test } from 'vitest'
import { addEpisodes } from '../testing/episodes'
import { prepared } from '../testing/pages'
import { source } from '../testing/source'
import { changeWords } from './change-words'

const tree = async (body: string, ...front: string[]) => {
  await addEpisodes()
  return (await prepared(source('A page', body, { front }))).tree
}
const town = '{ id: f1, name: Town, value: Paris, cite: S1E1 }'

test('rows and citations that came are counted, citations with their episode where it is one', async () => {
  const before = await tree('One. [@S1E1]')
  const after = await tree('One. [@S1E1] Two. [@S1E5 01:00] [@S1E5 02:00]', 'facts: [{ id: f1, name: Town, value: Paris, cite: S1E5 }]')
  expect(changeWords(before, after)).toBe('adds 1 fact, 3 citations from S1E5')
})

test('of several episodes only the number is said', async () => {
  expect(changeWords(await tree('One.', 'default-bound: 0'), await tree('One. [@S1E1] [@S1E5]', 'default-bound: 0'))).toBe('adds 2 citations')
})

test('a row that only moved is the same; one whose value changed is changed; one that went is removed', async () => {
  const other = '{ id: f2, name: Post, value: Director, cite: S1E1 }'
  const before = await tree('One. [@S1E1]', `facts: [${town}, ${other}]`)
  expect(changeWords(before, await tree('One. [@S1E1]', `facts: [${other}, ${town}]`))).toBe('')
  expect(changeWords(before, await tree('One. [@S1E1]', `facts: [${town.replace('Paris', 'New York')}, ${other}]`))).toBe('changes 1 fact')
  expect(changeWords(before, await tree('One. [@S1E1]', `facts: [${town}]`))).toBe('removes 1 fact, 1 citation from S1E1')
})

test('other words are no change of data', async () => {
  expect(changeWords(await tree('One. [@S1E1]'), await tree('Another. [@S1E1]'))).toBe('')
})

test('a text from nothing adds all it has', async () => {
  expect(changeWords(null, await tree('One. [@S1E1]'))).toBe('adds 1 citation from S1E1')
})
