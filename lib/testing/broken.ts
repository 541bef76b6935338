import pg from 'pg'
import { verify } from '../revisions/verify/verify'

/** The names of the invariants that this test's database breaks now. */
export async function brokenInvariants(): Promise<string[]> {
  const connection = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await connection.connect()
  try {
    return (await verify(connection)).filter((finding) => finding.count > 0).map((finding) => `${finding.invariant.name} ${JSON.stringify(finding.first)}`)
  } finally {
    await connection.end()
  }
}
