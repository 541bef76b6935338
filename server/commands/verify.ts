import pg from 'pg'
import { verify as findOffenders, type Finding, type Offender } from '@/lib/revisions/verify/verify'
import type { Command } from './table'

/** `verify`: every invariant, with ok or the first that break it. The code is 1 when any is broken. */
export const verify: Command = async () => {
  const findings = await atOneMoment((connection) => findOffenders(connection, (finding) => console.log(lineOf(finding))))
  const broken = findings.filter((finding) => finding.count > 0)
  console.log(broken.length === 0 ? '\n  Nothing is lost, and everything agrees.' : `\n  Broken: ${broken.map(({ invariant }) => invariant.name).join(', ')}`)
  return broken.length === 0 ? 0 : 1
}

/** On a connection of its own: readers and writers go on meanwhile, and a large wiki takes longer than a request may. */
async function atOneMoment<T>(work: (connection: pg.Client) => Promise<T>): Promise<T> {
  const connection = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await connection.connect()
  try {
    await connection.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = 0')
    return await work(connection)
  } finally {
    await connection.end()
  }
}

function lineOf({ invariant, count, first }: Finding): string {
  if (count === 0) return `  ok      ${invariant.name}`
  const rest = count > first.length ? [`          … and ${count - first.length} more`] : []
  return [`  BROKEN  ${invariant.name}: ${invariant.sentence}`, ...first.map((row) => `          ${described(row)}`), ...rest].join('\n')
}

const described = (row: Offender): string =>
  Object.entries(row).filter(([, value]) => value !== null).map(([name, value]) => `${name} ${value instanceof Date ? value.toISOString() : String(value)}`).join(', ')
