import pg from 'pg'

let pool: pg.Pool | undefined

/** Ask the database of the wiki under test: to set the stage, and to see what was really kept. */
export async function sql<Row extends object = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> {
  pool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2, allowExitOnIdle: true })
  return (await pool.query<Row>(text, values)).rows
}

/** The text of the page's head, as it is stored. */
export const storedText = (slug: string): Promise<string> =>
  one<{ body: string }>('SELECT t.body FROM page p JOIN revision r ON r.page_id = p.id AND r.n = p.head JOIN text t ON t.hash = r.text_hash WHERE p.slug = $1', [slug]).then(({ body }) => body)

/** The number of the page's head. */
export const headOf = (slug: string): Promise<number> => one<{ head: number }>('SELECT head FROM page WHERE slug = $1', [slug]).then(({ head }) => head)

async function one<Row extends object>(text: string, values: unknown[]): Promise<Row> {
  const [row] = await sql<Row>(text, values)
  if (!row) throw new Error(`Nothing was found: ${text} ${JSON.stringify(values)}`)
  return row
}
