import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const NAMES = ['NEXTAUTH_SECRET', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'] as const

type Secrets = Record<(typeof NAMES)[number], string>

/** The wiki's secrets: those of the environment, else those made on the first start and kept in `dataDir`/secrets.json.
 *  They outlive rebuilds, so that a session, or a form opened before one, still counts after it. */
export function keepSecrets(dataDir: string, variables: NodeJS.ProcessEnv = process.env): Secrets {
  const file = path.join(dataDir, 'secrets.json')
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {}
  const missing = NAMES.filter((name) => !kept[name] && !variables[name])
  for (const name of missing) kept[name] = randomBytes(32).toString('base64')
  if (missing.length > 0) write(file, kept)
  return Object.fromEntries(NAMES.map((name) => [name, variables[name] || kept[name] || ''])) as Secrets
}

// Beside and then into place: a start that dies here leaves no half file.
function write(file: string, secrets: Partial<Secrets>): void {
  mkdirSync(path.dirname(file), { recursive: true })
  const fresh = `${file}.${process.pid}`
  writeFileSync(fresh, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  renameSync(fresh, file)
}
