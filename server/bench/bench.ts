import { startBare, type Bare } from './bare'
import { perSecond, quantile, runFor, type Row } from './measure'
import { clearQueue, fillQueue, queueRows } from './queue'
import { rowsFor } from './rows'
import { fillTheories, theoryRows } from './theories'
import type { Answer } from './visitor'
import { openWorld, type World } from './world'

/** What a row came to: requests a second with several visitors, p50 and p99 in ms with one alone.
 *  `ratio`: of its requests a second to those of a bare server sending the same bytes. */
export type Measured = { name: string; perSecond: number; p50: number; p99: number; barePerSecond: number; ratio: number; bytes: number; checked: number }

const ROUNDS = 4
/** Proposals put into the queue, and how many wait then. */
const QUEUES = [[100, '100'], [4_900, '5,000'], [95_000, '100,000']] as const
const WARM_MS = 500
/** How a row's time is spent. */
const SHARE = { alone: 0.5, together: 0.35, bare: 0.15 }

/** What is measured one after the other: what readers and editors do, lists and theories where there are many, the queue of review. */
export const PARTS = ['pages', 'theories', 'queue'] as const
export type Part = (typeof PARTS)[number]
export type BenchOptions = { pages: number; seconds: number; /** One of the parts alone. */ only: Part | null }

/** Measure everything on a wiki with `pages` generated pages, `seconds` a row, in rounds that interleave all rows.
 *  @param say hears what is being done */
export async function bench({ pages, seconds, only }: BenchOptions, say: (line: string) => void): Promise<Measured[]> {
  const world = await openWorld(pages)
  const bare = await startBare().catch(async (problem: unknown) => {
    await world.close()
    throw problem
  })
  try {
    say(`  ${world.counts}`)
    const all: Measured[] = []
    const measure = async (rows: Row[]) => void all.push(...(await inRounds(rows, seconds * 1000, bare, say)))
    const asks = (part: Part) => only === null || only === part
    if (asks('pages')) await measure(rowsFor(world))
    if (asks('theories')) {
      say('  theories, with their evidence and votes')
      await fillTheories(world.connection)
      await measure(theoryRows(world))
    }
    if (asks('queue')) await measureQueues(world, measure, say)
    return all
  } finally {
    bare.stop()
    await world.close()
  }
}

async function measureQueues(world: World, measure: (rows: Row[]) => Promise<void>, say: (line: string) => void): Promise<void> {
  await clearQueue(world.connection, world.secret)
  for (const [more, waiting] of QUEUES) {
    say(`  the queue, with ${waiting} waiting`)
    await fillQueue(world.connection, more)
    await measure(await queueRows(world, waiting))
  }
}

/** All rows in turn, a quarter of their time each round, so that a slow minute hits them alike. */
async function inRounds(rows: Row[], milliseconds: number, bare: Bare, say: (line: string) => void): Promise<Measured[]> {
  const runs = rows.map((row) => new Run(row))
  for (const run of runs) await run.warm()
  for (let round = 1; round <= ROUNDS; round++) {
    say(`  round ${round} of ${ROUNDS}`)
    for (const run of runs) await run.round(milliseconds / ROUNDS, bare)
  }
  return runs.map((run) => run.measured())
}

class Run {
  private readonly alone: number[] = []
  private readonly together: number[] = []
  private readonly bareTimes: number[] = []
  private bytes = 0

  constructor(private readonly row: Row) {}

  async warm(): Promise<void> {
    await runFor(this.row, this.row.visitors, WARM_MS)
  }

  /** One visitor alone, all at once, and all at once at the bare server with the same bytes. */
  async round(milliseconds: number, bare: Bare): Promise<void> {
    this.alone.push(...(await runFor(this.row, 1, milliseconds * SHARE.alone)).times)
    const { times, last } = await runFor(this.row, this.row.visitors, milliseconds * SHARE.together)
    this.together.push(...times)
    if (last) this.bareTimes.push(...(await this.askBare(last, milliseconds * SHARE.bare, bare)))
  }

  measured(): Measured {
    const { name, visitors } = this.row
    const [mine, others] = [perSecond(this.together, visitors), perSecond(this.bareTimes, visitors)]
    return {
      name, perSecond: mine, barePerSecond: others, ratio: mine / others, bytes: this.bytes, checked: this.alone.length + this.together.length,
      p50: quantile(this.alone, 0.5), p99: quantile(this.alone, 0.99),
    }
  }

  private async askBare(copied: Answer, milliseconds: number, bare: Bare): Promise<number[]> {
    this.bytes = copied.bytes.length
    await bare.copy(copied)
    const check = (answer: Answer) => {
      if (!answer.bytes.equals(copied.bytes)) throw new Error('the bare server sent other bytes')
    }
    const same: Row = { ...this.row, name: `bare, ${this.row.name}`, before: undefined, task: () => ({ request: { url: bare.url }, check }) }
    return (await runFor(same, this.row.visitors, milliseconds)).times
  }
}
