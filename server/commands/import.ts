import { createReadStream } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { importLines } from '@/lib/revisions/import/import-lines'
import { isBound } from '@/lib/spoilers/bound'
import type { From } from '@/lib/spoilers/front'
import { loadFirstContent } from '@/lib/wiring/first-content'
import { Trouble } from '../setup/trouble.mjs'
import { ImportProgress } from './import-progress'
import type { Command } from './table'

/** `import FILE.jsonl`: pages with all their revisions, one JSON object a line. Skipped lines are named and counted; the
 *  code is 1 only where the file cannot be read. */
export const importFile: Command = async (args) => {
  const { file, defaultBound, rate } = optionsFrom(args)
  const bytes = await sizeOf(file)
  // Pages cite episodes, and an empty wiki has none yet; with pages in it, the show would not be loaded any more.
  await loadFirstContent((line) => console.log(`  First: ${line}`))
  const progress = new ImportProgress(bytes)
  try {
    await importLines(createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity }), { defaultBound }, (line) => progress.hear(line))
  } finally {
    progress.end()
  }
  console.log(progress.summary(rate))
  return 0
}

function optionsFrom(args: string[]): { file: string; defaultBound: From | null; rate: boolean } {
  const { values, positionals } = parse(args)
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new Trouble('Which file is to be imported?', USAGE)
  return { file, defaultBound: boundFrom(values['default-bound']), rate: values.rate }
}

const USAGE = 'npm run wiki -- import FILE.jsonl [--default-bound 0] [--rate]'

function parse(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { 'default-bound': { type: 'string' }, rate: { type: 'boolean', default: false } } })
  } catch (problem) {
    throw new Trouble(problem instanceof Error ? problem.message : String(problem), USAGE)
  }
}

function boundFrom(value: string | undefined): From | null {
  if (value === undefined) return null
  const bound = value.toUpperCase()
  if (isBound(bound) && bound !== 'last') return bound
  throw new Trouble(`--default-bound cannot be "${value}".`, 'It is 0, or an episode code like S1E5: from when passages without a citation are known.')
}

async function sizeOf(file: string): Promise<number> {
  try {
    await access(file, constants.R_OK)
    const found = await stat(file)
    if (found.isFile()) return found.size
  } catch {
    // Said below, in one sentence for every cause.
  }
  throw new Trouble(`${file} cannot be read.`, 'Name a file of JSON lines, from the project folder or with its whole path.')
}
