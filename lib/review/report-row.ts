import type { Prisma } from '../db/generated/client'
import type { HiddenFields } from '../revisions/revision-row'
import { personView } from '../revisions/revision-row'
import type { PersonView } from '../revisions/view'
import type { Bound } from '../spoilers/bound'
import { sees } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'

export const reportedFields = { id: true, subject: true, pageId: true, n: true, passage: true, bound: true } satisfies Prisma.ReportedSelect

type Reported = Prisma.ReportedGetPayload<{ select: typeof reportedFields }>
type Member = { id: number; handle: string; erasedAt: Date | null }

/** A reported thing in the queue. Whose it is stays hidden where its revision hides it; of a person it is said once. */
export function reportRow(viewer: Viewer, reported: Reported, page: { title: string } | null, member: Member, hidden: (pageId: number) => HiddenFields) {
  const { id, subject, pageId, passage } = reported
  const bound = reported.bound as Bound
  const isSafe = sees(pageId === null ? viewer.horizon : horizonOn(viewer, pageId), bound)
  const author: PersonView | null = subject === 'member' ? null : isAuthorHidden(reported, hidden) ? { handle: 'hidden', href: null } : personView(member)
  return { act: `report-${subject}`, title: page?.title ?? personView(member).handle, href: `/review/report/${id}`, author, summary: isSafe ? passage : null, bound: isSafe ? bound : null }
}

export const isAuthorHidden = ({ pageId, n }: Pick<Reported, 'pageId' | 'n'>, hidden: (pageId: number) => HiddenFields): boolean =>
  pageId !== null && n !== null && hidden(pageId).author.has(n)

/** The revision that makes a reported thing somebody's, to ask whether its author is hidden. */
export const revisionOf = ({ pageId, n }: Pick<Reported, 'pageId' | 'n'>): { pageId: number; n: number }[] => (pageId === null || n === null ? [] : [{ pageId, n }])
