import type { Prisma } from '../db/generated/client'
import type { Bound } from '../spoilers/bound'
import { sees, type Horizon } from '../spoilers/horizon'
import { undoneBy } from './undoing'
import type { PersonView, RevisionRow } from './view'

const person = { select: { id: true, handle: true, erasedAt: true, imported: true } } as const
export const revisionFields = {
  pageId: true, n: true, at: true, summary: true, minor: true, act: true, merged: true, claimedAt: true, textHash: true, undoesN: true, baseN: true,
  author: person, reviewer: person, rendering: { select: { changeBound: true } },
} satisfies Prisma.RevisionSelect

type Row = Prisma.RevisionGetPayload<{ select: typeof revisionFields }>

/** Whoever decided, where the site keeps names among moderators. */
export const A_MODERATOR: PersonView = { handle: 'a moderator', href: null }

/** A person as a name and, where they have one, the address of their profile. */
export function personView(member: { id: number; handle: string; erasedAt: Date | null }): PersonView {
  return member.erasedAt ? { handle: `Former member ${member.id}`, href: null } : { handle: member.handle, href: `/people/${encodeURIComponent(member.handle)}` }
}

/** A revision as a row of a history. A summary tells what its edit changed, so it has the edit's bound. */
export function revisionRow(row: Row, horizon: Horizon, hidden: HiddenFields): RevisionRow {
  const undid = undoneBy(row)
  const safe = sees(horizon, (row.rendering?.changeBound ?? 'last') as Bound)
  return {
    n: row.n, at: row.at, minor: row.minor, act: row.act, merged: row.merged,
    author: hidden.author.has(row.n) ? { handle: 'hidden', href: null } : personView(row.author),
    ...(row.reviewer && { reviewer: hidden.reviewer ? A_MODERATOR : personView(row.reviewer) }),
    summary: safe && row.summary !== '' && !hidden.summary.has(row.n) ? row.summary : null,
    ...(row.claimedAt && { claimedAt: row.claimedAt }),
    ...(undid && { undid }),
  }
}

/** Numbers of a page's revisions whose field is hidden; `reviewer`: nobody is told who accepted any of them. */
export type HiddenFields = { summary: ReadonlySet<number>; author: ReadonlySet<number>; reviewer: boolean }
