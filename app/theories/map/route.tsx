import { EmptyState } from '@/components/site/empty-state'
import { PageHead } from '@/components/site/page-head'
import { TheoryMap } from '@/components/theory-map/theory-map'
import { theoryMap } from '@/lib/pages/theory-map'
import { paths } from '@/lib/web/paths'
import { reading } from '../../reading/reading'

/** Theories by the questions they answer, and how they hang together. */
export const GET = reading(async (viewer, { query }) => {
  const map = await theoryMap(viewer, query('after'))
  const body = (
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
  return { head: { title: 'The map of theories', canonical: paths.theoryMap() }, body }
})
