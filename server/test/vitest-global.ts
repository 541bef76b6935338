// Runs once before all unit and integration tests: the generated client, the workers, and a database per worker.
import type { TestProject } from 'vitest/node'
import { bundle } from '../setup/bundle.mjs'
import { generate } from '../setup/generate.mjs'
import { createWorkerDatabases, startTestServer } from './databases'
import { WORKERS } from './vitest-workers.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Addresses of the workers' databases, the first for worker 1. */
    databases: string[]
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await generate()
  await bundle(['render-worker', 'attribution-worker'])
  const server = await startTestServer()
  try {
    project.provide('databases', await createWorkerDatabases(server, WORKERS))
  } catch (problem) {
    await server.stop()
    throw problem
  }
  return () => server.stop()
}
