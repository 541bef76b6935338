import { expect, test } from 'vitest'
import { roomWords } from './room-words'

test('how much room is left is said near the limit and not before', () => {
  expect([roomWords(0, 300), roomWords(239, 300), roomWords(240, 300), roomWords(300, 300)]).toEqual(['', '', '240 of 300 characters', '300 of 300 characters'])
})
