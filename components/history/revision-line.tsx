import { PersonLink } from '@/components/site/person-link'
import { Moment } from '@/components/site/time'
import type { RevisionRow } from '@/lib/pages/view'
import { actWords } from './act-words'
import { Undid } from './undid'

/** Who, what and why of one revision. */
export function RevisionBy({ row, slug }: { row: RevisionRow; slug: string }) {
  return (
    <>
      <span>
        <PersonLink person={row.author} />
        {row.reviewer && (
          <>
            , accepted by <PersonLink person={row.reviewer} />
          </>
        )}
      </span>
      {row.undid && <Undid slug={slug} act={row.act} undid={row.undid} />}
      {actWords(row).map((word) => (
        <span key={word} className="revision-mark">
          {word}
        </span>
      ))}
      {row.claimedAt && (
        <span className="revision-mark">
          written <Moment at={row.claimedAt} />
        </span>
      )}
    </>
  )
}

export function Summary({ row }: { row: RevisionRow }) {
  return row.summary ? <p className="revision-summary">{row.summary}</p> : null
}
