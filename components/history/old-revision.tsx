import { Notice } from '@/components/site/notice'
import { UndoOffers } from '@/components/undoing/undo-offers'
import { Moment } from '@/components/site/time'
import type { RevisionRow } from '@/lib/pages/view'
import type { Undoing } from '@/lib/revisions/undoing'
import { paths } from '@/lib/web/paths'
import { RevisionBy, Summary } from './revision-line'

/** Above a text that is not, or need not stay, the one readers get. */
export function OldRevision({ slug, row, newest, acts, mayHide, mayThank }: { slug: string; row: RevisionRow; newest: number; /** The ways back from here. */ acts: readonly Undoing[]; mayHide: boolean; /** Whether to offer a word of thanks. */ mayThank: boolean }) {
  const isNewest = row.n === newest
  return (
    <Notice>
      <p className="revision-line">
        <span>
          Revision {row.n} of {newest}, <Moment at={row.at} />
        </span>
        <RevisionBy row={row} slug={slug} />
      </p>
      <Summary row={row} />
      {mayThank && (
        <form className="thank-form" action={paths.thank()} method="post">
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="n" value={row.n} />
          <button type="submit" className="button-quiet">Thank {row.author.handle} for this</button>
        </form>
      )}
      <p className="revision-line">
        <a href={paths.page(slug)}>{isNewest ? 'This is the current text' : 'Read the current text'}</a>
        {!isNewest && <a href={paths.diff(slug, row.n, newest)}>Compare with it</a>}
        {row.n > 1 && <a href={paths.diff(slug, row.n - 1, row.n)}>What this revision changed</a>}
        <a href={paths.authors(slug, row.n)}>Who wrote which words</a>
        <a href={paths.report({ on: 'revision', slug, n: row.n })} rel="nofollow">Report this revision</a>
        {mayHide && <a href={paths.hide(slug, row.n)}>Hide something of it</a>}
        <UndoOffers slug={slug} n={row.n} acts={acts} alone />
      </p>
    </Notice>
  )
}
