import type { Metadata } from 'next'
import { EmptyState } from '@/components/site/empty-state'
import { PageHead } from '@/components/site/page-head'
import { TheoryMap } from '@/components/theory-map/theory-map'
import { theoryMap } from '@/lib/pages/theory-map'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'

type Props = { searchParams: Promise<{ after?: string | string[] }> }

export const metadata: Metadata = { title: 'The map of theories', alternates: { canonical: paths.theoryMap() } }

/** Theories by the questions they answer, and how they hang together. */
export default async function TheoryMapPage({ searchParams }: Props) {
  const after = [(await searchParams).after ?? ''].flat()[0]
  const map = await theoryMap(await getViewer(), after)
  return (
    <div className="page">
      <PageHead title="The map of theories" kicker={<a href={paths.index('theory')}>Theories</a>}>
        <p className="page-intro">Theories under the questions they answer, and how they hang together: which compete, which lean on another, and which grew out of one.</p>
      </PageHead>
      {map.groups.length > 0 ? <TheoryMap map={map} /> : <EmptyState action={{ href: paths.poseTheory(), words: 'Pose a theory' }}>No theory that is safe for you is written here yet.</EmptyState>}
      {map.more && (
        <p className="pagination">
          <a href={paths.theoryMap(map.more)}>More of the map</a>
        </p>
      )}
    </div>
  )
}
