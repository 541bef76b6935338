import { parseArgs } from 'node:util'
import { bench as measure, PARTS, type BenchOptions, type Part } from '../bench/bench'
import { differencesTable, measureDifferences } from '../bench/differences'
import { masksTable, measureMasks } from '../bench/masks'
import { measureMerges, mergesTable } from '../bench/merges'
import { tableOf } from '../bench/table'
import { Trouble } from '../setup/trouble.mjs'
import type { Command } from './table'

const FEWEST_PAGES = 40
const EXPLAINED = `  requests/s with 8 visitors at once (saves: 4), p50 and p99 with one alone; all rows in turn, in rounds.
  Whoever asks runs on this machine too, for the wiki and the bare server alike. Only checked answers count.`

const DIFFERENCES_EXPLAINED = `  The median of 7 runs of each, nothing kept, against "git diff --no-index --word-diff" with the start of its process.
  Ours finds moved and broken paragraphs too. Every answer was checked to give both texts.`

const MERGES_EXPLAINED = `  The same against "git merge-file". Ours merges edits of different words in one line too. Every answer was checked to hold the
  new words of both sides.`

const MASKS_EXPLAINED = `  The median of 41 runs: an article with half of its blocks beyond the reader's horizon, drawn and masked, against one that never
  held them. Both have to come out in the same bytes.`

/** `bench [--pages N] [--seconds S] [--only pages|theories|queue]`: the production build on a wiki of its own, measured and printed as one table. */
export const bench: Command = async (args) => {
  const options = optionsFrom(args)
  const rows = await measure(options, (line) => console.log(line))
  console.log(`\n${tableOf(rows)}\n\n${EXPLAINED}\n`)
  if (options.only !== null) return 0
  const differences = await measureDifferences((line) => console.log(line))
  console.log(`\n${differencesTable(differences)}\n\n${DIFFERENCES_EXPLAINED}\n`)
  const merges = await measureMerges((line) => console.log(line))
  console.log(`\n${mergesTable(merges)}\n\n${MERGES_EXPLAINED}\n`)
  const masks = measureMasks((line) => console.log(line))
  console.log(`\n${masksTable(masks)}\n\n${MASKS_EXPLAINED}\n`)
  return 0
}

function optionsFrom(args: string[]): BenchOptions {
  const { values } = parseArgs({ args, options: { pages: { type: 'string', default: '200' }, seconds: { type: 'string', default: '6' }, only: { type: 'string' } } })
  return { pages: numberOf('--pages', values.pages, FEWEST_PAGES), seconds: numberOf('--seconds', values.seconds, 1), only: partOf(values.only) }
}

function partOf(value: string | undefined): Part | null {
  if (value === undefined) return null
  const part = PARTS.find((each) => each === value)
  if (part) return part
  throw new Trouble(`--only cannot be "${value}".`, `It is one of ${PARTS.join(', ')}.`)
}

function numberOf(name: string, value: string, least: number): number {
  const number = Number(value)
  if (Number.isFinite(number) && number >= least) return number
  throw new Trouble(`${name} cannot be "${value}".`, `It is a number of at least ${least}.`)
}
