import { expect, test } from 'vitest'
import type { HorizonView } from '@/lib/pages/view'
import { glanceWords, noGlanceWords, suggestionWords } from './glance-words'

const horizon: HorizonView = { ordinal: 8, last: 8, chosen: true, words: '', options: [{ ordinal: 0, value: '0', label: 'Nothing yet', code: null }, { ordinal: 5, value: '5', label: 'Episode 5, The Rat', code: 'S1E5' }] }
const at = { line: 3, last: 4, words: 'She bends.' }

test('a chip is one short word, and its sentence says from when and why', () => {
  const { blocks } = glanceWords({ suggestions: [], summary: '', blocks: [
    { ...at, bound: 'S1E5', why: 'episodes' }, { ...at, bound: '0', why: 'default' }, { ...at, bound: 'last', why: 'uncited' },
  ] }, horizon)
  expect(blocks.map(({ bound, says, open }) => [bound, says, open])).toEqual([
    ['S1E5', 'Known from episode 5, The Rat, by the episodes it cites.', false],
    ['start', 'Known from the start, by the page’s default, as it cites nothing.', false],
    ['end', 'Known only by whoever has watched everything, as it cites nothing.', true],
  ])
})

test('a suggestion is a sentence and the line it leads to', () => {
  expect(suggestionWords({ kind: 'lowered', line: 7, lowering: { words: 'She wins. ', from: 'last', to: 'S1E5' } }, horizon)).toEqual({
    line: 7, words: '“She wins.” is known only by whoever has watched everything now; with this, from episode 5, The Rat.',
  })
})

test('a text that cannot be read says why, but for what may be the wiki’s fault; in a section without a line, which would count in a page that is not shown', () => {
  const refused = { kind: 'refused', issues: [{ message: 'No such episode.', line: 9 }, { message: 'More.' }] } as const
  expect(noGlanceWords({ ...refused, issues: [...refused.issues] }, null)).toEqual({ looked: null, problem: { line: 9, words: 'No such episode.' } })
  expect(noGlanceWords({ ...refused, issues: [...refused.issues] }, 'a-duet')).toEqual({ looked: null, problem: { line: null, words: 'No such episode.' } })
  expect(noGlanceWords({ kind: 'long' }, null)).toEqual({ looked: null, isLong: true })
  expect(noGlanceWords({ kind: 'refused', issues: [{ message: 'This text takes too long to render.' }] }, null)).toEqual({ looked: null })
})
