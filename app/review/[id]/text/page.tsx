import type { Metadata } from 'next'
import NotFound from '@/app/not-found'
import { WorkForm } from '@/components/review/work-form'
import { PageHead } from '@/components/site/page-head'
import { writeQueue } from '@/lib/review/queue-filter'
import { workOn } from '@/lib/review/work-on'
import { setStatus } from '@/lib/web/exchange'
import { horizonView } from '@/lib/web/horizon'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { redirect } from 'next/navigation'
import { numberIn, type Query } from '../../../wiki/[slug]/load'
import { filterOf } from '../../filter-of'
import { workAction } from './actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Review', robots: { index: false } }

/** A proposal's text, for a moderator's own hand. For everybody else there is none. */
export default async function WorkPage({ params, searchParams }: Props) {
  const [{ id: text }, query, viewer] = await Promise.all([params, searchParams, getViewer()])
  const id = numberIn(text)
  const answer = id === null ? null : await workOn(viewer, id)
  if (id === null || !answer) {
    setStatus(404)
    return <NotFound />
  }
  if (answer.kind === 'look') redirect(paths.proposal(id))
  const { item, text: source, isFit } = answer.work
  const queue = writeQueue(filterOf(query))
  return (
    <div className="page page-wide review">
      <PageHead title="Change it first" kicker={<a href={paths.proposal(id)}>{item.title}</a>} />
      <WorkForm action={workAction} subject={{ id, version: item.version, head: item.head }} text={source} isFit={isFit} queue={queue} horizon={horizonView(viewer)} />
      <script src="/assets/editor.js" defer />
      <script src="/assets/source.js" defer />
    </div>
  )
}
