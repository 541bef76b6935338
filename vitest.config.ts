import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { unmasking } from './server/test/unmask-plugin.mjs'
import { testFiles } from './server/test/own-process.mjs'
import { LongestFirst } from './server/test/longest-first.mjs'
import { WORKERS } from './server/test/vitest-workers.mjs'

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '')
const { alone, together } = testFiles(root)

export default defineConfig({
  resolve: { alias: { '@': root } },
  plugins: unmasking(process.env.UNMASK),
  test: {
    pool: 'forks',
    maxWorkers: WORKERS,
    sequence: { sequencer: LongestFirst },
    globalSetup: 'server/test/vitest-global.ts',
    setupFiles: ['server/test/vitest-worker.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One way to write times in tests, wherever they run.
    env: { TZ: 'UTC' },
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      { extends: true, test: { name: 'together', isolate: false, include: together } },
    ],
  },
})
