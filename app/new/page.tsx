import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import type { Metadata } from 'next'
import { Editor } from '@/components/editor/editor'
import { NotForYou } from '@/components/editor/not-for-you'
import { StartFrom } from '@/components/editor/start-from'
import { Unsent } from '@/components/editor/unsent'
import { WritingHelp } from '@/components/editor/writing-help'
import type { Start } from '@/components/editor/write-state'
import { Notice } from '@/components/site/notice'
import { PageHead } from '@/components/site/page-head'
import { STARTED_BY_HAND, templateFor } from '@/lib/pages/template'
import { ownCreation } from '@/lib/review/own-proposal'
import { findDraft } from '@/lib/revisions/drafts'
import { typedAt } from '@/lib/revisions/keep-typed'
import { canCreate, needsReview } from '@/lib/revisions/policy'
import type { From } from '@/lib/spoilers/front'
import type { Viewer } from '@/lib/spoilers/viewer'
import { readSeason } from '@/lib/theories/season'
import { setStatus } from '@/lib/web/exchange'
import { currentAddress, isAnsweringForm } from '@/lib/web/here'
import { horizonView } from '@/lib/web/horizon'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { writeAction } from '../wiki/[slug]/edit/actions'
import { numberIn, one, type Query } from '../wiki/[slug]/load'

type Props = { searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'A new page', robots: { index: false } }

const OPEN = { protection: 'open' }

/** A page that is not there yet, from the beginning its kind of page has. */
export default async function NewPage({ searchParams }: Props) {
  const [query, viewer] = await Promise.all([searchParams, getViewer()])
  const allowed = canCreate(viewer)
  if (!allowed.ok && !isAnsweringForm()) setStatus(viewer.kind === 'anonymous' ? 401 : 403)
  const [title, kind] = [one(query.title)?.trim() ?? '', kindIn(one(query.kind))]
  const draft = viewer.kind === 'member' ? await findDraft(viewer.id, numberIn(one(query.draft)) ?? 0) : null
  const waiting = viewer.kind === 'member' && !draft ? await ownCreation(viewer.id, numberIn(one(query.proposal)) ?? 0) : null
  const begun = draft ?? waiting
  // A season goes on where it was begun, on its board.
  if (begun && !isAnsweringForm() && readSeason(begun.text)) redirect(paths.newSeason(draft ? { draft: draft.id } : { proposal: waiting!.id }))
  const unsent = viewer.kind === 'member' && !begun ? await typedAt(viewer.id, null, null) : []
  const head = <PageHead title={title && !draft && !waiting ? `A new page: ${title.slice(0, 200)}` : 'A new page'} />
  const start: Start = { slug: '', section: '', base: 0, version: waiting?.version ?? 0, ...(waiting && { proposal: waiting.id }), text: begun?.text ?? templateFor(kind, title, firstOf(viewer)), summary: begun?.summary ?? '', key: draft?.key ?? randomUUID(), step: draft?.step }
  return (
    <Editor
      write={writeAction}
      start={allowed.ok ? start : null}
      waits={needsReview(viewer, OPEN)}
      horizon={horizonView(viewer)}
      head={head}
      otherwise={<NotForYou person={viewer} reason={allowed.ok ? '' : allowed.reason} next={currentAddress()} what="write a page" head={head} />}
      aside={<WritingHelp />}
    >
      {draft && <Notice>{draft.reason === 'typed' ? 'This is your draft, as you left it.' : 'This is your draft, as it was when it could not be saved.'}</Notice>}
      <Unsent drafts={unsent.map((each) => ({ ...each, href: paths.create(undefined, each.id) }))} />
      {waiting && <Notice>This page of yours waits for review. What you send now takes its place there. <a href={paths.proposal(waiting.id)}>See how it stands</a></Notice>}
      {!draft && !waiting && <StartFrom title={title} kind={kind} kinds={STARTED_BY_HAND} />}
    </Editor>
  )
}

type Startable = (typeof STARTED_BY_HAND)[number]

const kindIn = (text: string | undefined): Startable => STARTED_BY_HAND.find((kind) => kind === text) ?? 'character'

/** What somebody writes about is mostly what they have just seen. */
const firstOf = ({ horizon, episodes }: Viewer): From => episodes.find((episode) => episode.ordinal === horizon.ordinal)?.code ?? '0'
