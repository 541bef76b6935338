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
import { horizonView } from '@/lib/web/horizon'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { writeAction } from '../../wiki/[slug]/edit/actions'
import { poseAction } from './actions'

export const metadata: Metadata = { title: 'Pose a theory', robots: { index: false } }

export default async function NewTheoryPage() {
  const viewer = await getViewer()
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
      head={head}
      otherwise={<NotForYou person={viewer} reason={allowed.ok ? '' : allowed.reason} next={paths.poseTheory()} what="pose a theory" head={head} />}
    />
  )
}
