import { IndexGroups } from '@/components/lists/index-groups'
import { IndexList } from '@/components/lists/index-list'
import { EmptyState } from '@/components/site/empty-state'
import { PageHead } from '@/components/site/page-head'
import { listTheories } from '@/lib/pages/theory-index'
import { paths } from '@/lib/web/paths'
import { reading } from '../../reading/reading'
import { indexHead } from '../index-page'

const write = { href: paths.poseTheory(), words: 'Pose a theory' }

/** Theories under their questions, a hundred at a time; headcanons apart, after all of them. */
export const GET = reading(async (viewer, { query }) => {
  const { groups, headcanons, more } = await listTheories(viewer, query('after'))
  const body = (
    <div className="page">
      <PageHead title="Theories" />
      <p className="page-intro">
        What fans think happened, or would have happened next, each with its evidence for and against, under the question it answers. All of them stand in the order of their titles. <a href={paths.theoryMap()}>See how they hang together</a>, or <a href={paths.seasonTwo()}>what season they make</a>.
      </p>
      {groups.length === 0 && headcanons.length === 0 && <EmptyState action={write}>Nothing is written here yet that is safe for you.</EmptyState>}
      <IndexGroups groups={groups} rest="Under no question yet" />
      {headcanons.length > 0 && (
        <section className="index-group">
          <h2 className="section-title" id="headcanons">Headcanons</h2>
          <p className="hint">Nothing is named that would count against these, or they only wonder. They are welcome, and weighed against nothing.</p>
          <IndexList rows={headcanons} within />
        </section>
      )}
      <p className="pagination">
        {more && <a href={paths.theories(more)}>More theories</a>} <a href={write.href}>{write.words}</a>
      </p>
    </div>
  )
  return { head: indexHead('theory'), body }
})
