import type { Metadata } from 'next'
import NotFound from '@/app/not-found'
import { Diff } from '@/components/diff/diff'
import { AlikeForm } from '@/components/review/alike-form'
import { PageHead } from '@/components/site/page-head'
import { listAlike } from '@/lib/review/alike'
import { isSubmission, setStatus } from '@/lib/web/exchange'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { numberIn } from '../../../wiki/[slug]/load'
import { acceptAlikeAction } from './actions'

type Props = { params: Promise<{ id: string }> }

export const metadata: Metadata = { title: 'Review', robots: { index: false } }

/** Small edits that change the same words. For moderators; for everybody else there are none. */
export default async function AlikePage({ params }: Props) {
  const [{ id: text }, viewer] = await Promise.all([params, getViewer()])
  const id = numberIn(text)
  const items = id === null ? null : await listAlike(viewer, id)
  if (id === null || (!items && !isSubmission())) {
    setStatus(404)
    return <NotFound />
  }
  return (
    <div className="page page-wide review">
      <PageHead title="The same change, several times" kicker={<a href={paths.proposal(id)}>Proposal {id}</a>} />
      <AlikeForm action={acceptAlikeAction} items={(items ?? []).map(({ diff, title, handle, ...item }) => ({ ...item, title: `${title}, by ${handle}`, drawn: <Diff diff={diff} view="inline" meaning={null} /> }))} />
    </div>
  )
}
