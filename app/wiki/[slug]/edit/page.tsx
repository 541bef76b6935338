import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { Editor } from '@/components/editor/editor'
import { NotForYou } from '@/components/editor/not-for-you'
import { Unsent } from '@/components/editor/unsent'
import { SectionLinks } from '@/components/editor/section-links'
import { WritingHelp } from '@/components/editor/writing-help'
import type { Start } from '@/components/editor/write-state'
import { OwnProposalBanner } from '@/components/review/own-proposal-banner'
import { LookFurther } from '@/components/site/look-further'
import { Notice } from '@/components/site/notice'
import { PageHead } from '@/components/site/page-head'
import { WikiLink } from '@/components/site/wiki-link'
import { editForm, type EditForm, type EditFormAnswer } from '@/lib/pages/edit-form'
import { canManagePages } from '@/lib/pages/policy'
import { DATA, LEAD } from '@/lib/spoilers/sections'
import { findDraft } from '@/lib/revisions/drafts'
import { needsReview } from '@/lib/revisions/policy'
import { STATE_WORDS } from '@/lib/review/policy'
import type { State } from '@/lib/review/states'
import { setStatus } from '@/lib/web/exchange'
import { isAnsweringForm } from '@/lib/web/here'
import { horizonView } from '@/lib/web/horizon'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { Absent } from '../absent'
import { leadOn, numberIn, one, slugIn, type Query } from '../load'
import { writeAction, writeDataAction } from './actions'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Edit', robots: { index: false } }

/** The source of a page, or of one of its sections, to be changed. Beyond the horizon it asks first. */
export default async function EditPage({ params, searchParams }: Props) {
  const [{ slug: name }, query, viewer] = await Promise.all([params, searchParams, getViewer()])
  const slug = slugIn(name)
  const [section, draft] = [one(query.section) || null, numberIn(one(query.draft))]
  const answer = await editForm(viewer, slug, section, draft)
  // Another name leads on to its page's form, but not with what was just sent: that must not be lost.
  if (!answer && !isAnsweringForm()) await leadOn(slug, (other) => paths.edit(other, section ?? undefined, draft ?? undefined))
  const isAllowed = answer?.kind === 'form' ? answer.form.verdict.ok : viewer.kind === 'member'
  const lost = answer || draft === null || viewer.kind === 'anonymous' ? null : await findDraft(viewer.id, draft)
  if (!answer && !lost) setStatus(404)
  else if (!isAllowed && !isAnsweringForm()) setStatus(viewer.kind === 'anonymous' ? 401 : 403)
  const back = paths.edit(slug, section ?? undefined, draft ?? undefined)
  const form = answer?.kind === 'form' && isAllowed ? answer.form : null
  return (
    <Editor
      write={section === DATA ? writeDataAction : writeAction}
      start={form ? startFrom(form) : lost && startAnew(lost)}
      waits={form?.waits ?? needsReview(viewer, OPEN)}
      horizon={horizonView(viewer)}
      head={<Head slug={slug} answer={answer} manages={canManagePages(viewer)} />}
      otherwise={<Otherwise slug={slug} answer={answer} isAllowed={isAllowed} back={back} draft={draft} />}
      aside={answer && <Aside answer={answer} section={section} />}
    >
      {form && <Said form={form} />}
      {lost && <Notice tone="warning">This is your draft. Its place is not there for you any more; saved from here, it becomes a page of its own.</Notice>}
    </Editor>
  )
}

/** A draft goes on under its own key, so that it goes when this form is saved. */
const startFrom = ({ slug, section, seen, base, version, text, rowBounds, board, summary, draft }: EditForm): Start =>
  ({ slug, section: section?.id ?? '', seen, base, version, text, rowBounds, ...(section?.id === DATA && { board }), summary, key: draft?.key ?? randomUUID(), step: draft?.step })

/** A draft whose page or section is gone stands for itself. */
const startAnew = ({ text, summary, key, step }: { text: string; summary: string; key: string | null; step: number }): Start =>
  ({ slug: '', section: '', base: 0, version: 0, text, summary, key: key ?? randomUUID(), step })

const OPEN = { protection: 'open' }

function Head({ slug, answer, manages = false }: { slug: string; answer: EditFormAnswer; manages?: boolean }) {
  if (!answer) return <PageHead title="Edit" />
  const { title } = answer.kind === 'form' ? answer.form : answer
  const form = answer.kind === 'form' ? answer.form : null
  return <PageHead title={headWords(form)} kicker={<WikiLink link={{ title, href: paths.page(slug) }} />} slug={slug} tab="edit" manages={manages} />
}

function headWords(form: EditForm | null): string {
  const section = form?.section
  if (!section) return 'Edit'
  if (section.id === DATA) return form.board === undefined ? 'Edit the facts and relations' : 'Change the board'
  return section.id === LEAD ? 'Edit the beginning' : `Edit “${section.title}”`
}

function Aside({ answer, section }: { answer: NonNullable<EditFormAnswer>; section: string | null }) {
  const { slug, sections } = answer.kind === 'form' ? answer.form : answer
  return (
    <>
      <WritingHelp />
      <SectionLinks slug={slug} sections={sections} current={section} />
    </>
  )
}

function Said({ form: { slug, proposal, draft, unsent, section, waits } }: { form: EditForm }) {
  return (
    <>
      {proposal && <OwnProposalBanner state={STATE_WORDS[proposal.state as State]} href={paths.proposal(proposal.id)} mine={paths.mine(slug)} words={proposal.words} />}
      {proposal && <p className="hint">You go on from your own text; sending it replaces the version that waits.</p>}
      {draft && <Notice>{draft.isTyped ? 'This is your draft, as you left it.' : 'This is your draft, as it was when it could not be saved.'}</Notice>}
      <Unsent drafts={unsent.map((each) => ({ ...each, href: paths.edit(slug, section?.id, each.id) }))} />
      {section && <p className="hint">You see this part as far as you have watched. What comes later stays where it is.</p>}
      {waits && !proposal && <p className="hint">A moderator looks at it before everybody sees it. You see it at once.</p>}
    </>
  )
}

/** For a text whose page was protected since. */
function DraftStays({ slug, draft }: { slug: string; draft: number | null }) {
  return (
    <p className="actions-inline">
      <span>Your text is below, and stays among <a href={paths.drafts()}>your drafts</a>.</span>
      <a href={paths.manage(slug)}>See for how long</a>
      <a href={paths.create(undefined, draft ?? undefined)}>Make it a page of its own</a>
    </p>
  )
}

async function Otherwise({ slug, answer, isAllowed, back, draft }: { slug: string; answer: EditFormAnswer; isAllowed: boolean; back: string; draft: number | null }) {
  if (!answer) return <Absent name={slug} />
  const head = <Head slug={slug} answer={answer} />
  if (!isAllowed) {
    const form = answer.kind === 'form' ? answer.form : null
    const reason = form && !form.verdict.ok ? form.verdict.reason : ''
    return <NotForYou person={await getViewer()} reason={reason} next={back} what="write here" head={head} text={form?.text}>{form?.draft && <DraftStays slug={slug} draft={draft} />}</NotForYou>
  }
  if (answer.kind === 'form') return null
  const { pageId, title, sections } = answer
  return (
    <div className="page">
      {head}
      <LookFurther pageId={pageId} title={title} back={back} stay={paths.page(slug)} />
      <SectionLinks slug={slug} sections={sections} current={null} />
    </div>
  )
}
