import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Editor } from '@/components/editor/editor'
import { NotForYou } from '@/components/editor/not-for-you'
import { Unsent } from '@/components/editor/unsent'
import type { NewSeason, Start } from '@/components/editor/write-state'
import { Notice } from '@/components/site/notice'
import { numberWords, seasonWords } from '@/components/season/season-words'
import { PageHead } from '@/components/site/page-head'
import { ownCreation } from '@/lib/review/own-proposal'
import { findDraft } from '@/lib/revisions/drafts'
import { typedAt } from '@/lib/revisions/keep-typed'
import { needsReview } from '@/lib/revisions/policy'
import { nextSeason } from '@/lib/spoilers/board'
import { DATA } from '@/lib/spoilers/sections'
import type { MemberViewer, Viewer } from '@/lib/spoilers/viewer'
import { forkSeason } from '@/lib/theories/fork-season'
import { canPose } from '@/lib/theories/policy'
import { boardText, readSeason, type SeasonInput } from '@/lib/theories/season'
import { setStatus } from '@/lib/web/exchange'
import { currentAddress, isAnsweringForm } from '@/lib/web/here'
import { horizonView } from '@/lib/web/horizon'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { writeDataAction } from '../../wiki/[slug]/edit/actions'
import { numberIn, one, type Query } from '../../wiki/[slug]/load'

export const metadata: Metadata = { title: 'A season of your own', robots: { index: false } }

type Props = { searchParams: Promise<Query> }

/** The board of a season that is not there yet: empty, or as another one stands, or as its writer left it.
 *  @param searchParams `fork`: the slug of a season; `draft`, `proposal`: one's own */
export default async function NewSeasonPage({ searchParams }: Props) {
  const [viewer, query] = await Promise.all([getViewer(), searchParams])
  const allowed = canPose(viewer)
  if (!allowed.ok && !isAnsweringForm()) setStatus(viewer.kind === 'anonymous' ? 401 : 403)
  const begun = await begunBy(viewer, query)
  const season = begun.season ?? (await forkSeason(viewer, one(query.fork)))
  const { number, episodes } = nextSeason(viewer.episodes)
  const start: Start = {
    slug: '', section: DATA, base: 0, version: begun.version, ...(begun.proposal !== undefined && { proposal: begun.proposal }), text: season ? boardText(season) : '', summary: '',
    key: begun.key ?? randomUUID(), step: begun.step, board: episodes, season: season ? asNew(season) : EMPTY,
  }
  const unsent = viewer.kind === 'member' && !begun.season ? await typedAt(viewer.id, null, DATA) : []
  const head = (
    <PageHead title={`Your own season ${numberWords(number)}`} kicker={<a href={paths.seasonTwo()}>{seasonWords(number)}</a>}>
      <p className="page-intro">Arrange theories as beats into the {numberWords(episodes)} episodes that were never made. Others can vote on it, take it apart, and make a fork of it.</p>
    </PageHead>
  )
  return (
    <Editor
      write={writeDataAction}
      start={allowed.ok ? start : null}
      waits={needsReview(viewer, { protection: 'open' })}
      horizon={horizonView(viewer)}
      head={head}
      otherwise={<NotForYou person={viewer} reason={allowed.ok ? '' : allowed.reason} next={currentAddress()} what="make a season" head={head} />}
    >
      {begun.isDraft && <Notice>This is your draft, as you left it.</Notice>}
      <Unsent drafts={unsent.map((each) => ({ ...each, href: paths.newSeason({ draft: each.id }) }))} />
      {begun.proposal !== undefined && <Notice>This season of yours waits for review. What you send now takes its place there. <a href={paths.proposal(begun.proposal)}>See how it stands</a></Notice>}
    </Editor>
  )
}

type Begun = { season: SeasonInput | null; isDraft: boolean; version: number; proposal?: number; key?: string | null; step?: number }

const NOTHING: Begun = { season: null, isDraft: false, version: 0 }
const EMPTY: NewSeason = { title: '', premise: '', begins: null }

const asNew = ({ rows: _rows, fork, ...season }: SeasonInput): NewSeason => ({ ...season, ...(fork && { fork }) })

/** What its writer kept, or what waits of theirs. A text that says more than a board can show is gone on with as a text. */
async function begunBy(viewer: Viewer, query: Query): Promise<Begun> {
  const [draft, proposal] = [numberIn(one(query.draft)), numberIn(one(query.proposal))]
  if (viewer.kind !== 'member' || (draft === null && proposal === null)) return NOTHING
  return draft === null ? waitingOf(viewer, proposal!) : draftOf(viewer, draft)
}

async function draftOf(viewer: MemberViewer, id: number): Promise<Begun> {
  const draft = await findDraft(viewer.id, id)
  if (!draft) return NOTHING
  const season = readSeason(draft.text)
  if (!season && !isAnsweringForm()) redirect(paths.create(undefined, id))
  return { ...NOTHING, season, isDraft: true, key: draft.key, step: draft.step }
}

async function waitingOf(viewer: MemberViewer, id: number): Promise<Begun> {
  const waiting = await ownCreation(viewer.id, id)
  if (!waiting) return NOTHING
  const season = readSeason(waiting.text)
  if (!season && !isAnsweringForm()) redirect(paths.goOnCreating(id))
  return { ...NOTHING, season, version: waiting.version, proposal: waiting.id }
}
