import { expect, test } from 'vitest'
import { citedIn } from './cited'

test('places already cited are found in text and data, each once', () => {
  const text = '---\nfacts:\n  - { name: Town, value: Paris, cite: "S1E2 01:10; vulture-2025" }\n---\n\nOne. [@S1E5 12:40; @vulture-2025] Two. [@S1E5 12:40] Three. [@S1E1-S1E3]'
  expect(citedIn(text)).toEqual(['S1E5 12:40', 'vulture-2025', 'S1E1-S1E3', 'S1E2 01:10'])
})

test('what lowers one citation does not come along', () => {
  expect(citedIn('[@S1E8 from S1E3 "said in the trailer"]')).toEqual(['S1E8'])
})
