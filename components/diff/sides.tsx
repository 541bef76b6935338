import { RevisionBy, Summary } from '@/components/history/revision-line'
import { Moment } from '@/components/site/time'
import { UndoOffers } from '@/components/undoing/undo-offers'
import type { RevisionRow } from '@/lib/pages/view'
import type { Undoing } from '@/lib/revisions/undoing'
import { paths } from '@/lib/web/paths'

/** Whose texts are compared. */
export function Sides({ slug, before, after, acts }: { slug: string; before: RevisionRow; after: RevisionRow; /** The ways back from the later text. */ acts: readonly Undoing[] }) {
  return (
    <div className="diff-sides">
      <Side slug={slug} word="Before" row={before} acts={[]} />
      <Side slug={slug} word="After" row={after} acts={acts} />
    </div>
  )
}

function Side({ slug, word, row, acts }: { slug: string; word: string; row: RevisionRow; acts: readonly Undoing[] }) {
  return (
    <section>
      <p className="revision-line">
        <strong>{word}</strong>
        <a href={paths.revision(slug, row.n)}>
          revision {row.n}, <Moment at={row.at} />
        </a>
        <RevisionBy row={row} slug={slug} />
      </p>
      <Summary row={row} />
      {acts.length > 0 && (
        <p className="revision-line">
          <UndoOffers slug={slug} n={row.n} acts={acts} alone />
        </p>
      )}
    </section>
  )
}
