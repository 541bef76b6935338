import type { Metadata } from 'next'
import NotFound from '@/app/not-found'
import { Diff } from '@/components/diff/diff'
import { PartsForm } from '@/components/review/parts-form'
import { PageHead } from '@/components/site/page-head'
import { writeQueue } from '@/lib/review/queue-filter'
import { workOn } from '@/lib/review/work-on'
import { setStatus } from '@/lib/web/exchange'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { redirect } from 'next/navigation'
import { numberIn, type Query } from '../../../wiki/[slug]/load'
import { filterOf } from '../../filter-of'
import { partsAction } from './actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Review', robots: { index: false } }

/** The parts of a proposed change, for a moderator to choose from. For everybody else there is none. */
export default async function PartsPage({ params, searchParams }: Props) {
  const [{ id: text }, query, viewer] = await Promise.all([params, searchParams, getViewer()])
  const id = numberIn(text)
  const answer = id === null ? null : await workOn(viewer, id)
  if (id === null || !answer || (answer.kind === 'work' && answer.work.parts.length === 0)) {
    setStatus(404)
    return <NotFound />
  }
  if (answer.kind === 'look') redirect(paths.proposal(id))
  const { item, parts } = answer.work
  const queue = writeQueue(filterOf(query))
  return (
    <div className="page page-wide review">
      <PageHead title="Accept some of it" kicker={<a href={paths.proposal(id)}>{item.title}</a>} />
      <PartsForm action={partsAction} subject={{ id, version: item.version, head: item.head }} parts={parts.map((part, i) => <Diff key={i} diff={part} view="inline" meaning={null} />)} queue={queue} />
    </div>
  )
}
