import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NotForYou } from '@/components/editor/not-for-you'
import { UploadForm } from '@/components/media/upload-form'
import { PageHead } from '@/components/site/page-head'
import { canUpload } from '@/lib/media/policy'
import { needsReview } from '@/lib/revisions/policy'
import { setStatus } from '@/lib/web/exchange'
import { isAnsweringForm } from '@/lib/web/here'
import { horizonView } from '@/lib/web/horizon'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { one, type Query } from '../wiki/[slug]/load'
import { uploadAction } from './actions'

export const metadata: Metadata = { title: 'Upload a picture', robots: { index: false } }

export default async function UploadPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, viewer] = await Promise.all([searchParams, getViewer()])
  const allowed = canUpload(viewer)
  if (!allowed.ok && !isAnsweringForm()) setStatus(viewer.kind === 'anonymous' ? 401 : 403)
  const name = one(query.name)?.trim().slice(0, 180) ?? ''
  const head = (
    <PageHead title="Upload a picture" kicker={<a href={paths.files()}>Pictures</a>}>
      <p className="page-intro">Only what you made yourself, what its maker gave away under a free licence, or a small quotation that the text speaks about.</p>
    </PageHead>
  )
  return (
    <UploadForm
      upload={uploadAction}
      isAllowed={allowed.ok}
      waits={needsReview(viewer, { protection: 'open' })}
      horizon={horizonView(viewer)}
      submitKey={randomUUID()}
      name={name}
      head={head}
      otherwise={<NotForYou person={viewer} reason={allowed.ok ? '' : allowed.reason} next={paths.upload(name)} what="upload pictures" head={head} />}
    />
  )
}
