import { expect, test } from 'vitest'
import { snippetOf } from './snippet'

test('marks the words that were sought, whatever their accents and endings, and nothing else', () => {
  expect(snippetOf('Geneviève dances <b>alone</b>.', 'genevieve dancer')).toBe('<mark>Geneviève</mark> <mark>dances</mark> &#x3C;b>alone&#x3C;/b>.')
  expect(snippetOf('Nobody is here.', 'dance')).not.toContain('<mark>')
})

// Ninety such blocks for each search would keep everybody waiting.
test('of a block as long as a page is a short passage, at once', () => {
  const long = 'wordy '.repeat(80_000)
  const start = performance.now()
  for (let i = 0; i < 90; i++) expect(snippetOf(long, 'zz '.repeat(60)).length).toBeLessThan(400)
  expect(performance.now() - start).toBeLessThan(8000)
  expect(snippetOf(long, 'wordy')).toMatch(/^<mark>wordy<\/mark>.* …$/)
})
