import type { Metadata } from 'next'
import NotFound from '@/app/not-found'
import { DoneNotice } from '@/components/review/done-notice'
import { ReportBar } from '@/components/review/report-bar'
import { ReportHead } from '@/components/review/report-head'
import { Closed, Said } from '@/components/review/said'
import { CHOICES } from '@/components/site/horizon-picker'
import { LookFurther } from '@/components/site/look-further'
import { Notice } from '@/components/site/notice'
import { PageHead } from '@/components/site/page-head'
import { writeQueue } from '@/lib/review/queue-filter'
import { reportItem, type ReportItem, type ReportItemAnswer } from '@/lib/review/report-item'
import type { Viewer } from '@/lib/spoilers/viewer'
import { setStatus } from '@/lib/web/exchange'
import { horizonView } from '@/lib/web/horizon'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { numberIn, one, type Query } from '../../../wiki/[slug]/load'
import { filterOf } from '../../filter-of'
import { closeReportAction } from './actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Review', robots: { index: false } }

/** One reported thing with all that is said of it, for moderators. For everybody else there is none. */
export default async function ReportedPage({ params, searchParams }: Props) {
  const [{ id: text }, query, viewer] = await Promise.all([params, searchParams, getViewer()])
  const id = numberIn(text)
  const answer = id === null ? null : await reportItem(viewer, id)
  if (id === null || !answer) {
    setStatus(404)
    return <NotFound />
  }
  const item = answer.kind === 'item' ? answer.item : null
  const queue = writeQueue(filterOf(query))
  return (
    <div className="page page-wide review">
      <DoneNotice done={one(query.done)} was={one(query.was)} />
      {item ? <Item item={item} /> : <Ask id={id} answer={answer} />}
      <ReportBar
        action={closeReportAction} id={id} canClose={item?.canClose.ok ?? false} horizon={horizonView(viewer)} safeFrom={firstSafe(item, viewer)} queue={queue}
        behind={item?.waits?.id}
      />
      <script src="/assets/review.js" defer />
    </div>
  )
}

function Item({ item }: { item: ReportItem }) {
  const { closed, said, canClose } = item
  return (
    <>
      <ReportHead item={item} />
      <Closed closed={closed} />
      <Said said={said} />
      {!closed && !canClose.ok && <p className="hint">{canClose.reason}</p>}
    </>
  )
}

/** From when words give nothing away that say no more than what was reported. */
function firstSafe(item: ReportItem | null, { episodes }: Viewer): string {
  const bound = item?.bound ?? 'last'
  return bound === 'last' ? (episodes.at(-1)?.code ?? '0') : bound
}

function Ask({ id, answer }: { id: number; answer: ReportItemAnswer }) {
  if (answer?.kind !== 'ask') return null
  const { pageId, title } = answer
  return (
    <>
      <PageHead title={title} kicker="Review" />
      {pageId !== null ? (
        <LookFurther pageId={pageId} title={title} back={paths.reviewReport(id)} stay={paths.review()} />
      ) : (
        <Notice tone="warning">
          What people wrote here may tell more than you have watched. Leave it to another moderator, or <a href={`#${CHOICES}`}>say that you have watched further</a>.
        </Notice>
      )}
    </>
  )
}
