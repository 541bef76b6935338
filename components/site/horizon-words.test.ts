import { expect, test } from 'vitest'
import type { HorizonView } from '@/lib/pages/view'
import { safeWords } from './horizon-words'

const at = (ordinal: number, codes: string[]): HorizonView => ({
  ordinal,
  last: codes.length,
  chosen: true,
  words: '',
  options: [{ ordinal: 0, value: '0', label: 'Nothing yet', code: null }, ...codes.map((code, i) => ({ ordinal: i + 1, value: String(i + 1), label: code, code }))],
})

test('the safe line says in words how far it is safe: nothing, up to an episode, everything', () => {
  const season = ['S1E1', 'S1E2', 'S1E3']
  expect([0, 2, 3].map((ordinal) => safeWords(at(ordinal, season)))).toEqual([
    'Safe for you: nothing that happens in any episode.',
    'Safe for you: nothing beyond episode 2.',
    'Nothing is held back: you have watched everything.',
  ])
})

test('with a second season the episode is named by its code, since its number alone would say too little', () => {
  expect(safeWords(at(2, ['S1E1', 'S2E1', 'S2E2']))).toBe('Safe for you: nothing beyond S2E1.')
})
