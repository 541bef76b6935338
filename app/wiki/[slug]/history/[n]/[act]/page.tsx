import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { Diff } from '@/components/diff/diff'
import { NotForYou } from '@/components/editor/not-for-you'
import { LookFurther } from '@/components/site/look-further'
import { Notice } from '@/components/site/notice'
import { PageHead } from '@/components/site/page-head'
import { WikiLink } from '@/components/site/wiki-link'
import { UndoForms } from '@/components/undoing/undo-forms'
import { UndoSubject } from '@/components/undoing/undo-subject'
import { undoTitle } from '@/components/undoing/undo-words'
import { canManagePages } from '@/lib/pages/policy'
import { undoForm, type UndoAnswer, type UndoForm } from '@/lib/pages/undo-form'
import type { HorizonView } from '@/lib/pages/view'
import { UNDOINGS, type Undoing } from '@/lib/revisions/undoing'
import { setStatus } from '@/lib/web/exchange'
import { isAnsweringForm } from '@/lib/web/here'
import { horizonView } from '@/lib/web/horizon'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { Absent } from '../../../absent'
import { leadOn, numberIn, slugIn } from '../../../load'
import { undoAction } from './actions'

type Props = { params: Promise<{ slug: string; n: string; act: string }> }
type Asked = { slug: string; n: number; act: Undoing }

export const metadata: Metadata = { title: 'Undo', robots: { index: false } }

/** The question before an edit is undone, a page reverted or a run rolled back: with the difference it would make. */
export default async function UndoPage({ params }: Props) {
  const { slug: segment, n: number, act: word } = await params
  const [slug, n, act] = [slugIn(segment), numberIn(number), UNDOINGS.find((one) => one === word)]
  const answer = act && n !== null ? await undoForm(await getViewer(), slug, act, n) : null
  if (!answer || !act || n === null) {
    if (act && n !== null && !isAnsweringForm()) await leadOn(slug, (other) => paths.undoing(other, n, act))
    setStatus(404)
    return <Absent name={slug} />
  }
  return <Question answer={answer} asked={{ slug, n, act }} />
}

async function Question({ answer, asked: { slug, n, act } }: { answer: NonNullable<UndoAnswer>; asked: Asked }) {
  const viewer = await getViewer()
  const { title } = answer.kind === 'form' ? answer.form : answer
  const head = <PageHead title={undoTitle(act, n)} kicker={<WikiLink link={{ title, href: paths.page(slug) }} />} slug={slug} tab="history" manages={canManagePages(viewer)} />
  if (answer.kind === 'refused') {
    if (!isAnsweringForm()) setStatus(viewer.kind === 'anonymous' ? 401 : 403)
    return <NotForYou person={viewer} reason={answer.reason} next={paths.undoing(slug, n, act)} what="undo an edit" head={head} />
  }
  if (answer.kind === 'ask') {
    return (
      <div className="page">
        {head}
        <LookFurther pageId={answer.pageId} title={title} back={paths.undoing(slug, n, act)} stay={paths.history(slug)} />
      </div>
    )
  }
  return (
    <div className="page page-wide">
      {head}
      <UndoSubject {...answer.form} />
      <Answer form={answer.form} n={n} horizon={horizonView(viewer)} />
    </div>
  )
}

function Answer({ form, n, horizon }: { form: UndoForm; n: number; horizon: HorizonView }) {
  const { slug, act, seen, version, summary, text, waits, change } = form
  if (change.kind === 'nothing') return <Notice>The page does not hold any of it by now, so there is nothing to take back. <a href={paths.history(slug)}>Back to the history</a></Notice>
  return (
    <UndoForms
      undo={undoAction} act={act} n={n} slug={slug} seen={seen} version={version} submitKey={randomUUID()} summary={summary} text={text} waits={waits}
      conflict={change.kind === 'conflict' ? { slug, regions: change.regions, onto: change.onto } : null} horizon={horizon}
    >
      {change.kind === 'difference' && <Diff diff={change.diff} view="inline" meaning={change.meaning} />}
    </UndoForms>
  )
}
