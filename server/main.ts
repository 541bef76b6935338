// Step two of `npm start`: from a checked environment to a wiki that answers.
import { buildPages } from './build'
import { openDatabase } from './database/open'
import { settleEnvironment } from './environment'
import { checkPort } from './listen'
import { serve } from './serve'
import { step } from './setup/step.mjs'
import { ROOT } from './setup/root.mjs'
import { endWith } from './setup/trouble.mjs'
import { onStop } from './shutdown'

process.chdir(ROOT)
const development = process.argv.includes('--dev')
// What has been opened so far, closed in reverse.
const open: (() => Promise<void>)[] = []

async function close(): Promise<void> {
  for (let last = open.pop(); last; last = open.pop()) await last()
}

async function start(): Promise<void> {
  const env = settleEnvironment()
  await checkPort(env.port, env.host)
  const database = await openDatabase(env)
  open.push(database.close)
  process.env.DATABASE_URL = database.url
  await loadContent()
  if (!development) await buildPages(process.env.NEXT_DIST || '.next')
  open.push(await step('Opening the doors', () => serve(env, database.url, development)))
  await welcome(env.baseUrl)
}

// Imported late, because these open the database, whose address is only now known.
async function loadContent(): Promise<void> {
  const { loadFirstContent } = await import('@/lib/wiring/first-content')
  await step('Looking for content', async (remark) => {
    const lines: string[] = []
    await loadFirstContent((line) => lines.push(line))
    if (lines.length > 0) remark(lines.join(', '))
  })
  const { countStale, rederive } = await import('@/lib/revisions/rederive')
  if ((await countStale()) > 0) await step('Deriving pages anew, as this version needs', async (remark) => {
    let pages = 0
    const failed = await rederive((done) => (pages = done), 'stale')
    remark([`${pages} pages`, ...failed.map(({ slug, reason }) => `/wiki/${slug} stays as it was: ${reason}`)].join(', '))
  })
}

async function welcome(baseUrl: string): Promise<void> {
  const { firstAdminLink } = await import('@/lib/people/claim')
  const link = await firstAdminLink(baseUrl)
  console.log(`\n  The wiki is open at ${baseUrl}  (Ctrl-C closes it)`)
  if (link) console.log(`  Nobody looks after it yet. Whoever opens this link first becomes its admin:\n  ${link}`)
  console.log('')
  process.send?.({ ready: baseUrl, adminLink: link })
}

async function stop(): Promise<void> {
  console.log('\n  Closing the wiki …')
  const { db } = await import('@/lib/db/client')
  open.splice(1, 0, () => db.$disconnect())
  await close()
  console.log('  Closed. Nothing was lost.')
}

onStop(stop)
try {
  await start()
} catch (problem) {
  await close()
  endWith(problem)
}
