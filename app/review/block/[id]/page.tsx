import type { Metadata } from 'next'
import NotFound from '@/app/not-found'
import { PressForm } from '@/components/forms/press-form'
import { AppealBar } from '@/components/review/appeal-bar'
import { BlockView } from '@/components/review/block-view'
import { DoneNotice } from '@/components/review/done-notice'
import { AppealForm } from '@/components/review/talk-forms'
import { blockItem } from '@/lib/review/block-item'
import { writeQueue } from '@/lib/review/queue-filter'
import { setStatus } from '@/lib/web/exchange'
import { getViewer } from '@/lib/web/viewer'
import { numberIn, one, type Query } from '../../../wiki/[slug]/load'
import { filterOf } from '../../filter-of'
import { answerBlockAction, appealBlockAction, unblockAction } from './actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Block', robots: { index: false } }

/** One block, for whoever is blocked and for moderators. For everybody else there is none. */
export default async function BlockPage({ params, searchParams }: Props) {
  const [{ id: text }, query, viewer] = await Promise.all([params, searchParams, getViewer()])
  const block = await blockItem(viewer, numberIn(text) ?? 0)
  if (!block) {
    setStatus(404)
    return <NotFound />
  }
  const filter = filterOf(query)
  return (
    <div className="page review">
      <DoneNotice done={one(query.done)} was={undefined} />
      <BlockView block={block} />
      {block.mayAppeal && <AppealForm action={appealBlockAction} field="block" id={block.id} />}
      {block.mayEnd && <PressForm action={unblockAction} fields={{ block: block.id }}>End it now</PressForm>}
      {block.waits?.mayAnswer && <AppealBar answer={answerBlockAction} subject={{ appeal: block.waits.id }} queue={writeQueue(filter)} behind={block.waits.queueId ?? undefined} />}
      <script src="/assets/review.js" defer />
    </div>
  )
}
