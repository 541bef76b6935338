import type { Prisma } from '../db/generated/client'
import type { Rank } from '../people/person'
import { hiddenFields } from '../revisions/hidden'
import { personView, revisionFields, revisionRow } from '../revisions/revision-row'
import type { PersonView } from '../revisions/view'
import type { Bound } from '../spoilers/bound'
import { sees } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'
import { NO_FACTS, type EditFacts } from './facts'
import type { Lane } from './queue-filter'
import { reportedFields, reportRow, revisionOf } from './report-row'
import { isReportFacts, reportParts } from './report-score'
import { APPEAL_PART, scoreParts, type ScorePart } from './score'

/** One thing that waits. `bound` and `summary` are null where they tell more than the moderator has watched. */
export type QueueRow = {
  id: number
  lane: Lane
  act: string
  title: string
  href: string
  /** Null where it is about a person, who is named already. */
  author: PersonView | null
  at: Date
  summary: string | null
  bound: Bound | null
  parts: ScorePart[]
  claim: { by: PersonView; until: Date; isOwn: boolean } | null
}

const person = { select: { id: true, handle: true, erasedAt: true, rank: true } } as const

export const queueFields = {
  id: true, lane: true, at: true, place: true, facts: true, claimedById: true, claimedUntil: true, author: person, claimedBy: person, n: true, pageId: true,
  page: { select: { title: true, slug: true } },
  proposal: { select: { id: true, act: true, title: true, bound: true, versions: { orderBy: { n: 'desc' }, take: 1, select: { summary: true, payload: true } } } },
  revision: { select: revisionFields },
  appeal: { select: { block: { select: { id: true, member: { select: { handle: true } } } }, decision: { select: { proposal: { select: { id: true, title: true, bound: true, versions: { orderBy: { n: 'desc' }, take: 1, select: { payload: true } } } } } } } },
  reported: { select: reportedFields },
  comment: { select: { id: true, bound: true, opens: true, versions: { where: { state: 'pending' }, select: { bound: true } } } },
} satisfies Prisma.QueueItemSelect

type Row = Prisma.QueueItemGetPayload<{ select: typeof queueFields }>

/** Rows of the queue as a moderator sees them at their own horizon. What they may not know of is left out. */
export async function queueRows(viewer: Viewer, rows: readonly Row[], at: Date): Promise<QueueRow[]> {
  const hidden = await hiddenFields(viewer, rows.flatMap(({ revision, reported }) => revision ?? (reported ? revisionOf(reported) : [])))
  return rows.flatMap((row): QueueRow[] => {
    const told = toldOf(viewer, row, hidden)
    return told ? [{ id: row.id, lane: row.lane as Lane, at: row.at, parts: partsOf(row), claim: claimOf(viewer, row, at), ...told }] : []
  })
}

function toldOf(viewer: Viewer, row: Row, hidden: Awaited<ReturnType<typeof hiddenFields>>): Told | null {
  if (row.reported) return reportRow(viewer, row.reported, row.page, row.author, hidden)
  if (row.appeal) return ofAppeal(viewer, row)
  if (row.comment) return ofComment(viewer, row)
  return row.revision ? ofRevision(viewer, row, hidden) : ofProposal(viewer, row)
}

/** The reasons for an item's place, from the facts it was given. */
export function partsOf({ lane, facts, author }: Pick<Row, 'lane' | 'facts' | 'author'>): ScorePart[] {
  if (lane === 'appeals') return [APPEAL_PART]
  if (isReportFacts(facts)) return reportParts(facts)
  const { isFirst = false, ...known } = facts as Partial<EditFacts> & { isFirst?: boolean }
  return scoreParts({ ...NO_FACTS, ...known }, { rank: author.rank as Rank, isFirst })
}

export function claimOf(viewer: Viewer, { claimedBy, claimedUntil }: Pick<Row, 'claimedBy' | 'claimedUntil'>, at: Date): QueueRow['claim'] {
  if (!claimedBy || !claimedUntil || claimedUntil <= at) return null
  return { by: personView(claimedBy), until: claimedUntil, isOwn: viewer.kind === 'member' && viewer.id === claimedBy.id }
}

type Told = Pick<QueueRow, 'act' | 'title' | 'href' | 'author' | 'summary' | 'bound'>

function ofProposal(viewer: Viewer, { proposal, page, author }: Row): Told | null {
  if (!proposal) return null
  const [version] = proposal.versions
  // A new page is nobody's yet who has not watched as far as it begins.
  if (!page && !sees(viewer.horizon, knownFrom(version?.payload))) return null
  const isSafe = sees(viewer.horizon, proposal.bound as Bound)
  return {
    act: proposal.act, title: page?.title ?? proposal.title, href: `/review/${proposal.id}`, author: personView(author),
    summary: isSafe ? (version?.summary ?? '') : null, bound: isSafe ? (proposal.bound as Bound) : null,
  }
}

function ofRevision(viewer: Viewer, { revision, page }: Row, hidden: Awaited<ReturnType<typeof hiddenFields>>): Told | null {
  if (!revision || !page) return null
  const horizon = horizonOn(viewer, revision.pageId)
  const { act, author, summary } = revisionRow(revision, horizon, hidden(revision.pageId))
  const bound = (revision.rendering?.changeBound ?? 'last') as Bound
  return { act, title: page.title, href: `/review/edit/${page.slug}/${revision.n}`, author, summary, bound: sees(horizon, bound) ? bound : null }
}

/** Its words stand on its own screen: in the list it is a page and a name. */
function ofComment(viewer: Viewer, { comment, page, pageId, author }: Row): Told | null {
  if (!comment || !page || pageId === null) return null
  const bound = (comment.versions[0]?.bound ?? comment.bound) as Bound
  return { act: comment.opens ? 'thread' : 'comment', title: page.title, href: `/review/comment/${comment.id}`, author: personView(author), summary: null, bound: sees(horizonOn(viewer, pageId), bound) ? bound : null }
}

/** Against a block, or against a decision on a proposal: it stands where that one can be read. */
function ofAppeal(viewer: Viewer, { appeal, page, author }: Row): Told | null {
  if (appeal?.block) return { act: 'block-appeal', title: appeal.block.member.handle, href: `/review/block/${appeal.block.id}`, author: personView(author), summary: null, bound: '0' }
  const proposal = appeal?.decision?.proposal
  if (!proposal || (!page && !sees(viewer.horizon, knownFrom(proposal.versions[0]?.payload)))) return null
  return { act: 'appeal', title: page?.title ?? proposal.title, href: `/review/${proposal.id}`, author: personView(author), summary: null, bound: sees(viewer.horizon, proposal.bound as Bound) ? (proposal.bound as Bound) : null }
}

const knownFrom = (payload: unknown): Bound => ((payload as { knownFrom?: Bound } | null)?.knownFrom ?? 'last')
