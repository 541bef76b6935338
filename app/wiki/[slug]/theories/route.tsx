import type { Metadata } from 'next'
import { Answers } from '@/components/article/question-answers'
import { EmptyState } from '@/components/site/empty-state'
import { PageHead } from '@/components/site/page-head'
import { Static } from '@/components/site/static'
import { listAnswers } from '@/lib/pages/answers'
import { fansOf } from '@/lib/theories/fans'
import { setStatus } from '@/lib/web/exchange'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { Absent } from '../absent'
import { leadOn, one, slugIn, type Query } from '../load'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Theories that answer it', robots: { index: false } }

/** Every theory that answers a question, some at a time. */
export default async function AnswersPage({ params, searchParams }: Props) {
  const slug = slugIn((await params).slug)
  const viewer = await getViewer()
  const found = await listAnswers(viewer, slug, one((await searchParams).after))
  if (!found) {
    await leadOn(slug, paths.answers)
    setStatus(404)
    return <Absent name={slug} />
  }
  const { title, answers } = found
  const fans = viewer.kind === 'member' ? await fansOf(viewer, answers.rows.map(({ id }) => id)) : undefined
  return (
    <Static className="page page-wide">
      <PageHead title="Theories that answer it" kicker={<a href={paths.page(slug)}>{title}</a>} />
      {answers.rows.length > 0 ? <Answers answers={answers} fans={fans} more={answers.more && paths.answers(slug, answers.more)} /> : <EmptyState action={{ href: paths.poseTheory(), words: 'Pose a theory' }}>No theory that is safe for you answers it here.</EmptyState>}
    </Static>
  )
}
