import type { Metadata } from 'next'
import NotFound from '@/app/not-found'
import { Diff, type DiffView } from '@/components/diff/diff'
import { ViewSwitch } from '@/components/diff/view-switch'
import { CheckBar } from '@/components/review/check-bar'
import { DoneNotice } from '@/components/review/done-notice'
import { EditHead } from '@/components/review/edit-head'
import { LookFurther } from '@/components/site/look-further'
import { PageHead } from '@/components/site/page-head'
import { editItem } from '@/lib/review/edit-item'
import { writeQueue } from '@/lib/review/queue-filter'
import { setStatus } from '@/lib/web/exchange'
import { paths, withQuery } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { numberIn, one, slugIn, type Query } from '../../../../wiki/[slug]/load'
import { filterOf } from '../../../filter-of'
import { checkAction } from './actions'

type Props = { params: Promise<{ slug: string; n: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Review', robots: { index: false } }

const VIEWS: readonly DiffView[] = ['inline', 'side']

/** One edit that was published directly, for moderators. For everybody else there is none. */
export default async function EditPage({ params, searchParams }: Props) {
  const [{ slug: segment, n: text }, query, viewer] = await Promise.all([params, searchParams, getViewer()])
  const [slug, n] = [slugIn(segment), numberIn(text) ?? 0]
  const answer = await editItem(viewer, slug, n)
  if (!answer) {
    setStatus(404)
    return <NotFound />
  }
  const filter = filterOf(query)
  const view: DiffView = one(query.view) === 'side' ? 'side' : 'inline'
  const here = paths.reviewEdit(slug, n)
  const item = answer.kind === 'item' ? answer.item : null
  return (
    <div className="page page-wide review">
      <DoneNotice done={one(query.done)} was={one(query.was)} />
      {item ? (
        <>
          <EditHead item={item} />
          <ViewSwitch view={view} views={VIEWS} hrefOf={(other) => withQuery(here, { ...filter, view: other })} />
          <Diff diff={item.diff} view={view} meaning={item.meaning} />
        </>
      ) : (
        answer.kind === 'ask' && (
          <>
            <PageHead title={answer.title} kicker="Review" />
            <LookFurther pageId={answer.pageId} title={answer.title} back={here} stay={paths.review()} />
          </>
        )
      )}
      <CheckBar check={checkAction} subject={{ slug, n }} canCheck={item?.canCheck ?? false} undoings={item?.undoings ?? []} queue={writeQueue(filter)} behind={item?.waits?.id} />
      <script src="/assets/review.js" defer />
    </div>
  )
}
