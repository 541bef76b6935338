// Runs in each worker before a test file is loaded: names this worker's own database.
import { inject } from 'vitest'

const worker = Number(process.env.VITEST_POOL_ID)
const url = inject('databases')[worker - 1]
if (!url) throw new Error(`There is no database for worker ${worker}.`)
process.env.DATABASE_URL = url
