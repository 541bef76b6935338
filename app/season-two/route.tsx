import type { Metadata } from 'next'
import { Believed } from '@/components/season/believed'
import { EmptyBoard } from '@/components/season/empty-board'
import { Seasons } from '@/components/season/seasons'
import { seasonWords } from '@/components/season/season-words'
import { PageHead } from '@/components/site/page-head'
import { Static } from '@/components/site/static'
import { showStatus } from '@/lib/pages/show-status'
import { nextSeason } from '@/lib/spoilers/board'
import { believedSeason } from '@/lib/theories/believed'
import { fansOf } from '@/lib/theories/fans'
import { listSeasons } from '@/lib/theories/list-seasons'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'

type Props = { searchParams: Promise<{ after?: string | string[] }> }

export const metadata: Metadata = { title: 'Season two', alternates: { canonical: paths.seasonTwo() } }

/** The season that was never made: its empty episodes, the one that fans believe in, and those that they imagine. */
export default async function SeasonTwo({ searchParams }: Props) {
  const [viewer, after] = [await getViewer(), [(await searchParams).after ?? ''].flat()[0]]
  const [believed, seasons, status] = await Promise.all([believedSeason(viewer), listSeasons(viewer, after), showStatus()])
  const fans = viewer.kind === 'member' ? await fansOf(viewer, [...believed, ...seasons.rows].map(({ id }) => id)) : undefined
  const { number, episodes } = nextSeason(viewer.episodes)
  return (
    <Static className="page">
      <PageHead title={seasonWords(number)}>
        <p className="page-intro">It was never made. {status} What it would have been is what its viewers can argue: arrange theories as beats into a season of your own, and weigh those of others.</p>
      </PageHead>
      <EmptyBoard episodes={episodes} />
      <Believed theories={believed} fans={fans} />
      <Seasons seasons={seasons} fans={fans} />
    </Static>
  )
}
