import { expect, test } from 'vitest'
import { deriveTree } from '../../markdown/derive'
import { horizonAt } from '../../spoilers/horizon'
import { sourceBoundsOf } from '../../spoilers/source-bounds'
import { source } from '../../testing/source'
import { EIGHT, surroundings } from '../../testing/tree'
import type { Side } from '../change-bound'
import { diffLines } from '../diff/diff-lines'
import { meaningItems, tellMeaning } from './meaning'

type Text = { body?: string; front?: string[]; title?: string; kind?: string }
const AROUND = surroundings({ names: { 'cheyenne': '0', 'secret': 'S1E7' } })
const BODY = 'He runs the house. [@S1E1]\n'

function sideOf({ body = BODY, front = [], title = 'Jack', kind = 'character' }: Text): Side {
  const text = source(title, body, { front, kind })
  const tree = deriveTree(text)
  return { source: text, tree, bounds: sourceBoundsOf(tree, AROUND) }
}

/** What a change is told to do, to somebody who has watched so many episodes. */
function told(from: Text, to: Text, ordinal = 8): string[] {
  const [before, after] = [sideOf(from), sideOf(to)]
  const { rows } = diffLines(before.source, after.source, 1000)
  return tellMeaning(meaningItems(before, after, rows, AROUND), horizonAt(ordinal, EIGHT))
}

const RELATION = 'relations: [{ id: r1, type: rival, to: Cheyenne, cite: S1E8 }]'
const fact = (id: number, value: string, more = '') => `  - { id: f${id}, name: City, value: ${value}, cite: S1E2${more} }`

test('a relation that came is named with both its ends and from when it is known', () => {
  expect(told({}, { front: [RELATION] })).toEqual(['adds relation Jack–Cheyenne (rival) from S1E8'])
  expect(told({ front: [RELATION] }, {})).toEqual(['removes relation Jack–Cheyenne (rival)'])
})

test('of a season’s board it is told which episode is called otherwise, and which beat came or moved', () => {
  const board = (...rows: string[]): Text => ({ kind: 'season', front: ['default-bound: S1E2', ...rows] })
  const beat = (episode: number, more = '') => `beats: [{ id: b1, episode: ${episode}, theory: "[[Cheyenne]]"${more} }]`
  expect(told(board('episodes: [{ id: n1, number: 1, title: Home }]'), board('episodes: [{ id: n1, number: 1, title: Away }]'))).toEqual(['changes episode 1 from Home to Away'])
  expect(told(board(), board(beat(3)))).toEqual(['adds beat “Cheyenne” in episode 3 from S1E2'])
  expect(told(board(beat(3)), board(beat(4)))).toEqual(['changes beat “Cheyenne” in episode 3 to “Cheyenne” in episode 4'])
  expect(told(board(beat(3)), board(beat(3, ', place: 2')))).toEqual(['changes beat “Cheyenne” in episode 3'])
})

test('a fact that says something else is told with both, and one whose citation alone changed is changed too', () => {
  expect(told({ front: ['facts:', fact(1, 'Paris')] }, { front: ['facts:', fact(1, 'London')] })).toEqual(['changes fact City from Paris to London'])
  expect(told({ front: ['facts:', fact(1, 'Paris')] }, { front: ['facts:', fact(1, 'Paris', ', until: S1E4')] })).toEqual(['changes fact City: Paris'])
  expect(told({ front: ['facts:', fact(1, 'Paris')] }, { front: ['facts: [{ id: f1, cite: "S1E2",  name: City, value: "Paris" }]'] })).toEqual([])
})

test('of more than two of a kind only the number is told', () => {
  expect(told({}, { front: ['facts:', fact(1, 'Paris'), fact(2, 'Rome'), fact(3, 'Oslo')] })).toEqual(['adds 3 facts'])
})

