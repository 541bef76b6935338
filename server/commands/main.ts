// Step two of `npm run wiki`: finds the database (starting the embedded one if needed), then runs one command.
import { openDatabase } from '../database/open'
import { settleEnvironment } from '../environment'
import { ROOT } from '../setup/root.mjs'
import { endWith } from '../setup/trouble.mjs'
import { helpText } from './help'
import { COMMANDS } from './table'

process.chdir(ROOT)
const [name = 'help', ...args] = process.argv.slice(2)

async function run(): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    console.error(`\n  There is no command "${name}".\n${helpText()}`)
    return 1
  }
  if (command.alone) return (await command.load())(args)
  const database = await openDatabase(settleEnvironment())
  process.env.DATABASE_URL = database.url
  try {
    return await (await command.load())(args)
  } finally {
    const { db } = await import('@/lib/db/client')
    await db.$disconnect()
    await database.close()
  }
}

try {
  process.exit(await run())
} catch (problem) {
  endWith(problem)
}
