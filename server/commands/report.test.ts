import { expect, test } from 'vitest'
import { reportText } from './report'

test('the report is a table by kind with a sum, then each list of what is left to mend, or none', () => {
  const mends = Array.from({ length: 42 }, (_, i) => ({ slug: `page-${i}`, what: 'paragraph “So.”' }))
  const text = reportText({
    kinds: [{ kind: 'article', pages: 1, later: 0, words: 0, citations: 0 }, { kind: 'work', pages: 2, later: 1, words: 300, citations: 12 }],
    uncited: mends, wanted: [], broken: [], empty: [],
  })
  expect(text).toMatch(/article +1 +0 +0 +–/)
  expect(text).toMatch(/work +2 +1 +300 +4\.0/)
  expect(text).toMatch(/all +3 +1 +300 +4\.0/)
  expect(text).toContain('Uncited blocks: 42')
  expect(text).toContain('    page-39: paragraph “So.”\n    … and 2 more')
  expect(text).toContain('Wanted links: none')
})
