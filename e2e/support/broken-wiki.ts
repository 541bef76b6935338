import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { liftLimits, makeEditors } from '../../server/bench/people'
import { startWiki, type WikiUnderTest } from '../../server/test/wiki-under-test'

const { DATABASE_URL = '', NEXT_DIST = '.next', NEXTAUTH_SECRET = '', NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = '' } = process.env
const SECRETS = { NEXTAUTH_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY }

/** A wiki of its own that a test may break: its database, beside that of the journeys, outlives it. */
export class BrokenWiki {
  private wiki: WikiUnderTest | null = null
  private port: number | undefined

  private constructor(readonly url: string, readonly connection: pg.Client, private readonly name: string) {}

  /** An empty database with a running wiki on it. */
  static async open(): Promise<BrokenWiki> {
    const name = `faults_${process.pid}`
    await asAdmin(`CREATE DATABASE ${name}`)
    const url = Object.assign(new URL(DATABASE_URL), { pathname: `/${name}` }).href
    const broken = new BrokenWiki(url, new pg.Client({ connectionString: url }), name)
    await broken.start()
    await broken.connection.connect()
    await liftLimits(broken.connection)
    return broken
  }

  get baseUrl(): string {
    if (!this.wiki) throw new Error('The wiki does not run.')
    return this.wiki.baseUrl
  }

  /** Where it ran before, if it did: whoever has it open finds it again. */
  async start(): Promise<void> {
    this.wiki = await startWiki(this.url, NEXT_DIST, SECRETS, this.port)
    this.port = Number(new URL(this.wiki.baseUrl).port)
  }

  async kill(): Promise<void> {
    await this.wiki?.kill()
    this.wiki = null
  }

  async close(): Promise<void> {
    await this.wiki?.stop()
    await this.connection.end()
    await asAdmin(`DROP DATABASE ${this.name} WITH (FORCE)`)
  }

  /** Cookies of editors who have watched everything. */
  editors(count: number): Promise<string[]> {
    return makeEditors(this.connection, count, NEXTAUTH_SECRET)
  }

  /** A page by the import command. */
  async addPage(title: string, markdown: string): Promise<void> {
    const folder = mkdtempSync(path.join(tmpdir(), 'faults-'))
    const file = path.join(folder, 'page.jsonl')
    writeFileSync(file, JSON.stringify({ title, kind: 'article', revisions: [{ author: 'Old Hand', timestamp: '2025-06-06T12:00:00Z', markdown }] }))
    await this.command('import', file)
    rmSync(folder, { recursive: true })
  }

  /** What `npm run wiki -- verify` prints; throws where it ends with another code than 0. */
  verify(): Promise<string> {
    return this.command('verify')
  }

  /** The texts of a page's revisions, the first at 0; the last is the head. */
  async texts(slug: string): Promise<string[]> {
    const { rows } = await this.connection.query<{ body: string }>(
      'SELECT t.body FROM page p JOIN revision r ON r.page_id = p.id JOIN text t ON t.hash = r.text_hash WHERE p.slug = $1 ORDER BY r.n', [slug])
    return rows.map((row) => row.body)
  }

  private async command(...args: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(process.execPath, ['server/wiki.mjs', ...args], { env: { ...process.env, DATABASE_URL: this.url } })
    return stdout
  }
}

async function asAdmin(sql: string): Promise<void> {
  const admin = new pg.Client({ connectionString: Object.assign(new URL(DATABASE_URL), { pathname: '/postgres' }).href })
  await admin.connect()
  await admin.query(sql)
  await admin.end()
}
