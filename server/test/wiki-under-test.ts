import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../database/connection'
import { at } from '../setup/root.mjs'

/** A wiki that runs for the journeys. */
export type WikiUnderTest = {
  baseUrl: string
  dataDir: string
  /** The one-time link of a wiki that has no admin yet. */
  adminLink: string | null
  stop(): Promise<void>
  /** End it at once, in the middle of whatever it does. Its database goes on. */
  kill(): Promise<void>
}

type Ready = { ready: string; adminLink: string | null }

/** Start the real server, built as for readers, on a free port and an empty database.
 *  @param folder Folder of the build.
 *  @param port Where it ran before; a free one where nothing is said.
 *  @throws Error with all it said, where it does not open */
export async function startWiki(databaseUrl: string, folder: string, secrets: Record<string, string>, port?: number): Promise<WikiUnderTest> {
  port ??= await freePort()
  const dataDir = mkdtempSync(path.join(tmpdir(), 'wiki-journeys-'))
  const env = {
    ...process.env,
    ...secrets,
    NODE_ENV: 'production',
    NEXT_DIST: folder,
    PORT: String(port),
    // Set, though empty: Next reads .env too, and no test may send real mail.
    SMTP_URL: '',
    TRUST_PROXY: '',
    HOST: '',
    BASE_URL: `http://localhost:${port}`,
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
  }
  const child = fork(at('.build/main.mjs'), [], { cwd: at(), env: env as NodeJS.ProcessEnv, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk))
  const ended = new Promise<never>((_, reject) => child.once('exit', () => reject(new Error(`The wiki did not open:\n${said}`))))
  ended.catch(() => undefined)
  const ready = await Promise.race([new Promise<Ready>((resolve) => child.once('message', (words) => resolve(words as Ready))), ended])
  async function end(signal: NodeJS.Signals): Promise<void> {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await gone
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { baseUrl: ready.ready, dataDir, adminLink: ready.adminLink, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}
