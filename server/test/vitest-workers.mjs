import { availableParallelism } from 'node:os'

/** How many workers vitest runs, each with a database of its own. */
export const WORKERS = Math.max(1, Math.min(4, availableParallelism()))
