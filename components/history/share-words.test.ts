import { expect, test } from 'vitest'
import { shareWords } from './share-words'

test('a share is said in whole per cent, never as nothing or everything where it is neither', () => {
  expect([1, 0.5, 0.333, 0.004, 0.997, 0].map(shareWords)).toEqual(['100 %', '50 %', '33 %', 'under 1 %', 'over 99 %', '0 %'])
})
