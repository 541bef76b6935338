import { db } from '../../db/client'
import { err, ok, type Result } from '../../result'
import { Authors } from './authors'
import { importPage, type ImportOptions } from './import-page'
import { parseLine } from './line'

/** What became of one line of so many bytes: how many revisions it gave (none where all were here already), or why it was skipped. */
export type ImportedLine = { line: number; bytes: number; title: string | null; result: Result<number, string> }

const AT_ONCE = 4

/** Import a file, line by line, a few pages at a time. A bad line is told of and skipped; an outage throws.
 *  Readers are told once, at the end. @param tell hears of each line when it is done */
export async function importLines(lines: AsyncIterable<string> | Iterable<string>, options: ImportOptions, tell: (line: ImportedLine) => void): Promise<void> {
  const authors = new Authors()
  const running = new Set<Promise<void>>()
  const problems: unknown[] = []
  let number = 0
  try {
    for await (const line of lines) {
      number++
      if (line.trim() === '') continue
      if (running.size >= AT_ONCE) await Promise.race(running)
      if (problems.length > 0) break
      const task = importLine(line, number, authors, options).then(tell).catch((problem: unknown) => void problems.push(problem)).finally(() => running.delete(task))
      running.add(task)
    }
  } finally {
    await Promise.all(running)
    // A search leans on how many rows there are, and the database would find that out only in some minutes.
    await db.$executeRaw`ANALYZE`
    await db.$executeRaw`SELECT pg_notify('wiki_published', '*')`
  }
  if (problems.length > 0) throw problems[0]
}

async function importLine(text: string, line: number, authors: Authors, options: ImportOptions): Promise<ImportedLine> {
  const bytes = Buffer.byteLength(text) + 1
  const page = parseLine(text.replace(/^\uFEFF/, ''))
  if (!page.ok) return { line, bytes, title: null, result: err(page.error) }
  const { title } = page.value
  const written = await importPage(page.value, authors, options)
  return { line, bytes, title, result: written.ok ? ok(written.value) : err(written.error) }
}
