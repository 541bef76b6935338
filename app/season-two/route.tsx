import { Believed } from '@/components/season/believed'
import { EmptyBoard } from '@/components/season/empty-board'
import { Seasons } from '@/components/season/seasons'
import { seasonWords } from '@/components/season/season-words'
import { PageHead } from '@/components/site/page-head'
import { showStatus } from '@/lib/pages/show-status'
import { nextSeason } from '@/lib/spoilers/board'
import { believedSeason } from '@/lib/theories/believed'
import { fansOf } from '@/lib/theories/fans'
import { listSeasons } from '@/lib/theories/list-seasons'
import { paths } from '@/lib/web/paths'
import { reading } from '../reading/reading'

/** The season that was never made: its empty episodes, the one that fans believe in, and those that they imagine. */
export const GET = reading(async (viewer, { query }) => {
  const [believed, seasons, status] = await Promise.all([believedSeason(viewer), listSeasons(viewer, query('after')), showStatus()])
  const fans = viewer.kind === 'member' ? await fansOf(viewer, [...believed, ...seasons.rows].map(({ id }) => id)) : undefined
  const { number, episodes } = nextSeason(viewer.episodes)
  const body = (
    <div className="page">
      <PageHead title={seasonWords(number)}>
        <p className="page-intro">It was never made. {status} What it would have been is what its viewers can argue: arrange theories as beats into a season of your own, and weigh those of others.</p>
      </PageHead>
      <EmptyBoard episodes={episodes} />
      <Believed theories={believed} fans={fans} />
      <Seasons seasons={seasons} fans={fans} />
    </div>
  )
  return { head: { title: 'Season two', canonical: paths.seasonTwo() }, body }
})
