import { Answers } from '@/components/article/question-answers'
import { EmptyState } from '@/components/site/empty-state'
import { PageHead } from '@/components/site/page-head'
import { listAnswers } from '@/lib/pages/answers'
import { fansOf } from '@/lib/theories/fans'
import { paths } from '@/lib/web/paths'
import { reading } from '../../../reading/reading'
import { plainName } from '../load'
import { notHere } from '../not-here'

const head = { title: 'Theories that answer it', unlisted: true }

/** Every theory that answers a question, some at a time. */
export const GET = reading<{ slug: string }>(async (viewer, { params, query }) => {
  const slug = plainName(params.slug)
  const found = await listAnswers(viewer, slug, query('after'))
  if (!found) return notHere(slug, paths.answers, head)
  const { title, answers } = found
  const fans = viewer.kind === 'member' ? await fansOf(viewer, answers.rows.map(({ id }) => id)) : undefined
  const body = (
    <div className="page page-wide">
      <PageHead title="Theories that answer it" kicker={<a href={paths.page(slug)}>{title}</a>} />
      {answers.rows.length > 0 ? <Answers answers={answers} fans={fans} more={answers.more && paths.answers(slug, answers.more)} /> : <EmptyState action={{ href: paths.poseTheory(), words: 'Pose a theory' }}>No theory that is safe for you answers it here.</EmptyState>}
    </div>
  )
  return { head, body }
})
