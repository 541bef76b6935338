import type { Invariant } from './invariant'
import { OF_ACTS } from './of-acts'
import { OF_ATTRIBUTION } from './of-attribution'
import { OF_DERIVED } from './of-derived'
import { OF_EVIDENCE } from './of-evidence'
import { OF_MEDIA } from './of-media'
import { OF_NAMES } from './of-names'
import { OF_REVIEW } from './of-review'
import { OF_REVISIONS } from './of-revisions'
import { OF_TALK } from './of-talk'
import { OF_VOTES } from './of-votes'

/** Everything that must hold (TRUST: nothing lost). */
export const INVARIANTS: readonly Invariant[] = [...OF_REVISIONS, ...OF_NAMES, ...OF_ACTS, ...OF_REVIEW, ...OF_TALK, ...OF_MEDIA, ...OF_DERIVED, ...OF_ATTRIBUTION, ...OF_EVIDENCE, ...OF_VOTES]

export type Offender = Record<string, unknown>
/** What a check found: how many break it, and the first of them. */
export type Finding = { invariant: Invariant; count: number; first: Offender[] }

/** A connection of its own, so that all checks see one moment and none is cut short. */
export type Asks = { query(sql: string): Promise<{ rows: Offender[] }> }

const SHOWN = 5

/** Check one invariant after another. Ask on a connection inside a transaction that sees one moment.
 *  @param tell hears of each as soon as it is known */
export async function verify(connection: Asks, tell: (finding: Finding) => void = () => undefined): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const invariant of INVARIANTS) {
    const finding = { invariant, ...(await offendersOf(connection, invariant)) }
    tell(finding)
    findings.push(finding)
  }
  return findings
}

async function offendersOf(connection: Asks, { sql }: Invariant): Promise<{ count: number; first: Offender[] }> {
  const { rows } = await connection.query(`SELECT *, count(*) OVER ()::int AS offenders FROM (${sql}) AS offender LIMIT ${SHOWN}`)
  return { count: Number(rows[0]?.offenders ?? 0), first: rows.map(({ offenders: _, ...row }) => row) }
}
