import { readFileSync } from 'node:fs'
import { BadEnvironment, readEnv, type Env } from '@/lib/env'
import { keepSecrets } from './secrets'
import { at, ROOT } from './setup/root.mjs'
import { Trouble } from './setup/trouble.mjs'

/** Check the environment, and give this process (pages included) what it left open: secrets, and next-auth's own names.
 *  @throws Trouble that names what cannot be used */
export function settleEnvironment(): Env {
  const env = checked()
  Object.assign(process.env, keepSecrets(env.dataDir))
  process.env.PORT = String(env.port)
  process.env.BASE_URL = env.baseUrl
  process.env.NEXTAUTH_URL = env.baseUrl
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  // Where prisma/content and .build lie, for code that does not know from where it was bundled.
  process.env.WIKI_ROOT = ROOT
  process.env.WIKI_VERSION ??= versionOf(at('package.json'))
  return env
}

function checked(): Env {
  try {
    return readEnv(process.env)
  } catch (problem) {
    if (!(problem instanceof BadEnvironment)) throw problem
    throw new Trouble(problem.message, 'Change it in the environment or in .env; .env.example lists what can be set.')
  }
}

const versionOf = (file: string): string => (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
