import { UndoOffers } from '@/components/undoing/undo-offers'
import { Moment } from '@/components/site/time'
import type { RevisionRow } from '@/lib/pages/view'
import type { Undoing } from '@/lib/revisions/undoing'
import { paths } from '@/lib/web/paths'
import { RevisionBy, Summary } from './revision-line'

type Props = { slug: string; rows: RevisionRow[]; /** The ways back from a revision. */ offers: (n: number) => readonly Undoing[] }

/** Every revision, newest first; pick any two to compare. */
export function HistoryList({ slug, rows, offers }: Props) {
  const [newest, second] = rows
  return (
    <form action={`${paths.page(slug)}/diff`} method="get">
      <div className="pick-heads" aria-hidden="true">
        <span>from</span>
        <span>to</span>
      </div>
      <ol className="revision-list">
        {rows.map((row) => (
          <li key={row.n}>
            <Pick name="a" row={row} isPicked={row === second} />
            <Pick name="b" row={row} isPicked={row === newest} />
            <div className="revision-what">
              <p className="revision-line">
                <a href={paths.revision(slug, row.n)}>
                  <Moment at={row.at} />
                </a>
                <RevisionBy row={row} slug={slug} />
                {row.n > 1 && (
                  <a href={paths.diff(slug, row.n - 1, row.n)}>
                    changes<span className="visually-hidden"> of revision {row.n}</span>
                  </a>
                )}
                <UndoOffers slug={slug} n={row.n} acts={offers(row.n)} />
              </p>
              <Summary row={row} />
            </div>
          </li>
        ))}
      </ol>
      {rows.length > 1 && (
        <p className="compare-bar">
          <button className="button" type="submit">
            Compare the two picked
          </button>
        </p>
      )}
    </form>
  )
}

function Pick({ name, row, isPicked }: { name: 'a' | 'b'; row: RevisionRow; isPicked: boolean }) {
  return (
    <label className="pick">
      <span className="visually-hidden">
        Compare {name === 'a' ? 'from' : 'to'} revision {row.n}
      </span>
      <input type="radio" name={name} value={row.n} defaultChecked={isPicked} />
    </label>
  )
}
