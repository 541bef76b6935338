import { expect, test } from 'vitest'
import { horizonView } from '@/lib/web/horizon'
import { horizonAt } from '@/lib/spoilers/horizon'
import type { Bound } from '@/lib/spoilers/bound'
import { EIGHT } from '@/lib/testing/tree'
import { coverageWords } from './coverage-words'

const at = (ordinal: number) => horizonView({ kind: 'anonymous', horizon: horizonAt(ordinal, EIGHT), episodes: EIGHT, opened: new Set(), chosen: true })
const words = (bounds: Bound[], ordinal = 8) => coverageWords(bounds.map((bound) => ({ bound })), at(ordinal))

test('a text says at a glance how much of it shows to whoever has watched how far', () => {
  expect(words(['S1E1', 'S1E1', 'S1E1', 'S1E5', 'S1E5'])).toBe('nothing at 0; 3 parts at 1–4; 5 parts from 5 on')
  expect(words(['0', 'last'])).toBe('1 part at 0–7; 2 parts at 8')
  expect(words(['0'])).toBe('1 part at 0–8')
  expect(words([])).toBe('nothing at 0–8')
})

test('nothing is said of what comes after the writer’s own horizon', () => {
  expect(words(['S1E1', 'S1E3'], 3)).toBe('nothing at 0; 1 part at 1–2; 2 parts at 3')
  expect(words(['S1E1', 'S1E7'], 3)).toBe('nothing at 0; 1 part from 1 on')
})
