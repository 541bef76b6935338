import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NotForYou } from '@/components/editor/not-for-you'
import { TheoryScreen } from '@/components/theory-form/theory-screen'
import { PageHead } from '@/components/site/page-head'
import { showStatus } from '@/lib/pages/show-status'
import { needsReview } from '@/lib/revisions/policy'
import { canPose } from '@/lib/theories/policy'
import { setStatus } from '@/lib/web/exchange'
import { isAnsweringForm } from '@/lib/web/here'
import { readPage } from '@/lib/pages/read'
import type { Viewer } from '@/lib/spoilers/viewer'
import { horizonView } from '@/lib/web/horizon'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { one, type Query } from '../../wiki/[slug]/load'
import { writeAction } from '../../wiki/[slug]/edit/actions'
import { poseAction } from './actions'

export const metadata: Metadata = { title: 'Pose a theory', robots: { index: false } }

type Props = { searchParams: Promise<Query> }

/** @param searchParams `fork`: the slug of the theory that this one is to be a fork of */
export default async function NewTheoryPage({ searchParams }: Props) {
  const [viewer, query] = await Promise.all([getViewer(), searchParams])
  const fork = await forkOf(viewer, one(query.fork))
  const allowed = canPose(viewer)
  if (!allowed.ok && !isAnsweringForm()) setStatus(viewer.kind === 'anonymous' ? 401 : 403)
  const head = (
    <PageHead title="Pose a theory" kicker={<a href={paths.index('theory')}>Theories</a>}>
      <p className="page-intro">A claim that others can weigh, with what speaks for it and against it. {await showStatus()}</p>
    </PageHead>
  )
  return (
    <TheoryScreen
      pose={poseAction}
      write={writeAction}
      isAllowed={allowed.ok}
      waits={needsReview(viewer, { protection: 'open' })}
      horizon={horizonView(viewer)}
      submitKey={randomUUID()}
      fork={fork}
      head={head}
      otherwise={<NotForYou person={viewer} reason={allowed.ok ? '' : allowed.reason} next={paths.poseTheory()} what="pose a theory" head={head} />}
    />
  )
}

async function forkOf(viewer: Viewer, slug: string | undefined) {
  const answer = slug === undefined ? null : await readPage(viewer, slug)
  if (answer?.kind !== 'article' || !answer.article.theory) return null
  const { title, theory: { claim, type, question, falsifier = '' } } = answer.article
  return { title, claim, type, question: question?.title ?? '', falsifier }
}
