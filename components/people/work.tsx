import { RecentByDay } from '@/components/lists/recent-list'
import { OwnProposals } from '@/components/review/own-proposals'
import type { RecentRow } from '@/lib/pages/view'
import type { Progress } from '@/lib/review/promotion'
import type { OwnRow } from '@/lib/review/own-proposals'
import { paths } from '@/lib/web/paths'
import { Promotion } from './promotion'

type Props = { isSelf: boolean; /** Of a newcomer’s own page. */ progress: Progress | null; proposals: OwnRow[]; published: RecentRow[]; older: string | null }

/** What somebody has written; for themselves also what waits, and how the rest was decided. */
export function Work({ isSelf, progress, proposals, published, older }: Props) {
  return (
    <>
      {isSelf && (
        <p className="actions">
          <a href={paths.drafts()}>Your drafts</a>
        </p>
      )}
      {progress && <Promotion progress={progress} />}
      {proposals.length > 0 && (
        <section className="profile-part" aria-labelledby="proposals">
          <h2 id="proposals">Sent for review</h2>
          <OwnProposals rows={proposals} />
        </section>
      )}
      <section className="profile-part" aria-labelledby="published">
        <h2 id="published">Published</h2>
        {published.length > 0 ? <RecentByDay rows={published} /> : <p className="hint">Nothing yet.</p>}
        {older && (
          <nav className="pagination" aria-label="More of what was published">
            <a href={older} rel="next">
              Older
            </a>
          </nav>
        )}
      </section>
    </>
  )
}
