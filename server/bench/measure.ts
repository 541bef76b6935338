import type { Agent } from 'node:http'
import { ask, connections, type Answer, type Asked } from './visitor'

/** One request, made ready beforehand, and what its answer must be. Neither making ready nor checking is timed. */
export type Task = { request: Asked; check(answer: Answer): void | Promise<void> }

export type Row = {
  name: string
  /** Who asks at once while requests a second are counted; how long an answer takes is timed with one visitor alone. */
  visitors: number
  /** Before each round. */
  before?(): Promise<void>
  /** @param visitor 0 … visitors − 1 @param agent its connection, for what has to be asked beforehand */
  task(visitor: number, agent: Agent): Task | Promise<Task>
}

/** Milliseconds of each answer, in no order, and the last of them. */
export type Slice = { times: number[]; last: Answer | null }

/** Ask for a while, each of so many visitors one request after another. @throws Error where an answer is not what it must be */
export async function runFor(row: Row, visitors: number, milliseconds: number): Promise<Slice> {
  const agent = connections(visitors)
  const slice: Slice = { times: [], last: null }
  await row.before?.()
  const until = performance.now() + milliseconds
  async function visit(visitor: number): Promise<void> {
    do {
      const { request, check } = await row.task(visitor, agent)
      const answer = await ask(request, agent)
      await checked(row.name, request, answer, check)
      slice.times.push(answer.ms)
      slice.last = answer
    } while (performance.now() < until)
  }
  try {
    await Promise.all(Array.from({ length: visitors }, (_, visitor) => visit(visitor)))
  } finally {
    agent.destroy()
  }
  return slice
}

async function checked(name: string, request: Asked, answer: Answer, check: Task['check']): Promise<void> {
  try {
    await check(answer)
  } catch (problem) {
    throw new Error(`${name}: ${request.method ?? 'GET'} ${request.url} answered ${answer.status}: ${problem instanceof Error ? problem.message : String(problem)}`, { cause: problem })
  }
}

/** Requests a second: as many as these visitors would send who do nothing but wait for answers. */
export function perSecond(times: readonly number[], visitors: number): number {
  const waited = times.reduce((sum, ms) => sum + ms, 0)
  return waited === 0 ? 0 : (times.length * visitors * 1000) / waited
}

/** @param share 0.5 for the median */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
