import { existsSync } from 'node:fs'
import { at } from './root.mjs'

/** Read `.env`, where there is one. What the environment already says wins. */
export function loadSettings(file = at('.env')) {
  if (existsSync(file)) process.loadEnvFile(file)
}
