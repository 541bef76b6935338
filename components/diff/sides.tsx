import { RevisionBy, Summary } from '@/components/history/revision-line'
import { Moment } from '@/components/site/time'
import type { RevisionRow } from '@/lib/pages/view'
import { paths } from '@/lib/web/paths'

/** Whose texts are compared. */
export function Sides({ slug, before, after }: { slug: string; before: RevisionRow; after: RevisionRow }) {
  return (
    <div className="diff-sides">
      <Side slug={slug} word="Before" row={before} />
      <Side slug={slug} word="After" row={after} />
    </div>
  )
}

function Side({ slug, word, row }: { slug: string; word: string; row: RevisionRow }) {
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
    </section>
  )
}
