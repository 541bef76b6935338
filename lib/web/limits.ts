import { createHash } from 'node:crypto'
import { Pool } from 'pg'
import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible'
import { limitsSet, type Limit } from '@/lib/people/site'

export type Turn = 'join' | 'sign-in' | 'forgot' | 'save' | 'preview' | 'draft' | 'past' | 'upload' | 'complete' | 'typing' | 'glance' | 'say' | 'report' | 'newcomer' | 'check' | 'vote' | 'tell'
/** What turns are counted by: `account:` and something that names it, or `address:` and where the request came from. */
export type TurnKey = `${'account' | 'address'}:${string}`
export type TurnTaken = { ok: true } | { ok: false; retryInSeconds: number }

const MINUTES = 60
const HOURS = 60 * MINUTES

const LIMITS: Record<Turn, { account: Limit; address: Limit }> = {
  // Tries that were refused for a typing error count too, so there are enough for slips.
  join: { account: { points: 15, seconds: HOURS }, address: { points: 30, seconds: HOURS } },
  'sign-in': { account: { points: 10, seconds: 15 * MINUTES }, address: { points: 50, seconds: 15 * MINUTES } },
  forgot: { account: { points: 3, seconds: HOURS }, address: { points: 20, seconds: HOURS } },
  save: { account: { points: 60, seconds: 10 * MINUTES }, address: { points: 300, seconds: 10 * MINUTES } },
  // What newcomers send counts here as well: each of them is looked at by somebody.
  newcomer: { account: { points: 30, seconds: HOURS }, address: { points: 90, seconds: HOURS } },
  // Words to other people: enough for a conversation.
  say: { account: { points: 40, seconds: HOURS }, address: { points: 120, seconds: HOURS } },
  upload: { account: { points: 30, seconds: 10 * MINUTES }, address: { points: 90, seconds: 10 * MINUTES } },
  // One a second while somebody types, in several tabs.
  typing: { account: { points: 2_000, seconds: 10 * MINUTES }, address: { points: 6_000, seconds: 10 * MINUTES } },
  // One for every few letters of a link or a citation.
  complete: { account: { points: 1_500, seconds: 10 * MINUTES }, address: { points: 4_000, seconds: 10 * MINUTES } },
  // One a second or two while somebody types: each parses a text.
  glance: { account: { points: 600, seconds: 10 * MINUTES }, address: { points: 1_800, seconds: 10 * MINUTES } },
  preview: { account: { points: 300, seconds: 10 * MINUTES }, address: { points: 900, seconds: 10 * MINUTES } },
  // Drafts kept of what was turned away: texts are never deleted, so they must not come without end.
  draft: { account: { points: 60, seconds: 10 * MINUTES }, address: { points: 300, seconds: 10 * MINUTES } },
  // Moderators read every one.
  report: { account: { points: 20, seconds: HOURS }, address: { points: 60, seconds: HOURS } },
  // Every theory of a long evening, and one's mind changed.
  tell: { account: { points: 600, seconds: HOURS }, address: { points: 2000, seconds: HOURS } },
  vote: { account: { points: 200, seconds: HOURS }, address: { points: 600, seconds: HOURS } },
  // A few for every minute of an episode.
  check: { account: { points: 300, seconds: HOURS }, address: { points: 900, seconds: HOURS } },
  // Old texts and differences, which are many, are made for whoever asks and are worth little to a crawler.
  past: { account: { points: 2000, seconds: 10 * MINUTES }, address: { points: 120, seconds: 10 * MINUTES } },
}

/** Take one turn at something that is limited. Counted in the database, so a restart forgives nothing.
 *  The site setting `limits` may say otherwise: `{"save": {"account": {"points": 600, "seconds": 600}}}`. */
export async function takeTurn(turn: Turn, key: TurnKey): Promise<TurnTaken> {
  const scope = scopeOf(key)
  const limit = (await limitsSet())[turn]?.[scope] ?? LIMITS[turn][scope]
  try {
    await limiter(limit).consume(nameOf(turn, key))
    return { ok: true }
  } catch (answer) {
    if (isUsedUp(answer)) return { ok: false, retryInSeconds: Math.max(1, Math.ceil(answer.msBeforeNext / 1000)) }
    throw answer
  }
}

// By its shape: the limiter may have been made by another of Next's bundles, each of which has a class of its own.
const isUsedUp = (answer: unknown): answer is RateLimiterRes => typeof (answer as Partial<RateLimiterRes> | null)?.msBeforeNext === 'number'

/** Take a turn for each key, and stop at the first that is used up. */
export async function takeTurns(turn: Turn, ...keys: TurnKey[]): Promise<TurnTaken> {
  for (const key of keys) {
    const taken = await takeTurn(turn, key)
    if (!taken.ok) return taken
  }
  return { ok: true }
}

/** Forget the turns of a key, as after a sign-in that worked. */
export async function forgetTurns(turn: Turn, key: TurnKey): Promise<void> {
  await limiter(LIMITS[turn][scopeOf(key)]).delete(nameOf(turn, key))
}

/** The sentence for somebody who has no turn left. */
export function waitWords(retryInSeconds: number): string {
  const minutes = Math.ceil(retryInSeconds / 60)
  return `That was too often. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}; what you typed is still here.`
}

const scopeOf = (key: TurnKey): 'account' | 'address' => (key.startsWith('account:') ? 'account' : 'address')

// Hashed, because names, mail addresses and network addresses have no place in this table.
const nameOf = (turn: Turn, key: TurnKey): string => `${turn} ${createHash('sha256').update(key).digest('base64url')}`

const kept = globalThis as { __limits?: { pool: Pool; limiters: Map<string, RateLimiterPostgres> } }

function limiter({ points, seconds }: Limit): RateLimiterPostgres {
  const { pool, limiters } = (kept.__limits ??= { pool: connect(), limiters: new Map() })
  const name = `${points}/${seconds}`
  const known = limiters.get(name)
  if (known) return known
  const made = new RateLimiterPostgres({
    storeClient: pool, storeType: 'pool', tableName: 'rate_limit', tableCreated: true, keyPrefix: '', points, duration: seconds,
  })
  limiters.set(name, made)
  return made
}

function connect(): Pool {
  const pool = new Pool({
    connectionString: process.env.DATABASE_URL, max: 2, connectionTimeoutMillis: 5_000, statement_timeout: 5_000, allowExitOnIdle: true,
  })
  // A database that goes away under an idle connection is met again, and reported, by the next query.
  pool.on('error', () => undefined)
  return pool
}
