import { db } from '../db/client'
import { isModerator } from '../people/person'
import type { Bound } from '../spoilers/bound'
import { boundsIn, sees } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'
import { visibleTo } from '../spoilers/visible'
import { personView } from '../revisions/revision-row'
import type { PersonView } from '../revisions/view'
import { STATE_WORDS } from './policy'
import { reasonWords } from './reasons'
import type { State } from './states'

export type QueueRow = { id: number; act: string; title: string; author: PersonView; isFirst: boolean; at: Date; summary: string | null; bound: Bound | null; version: number }
export type Queue = { rows: QueueRow[]; nextAfter: string | null }

const PAGE_SIZE = 50

/** What waits for a moderator, oldest first; it never expires. Null for everybody else.
 *  @param after `{time in ms}-{id}` of the last row seen */
export async function listQueue(viewer: Viewer, after?: string): Promise<Queue | null> {
  if (!isModerator(viewer)) return null
  const match = /^(\d{1,15})-(\d{1,9})$/.exec(after ?? '')
  const from = match ? { at: new Date(Number(match[1])), id: Number(match[2]) } : null
  const rows = await db.proposal.findMany({
    where: {
      state: 'pending',
      AND: [
        { OR: [{ pageId: null }, { page: visibleTo(viewer) }, { act: 'restore', page: { bound: { in: boundsIn(viewer.horizon) } } }] },
        from ? { OR: [{ createdAt: { gt: from.at } }, { createdAt: from.at, id: { gt: from.id } }] } : {},
      ],
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: PAGE_SIZE + 1,
    include: { author: true, page: { select: { title: true } }, versions: { orderBy: { n: 'desc' }, take: 1, select: { summary: true, payload: true } } },
  })
  const page = rows.slice(0, PAGE_SIZE)
  const firsts = await firstProposals(page.map((row) => row.authorId))
  const last = page.at(-1)
  return {
    rows: page.filter((row) => row.pageId !== null || sees(viewer.horizon, knownFrom(row.versions[0]?.payload))).map((row) => {
      const safe = sees(viewer.horizon, row.bound as Bound)
      return {
        id: row.id, act: row.act, title: row.page?.title ?? row.title, author: personView(row.author), isFirst: firsts.has(row.id), at: row.createdAt,
        summary: safe ? (row.versions[0]?.summary ?? '') : null, bound: safe ? (row.bound as Bound) : null, version: row.version,
      }
    }),
    nextAfter: rows.length > PAGE_SIZE && last ? `${last.createdAt.getTime()}-${last.id}` : null,
  }
}

const knownFrom = (payload: unknown): Bound => ((payload as { knownFrom?: Bound } | null)?.knownFrom ?? 'last')

async function firstProposals(authorIds: readonly number[]): Promise<Set<number>> {
  const rows = await db.proposal.groupBy({ by: ['authorId'], where: { authorId: { in: [...new Set(authorIds)] } }, _min: { id: true } })
  return new Set(rows.flatMap((row) => (row._min.id === null ? [] : [row._min.id])))
}

/** The item after one, for "next". */
export async function nextInQueue(viewer: Viewer, id: number): Promise<number | null> {
  const current = await db.proposal.findUnique({ where: { id }, select: { createdAt: true } })
  const queue = await listQueue(viewer, current ? `${current.createdAt.getTime()}-${id}` : undefined)
  return queue?.rows[0]?.id ?? (await listQueue(viewer))?.rows.find((row) => row.id !== id)?.id ?? null
}

export type OwnRow = { id: number; title: string; href: string; state: State; stateWords: string; at: Date; reason: string; words: string }

/** A person's own proposals, newest first, with how they were decided and why, under the titles they gave: what the page is
 *  called by now may be beyond their horizon. */
export async function listOwnProposals(memberId: number): Promise<OwnRow[]> {
  const rows = await db.proposal.findMany({
    where: { authorId: memberId }, orderBy: { updatedAt: 'desc' }, take: PAGE_SIZE,
    include: { decisions: { orderBy: { id: 'desc' }, take: 1 } },
  })
  return rows.map((row) => ({
    id: row.id, title: row.title, href: `/review/${row.id}`, state: row.state as State, stateWords: STATE_WORDS[row.state as State], at: row.updatedAt,
    reason: reasonWords(row.decisions[0]?.reasonCode ?? null), words: row.decisions[0]?.words ?? '',
  }))
}
