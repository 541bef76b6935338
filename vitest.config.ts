import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { unmasking } from './server/test/unmask-plugin.mjs'
import { LongestFirst } from './server/test/longest-first.mjs'
import { WORKERS } from './server/test/vitest-workers.mjs'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  plugins: unmasking(process.env.UNMASK),
  test: {
    include: ['{app,assets,components,lib,prisma,server}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/.*/**'],
    pool: 'forks',
    maxWorkers: WORKERS,
    sequence: { sequencer: LongestFirst },
    globalSetup: 'server/test/vitest-global.ts',
    setupFiles: ['server/test/vitest-worker.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One way to write times in tests, wherever they run.
    env: { TZ: 'UTC' },
  },
})
