import { expect, test } from 'vitest'
import { err, ok } from '@/lib/result'
import { ImportProgress } from './import-progress'

function listening(isTTY: boolean) {
  const written: string[] = []
  const progress = new ImportProgress(100, { isTTY, write: (text: string) => written.push(text) })
  return { progress, written }
}

test('skipped lines are named by number, title and reason, and counted', () => {
  const { progress, written } = listening(false)
  progress.hear({ line: 1, bytes: 50, title: 'Clara', result: ok(3) })
  progress.hear({ line: 2, bytes: 10, title: 'Julie', result: ok(0) })
  progress.hear({ line: 3, bytes: 10, title: 'Larry', result: err('It is too long.') })
  progress.hear({ line: 4, bytes: 10, title: null, result: err('It is not JSON.') })
  progress.end()
  expect(written).toEqual(['  line 3 skipped (Larry): It is too long.\n', '  line 4 skipped: It is not JSON.\n'])
  const summary = progress.summary(true)
  expect(summary).toContain('1 page with 3 revisions imported')
  expect(summary).toContain('1 page was here already')
  expect(summary).toContain('2 lines skipped')
  expect(summary).toMatch(/\d revisions a second$/)
})

test('a terminal gets a bar in place, and anything else no control characters', async () => {
  const [terminal, file] = [listening(true), listening(false)]
  await new Promise((resolve) => setTimeout(resolve, 250))
  for (const { progress } of [terminal, file]) progress.hear({ line: 1, bytes: 50, title: 'Clara', result: ok(1) })
  expect(terminal.written.join('')).toMatch(/\[█{15} {15}\] 50 % done, 1 page, 1 revision$/)
  expect(file.written.join('')).not.toMatch(/\x1b/)
})
