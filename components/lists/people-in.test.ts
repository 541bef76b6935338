import { expect, test } from 'vitest'
import { peopleIn } from './people-in'

const row = (title: string, ...facts: [string, string][]) => ({ title, href: `/wiki/${title}`, line: '', facts: facts.map(([name, text]) => ({ name, text })) })
const groups = [
  { title: 'A company', rows: [row('Jack', ['City', 'New York']), row('Mishi', ['City', 'Paris'], ['Role', 'dancer'])] },
  { title: 'Another company', rows: [row('Mishi', ['City', 'Paris'])] },
  { title: 'Paris', rows: [row('Bruna')] },
  { title: null, rows: [row('The bull', ['Role', 'Paris'])] },
]

test('somebody is where their City says, under whatever heading they stand, once', () => {
  expect(peopleIn(groups, 'Paris').map(({ title }) => title)).toEqual(['Mishi', 'Bruna'])
  expect(peopleIn(groups, 'New York').map(({ title }) => title)).toEqual(['Jack'])
  expect(peopleIn(groups, 'Boston')).toEqual([])
})
