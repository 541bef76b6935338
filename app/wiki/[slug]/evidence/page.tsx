import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NotForYou } from '@/components/editor/not-for-you'
import { Section } from '@/components/people/section'
import { PageHead } from '@/components/site/page-head'
import { WikiLink } from '@/components/site/wiki-link'
import { AnswerForm } from '@/components/theory-form/answer-form'
import { EvidenceForm } from '@/components/theory-form/evidence-form'
import { TakeAway } from '@/components/theory-form/take-away'
import { findPage } from '@/lib/revisions/find'
import { canEdit, needsReview } from '@/lib/revisions/policy'
import { findEvidence, type EvidenceRow } from '@/lib/theories/find-evidence'
import { setStatus } from '@/lib/web/exchange'
import { isAnsweringForm } from '@/lib/web/here'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { Absent } from '../absent'
import { leadOn, one, slugIn, type Query } from '../load'
import { answerAction, evidenceAction, takeAwayAction } from './actions'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Evidence', robots: { index: false } }

/** Add a piece of evidence to a theory, say one anew or take it away (`?row=`), or answer why it bears on the claim (`?answer=`). */
export default async function EvidencePage({ params, searchParams }: Props) {
  const [{ slug: name }, query, viewer] = await Promise.all([params, searchParams, getViewer()])
  const slug = slugIn(name)
  const page = await findPage(viewer, slug)
  if (!page && !isAnsweringForm()) await leadOn(slug, (to) => paths.evidence(to))
  const asked = one(query.row) ?? one(query.answer)
  const row = viewer.kind === 'member' && page && asked !== undefined ? await findEvidence(viewer, slug, asked) : null
  // Whoever wrote while the page went away, or the row, keeps what they wrote.
  if (!isAnsweringForm() && (page?.kind !== 'theory' || (viewer.kind === 'member' && asked !== undefined && !row))) {
    setStatus(404)
    return <Absent name={slug} />
  }
  const isAnswer = query.answer !== undefined
  const head = <PageHead title={isAnswer ? 'Answer' : row ? 'A piece of evidence' : 'Add evidence'} kicker={page ? <WikiLink link={{ title: page.title, href: paths.page(page.slug) }} /> : 'A page that is not there any more'} />
  const allowed = canEdit(viewer, page ?? { protection: 'open' })
  if (!allowed.ok && !isAnsweringForm()) {
    setStatus(viewer.kind === 'anonymous' ? 401 : 403)
    return <NotForYou person={viewer} reason={allowed.reason} next={paths.evidence(slug, isAnswer ? { answer: asked } : { row: asked })} what="add evidence" head={head} />
  }
  return (
    <div className="page">
      {head}
      <Forms slug={slug} waits={needsReview(viewer, page ?? { protection: 'open' })} row={row} isAnswer={isAnswer} asked={asked ?? ''} />
    </div>
  )
}

type FormsProps = { slug: string; waits: boolean; row: EvidenceRow | null; isAnswer: boolean; asked: string }

function Forms({ slug, waits, row, isAnswer, asked }: FormsProps) {
  if (isAnswer) {
    return (
      <>
        {row && (
          <blockquote className="answered">
            <p>{row.shows}</p>
            {row.bears !== '' && <p className="bears">So: {row.bears}</p>}
          </blockquote>
        )}
        <AnswerForm action={answerAction} slug={slug} to={asked} submitKey={randomUUID()} waits={waits} />
      </>
    )
  }
  return (
    <>
      {!row && <p className="page-intro">Evidence for and against stands side by side, whoever brings it. A theory’s author cannot take away what speaks against it.</p>}
      <EvidenceForm action={evidenceAction} slug={slug} submitKey={randomUUID()} waits={waits} row={row} />
      {row && (
        <Section title="Take it away">
          {row.canTake.ok ? <TakeAway action={takeAwayAction} slug={slug} row={row.id} submitKey={randomUUID()} seconded={row.seconded} waits={waits} /> : <p className="hint">{row.canTake.reason}</p>}
        </Section>
      )}
    </>
  )
}
