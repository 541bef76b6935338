import pg from 'pg'
import type { DropCache } from '@/lib/drop-cache'

/** The channel on which every instance says that readers may now get something else. The cache drops whatever its payload is. */
export const CHANNEL = 'wiki_published'

const RETRY_MS = 500
// A connection that a firewall forgot looks alive: asked this often, it answers or is given up.
const ASK_EVERY_MS = 5_000
const PATIENCE_MS = 3_000

/** Drop what is kept whenever any instance publishes. Until the connection stands, and while it is lost, nothing is kept.
 *  @param hear is told of each publication, and null where some may have been missed: whenever the connection stands anew
 *  @returns a function that stops listening */
export function followPublications(url: string, caches: readonly Pick<DropCache<never>, 'pause' | 'resume' | 'drop'>[], hear: (payload: string | null) => void = () => undefined): () => Promise<void> {
  let stopped = false
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  const all = (act: 'pause' | 'resume' | 'drop') => caches.forEach((cache) => cache[act]())
  all('pause')

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS, keepAlive: true })
    client = fresh
    const lose = () => {
      if (client !== fresh) return
      client = undefined
      all('pause')
      clearTimeout(timer)
      void fresh.end().catch(() => undefined)
      if (!stopped) timer = setTimeout(() => void connect(), RETRY_MS)
    }
    fresh.on('error', lose)
    fresh.on('end', lose)
    fresh.on('notification', ({ payload }) => {
      all('drop')
      hear(payload ?? '')
    })
    const ask = () => fresh.query('select 1').then(() => (timer = setTimeout(() => void ask(), ASK_EVERY_MS).unref()), lose)
    try {
      await fresh.connect()
      await fresh.query(`listen ${CHANNEL}`)
      if (stopped || client !== fresh) return
      all('resume')
      hear(null)
      timer = setTimeout(() => void ask(), ASK_EVERY_MS).unref()
    } catch {
      lose()
    }
  }

  void connect()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await client?.end().catch(() => undefined)
  }
}
