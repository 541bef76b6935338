import { Fragment } from 'react'
import { collapse } from '@/lib/revisions/diff/collapse'
import type { DiffResult } from '@/lib/revisions/diff/diff-lines'
import { InlineRow, SideRow } from './diff-row'
import { sizeOf } from './size'

export type DiffView = 'side' | 'inline'

/** The difference of two texts: first in a sentence, then line by line, without what stayed the same. */
export function Diff({ diff, view }: { diff: DiffResult; view: DiffView }) {
  const { hunks, tail } = collapse(diff.rows)
  const Row = view === 'side' ? SideRow : InlineRow
  return (
    <>
      <p className="diff-meaning">{sizeOf(diff)}</p>
      {hunks.length > 0 && (
        <div className={`diff diff-${view}`}>
          {hunks.map((hunk, i) => (
            <Fragment key={i}>
              <Gap lines={hunk.skipped} />
              {hunk.rows.map((row, j) => (
                <Row key={j} row={row} />
              ))}
            </Fragment>
          ))}
          <Gap lines={tail} />
        </div>
      )}
    </>
  )
}

function Gap({ lines }: { lines: number }) {
  return lines > 0 ? <p className="diff-gap">{lines === 1 ? 'One line unchanged' : `${lines} lines unchanged`}</p> : null
}
