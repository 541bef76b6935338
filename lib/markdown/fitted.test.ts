import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitted } from './fitted'

const extent = fc.record({ width: fc.integer({ min: 1, max: 5000 }), height: fc.integer({ min: 1, max: 5000 }) })

test('what is shown fits, is not enlarged, and keeps its proportions to the pixel', () => {
  fc.assert(fc.property(extent, extent, (picture, most) => {
    const shown = fitted(picture, most)
    expect(shown.width).toBeLessThanOrEqual(Math.min(picture.width, most.width))
    expect(shown.height).toBeLessThanOrEqual(Math.min(picture.height, most.height))
    const scale = Math.min(1, most.width / picture.width, most.height / picture.height)
    expect(Math.abs(shown.width - picture.width * scale)).toBeLessThanOrEqual(1)
    expect(Math.abs(shown.height - picture.height * scale)).toBeLessThanOrEqual(1)
  }))
})

test('a tall picture is narrowed, a small one left alone', () => {
  expect(fitted({ width: 700, height: 1000 }, { width: 640, height: 560 })).toEqual({ width: 392, height: 560 })
  expect(fitted({ width: 50, height: 40 }, { width: 640, height: 560 })).toEqual({ width: 50, height: 40 })
})
