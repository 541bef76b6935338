import { expect, test } from 'vitest'
import { cityOf } from './city'

test('a fact that says where has the tint of its city', () => {
  expect(cityOf('City', 'Paris')).toBe('city city-paris')
  expect(cityOf('City', '<a href="/wiki/new-york">New York</a>')).toBe('city city-new-york')
})

test('no tint where a fact names both cities, or is not about a place', () => {
  expect(cityOf('City', 'Paris, then New York')).toBeUndefined()
  expect(cityOf('Post', 'director in Paris')).toBeUndefined()
})
