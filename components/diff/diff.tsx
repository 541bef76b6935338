import { Fragment } from 'react'
import { collapse } from '@/lib/revisions/diff/collapse'
import type { DiffResult, DiffRow } from '@/lib/revisions/diff/diff-lines'
import { InlineRow, SideRow } from './diff-row'
import { Meaning } from './meaning'

export type DiffView = 'side' | 'inline'

type Props = { diff: DiffResult; view: DiffView; /** What changed in meaning, in phrases; null for a part of a difference, of which nothing is said. */ meaning?: readonly string[] | null }

/** The difference of two texts: first in a sentence, then line by line, without what stayed the same. */
export function Diff({ diff, view, meaning = [] }: Props) {
  const { hunks, tail } = collapse(diff.rows)
  const Row = view === 'side' ? SideRow : InlineRow
  const begins = movesBegun(diff.rows)
  return (
    <>
      {meaning && <Meaning meaning={meaning} diff={diff} />}
      {hunks.length > 0 && (
        <div className={`diff diff-${view}`}>
          {hunks.map((hunk, i) => (
            <Fragment key={i}>
              <Gap lines={hunk.skipped} />
              {hunk.rows.map((row, j) => (
                <Row key={j} row={row} beginsMove={begins.has(row)} />
              ))}
            </Fragment>
          ))}
          <Gap lines={tail} />
        </div>
      )}
    </>
  )
}

/** The first row of each place of each move. */
function movesBegun(rows: readonly DiffRow[]): ReadonlySet<DiffRow> {
  const seen = new Set<string>()
  return new Set(rows.filter(({ kind, move }) => {
    const place = move && `${kind} ${move.block}`
    return place !== undefined && !seen.has(place) && seen.add(place)
  }))
}

function Gap({ lines }: { lines: number }) {
  return lines > 0 ? <p className="diff-gap">{lines === 1 ? 'One line unchanged' : `${lines} lines unchanged`}</p> : null
}
