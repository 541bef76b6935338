import { at } from '../setup/root.mjs'
import { runNode } from '../setup/run.mjs'
import { step } from '../setup/step.mjs'
import type { TestServer } from './databases'
import { single, type Tally } from './tally'

/** Whether the migrations lead to exactly the schema that the client was generated from. */
export async function checkDrift(server: TestServer): Promise<Tally> {
  const url = await server.create(`drift_${process.pid}`)
  const args = ['migrate', 'diff', '--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema.prisma', '--exit-code']
  const env = { ...process.env, DATABASE_URL: url, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' } as NodeJS.ProcessEnv
  const prisma = at('node_modules/prisma/build/index.js')
  const compared = await step('Comparing migrations and schema', () => runNode(prisma, args, { env }))
  // Silence is no agreement: the command must say that it found no difference.
  const agrees = compared.code === 0 && compared.output.includes('No difference detected')
  if (!agrees) console.log(`Migrations and schema differ:\n${compared.output.trim().slice(0, 4_000)}`)
  return single(agrees)
}