test('citations are counted by episode, those that were put right apart, and a source is not named', () => {
  expect(told({}, { body: 'He runs the house. [@S1E1; @S1E5 12:40; @S1E5 13:00; @deadline-2025]\n' })).toContain('adds 2 citations from S1E5')
  expect(told({}, { body: 'He runs the house. [@S1E1]\n\nMore. [@deadline-2025]\n' })).toEqual(['adds 1 citation from a source'])
  expect(told({ body: 'He runs. [@S1E1 01:00]\n' }, { body: 'He runs. [@S1E1 02:00]\n' })).toEqual(['corrects 1 citation from S1E1'])
  expect(told({ body: 'He runs. [@S1E1]\n\nShe. [@S1E1]\n' }, { body: 'He runs. [@S1E1]\n' })).toEqual(['removes 1 citation from S1E1'])
})

test('a bound that fell or rose over kept words is told with both ends, also where they were carried elsewhere', () => {
  const long = 'Nobody in the house knows who pays for all of this.'
  expect(told({ body: `${long} [@S1E8]\n` }, { body: `${long} [@S1E3]\n` })).toContain('lowers a bound from S1E8 to S1E3')
  expect(told({ body: `${long} [@S1E3]\n` }, { body: `${long} [@S1E8]\n` })).toContain('raises a bound from S1E3 to S1E8')
  const rest = ['One more line of text here. [@S1E1]', 'And another line of text here. [@S1E1]']
  expect(told({ body: [`${long} [@S1E8]`, ...rest].join('\n\n') }, { body: [...rest, `${long} [@S1E2]`].join('\n\n') })).toContain('lowers a bound from S1E8 to S1E2')
  expect(told({ body: `## Part\n\n${long} [@S1E8]\n` }, { body: `## Part\n\n${long} [@S1E3]\n` })).toContain('lowers a bound from S1E8 to S1E3')
  expect(told({ body: `${long}\n` }, { body: `${long} [@S1E3]\n` }).join()).not.toContain('lowers')
})

test('sections, links, the title, where a page begins, and a theory’s claim and evidence', () => {
  const theory = (claim: string, more: string[] = []) => ({ kind: 'theory', front: [`claim: ${claim}`, 'type: character', ...more] })
  expect(told({ body: `${BODY}\n## Past\n\nA. [@S1E1]\n` }, { body: `${BODY}\n## History\n\nA. [@S1E1]\n` })).toEqual(['renames section “Past” to “History”'])
  expect(told({}, { body: `${BODY}\nHe met [[Cheyenne]]. [@S1E1]\n` })).toContain('adds link to cheyenne')
  expect(told({}, { title: 'Jack McMillan' })).toEqual(['renames it from “Jack” to “Jack McMillan”'])
  expect(told({}, { front: ['known-from: S1E2'] })).toContain('lets the page begin at S1E2 instead of the start')
  expect(told(theory('He knew.'), theory('He never knew.'))).toEqual(['changes the claim to “He never knew.”'])
  const evidence = 'evidence: [{ id: e1, side: for, shows: He looks away, cite: S1E6 }]'
  expect(told(theory('He knew.'), theory('He knew.', [evidence]))).toEqual(['adds evidence for it, “He looks away” from S1E6'])
})

test('nothing beyond a horizon is told, named or counted', () => {
  const rich = { front: [RELATION, 'facts:', fact(1, 'Paris')], body: `${BODY}\nLater. [@S1E8]\n\nHe met [[Secret|her]]. [@S1E1]\n\n## Ends\n\nLate. [@S1E8]\n` }
  expect(told({}, rich, 8).join()).toMatch(/relation.*fact.*Ends.*secret.*S1E8/)
  expect(told({}, rich, 3)).toEqual(['adds fact City: Paris from S1E2'])
  expect(told(rich, {}, 1)).toEqual([])
  expect(told({ body: 'Kept words stand here. [@S1E8]\n' }, { body: 'Kept words stand here. [@S1E3]\n' }, 5)).toEqual(['adds 1 citation from S1E3'])
})
