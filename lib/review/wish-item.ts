import { now } from '../clock'
import { db } from '../db/client'
import type { Viewer } from '../spoilers/viewer'
import { visibleTo } from '../spoilers/visible'
import type { WishAct } from './wish'
import type { WishPayload } from './wish-acts'
import { judge } from './judge'
import { versionTexts, type ProposalAct } from './load'
import type { State } from './states'
import { isOpen } from './states'

/** What a wish about a whole page would do. */
export type WishView =
  /** `problem` says why it cannot be done as things stand. */
  | { act: 'rename'; from: string; to: string; problem: string | null }
  /** `into` is null where no page takes it in; its page is null where the viewer knows of none. */
  | { act: 'delete'; title: string; into: { page: { slug: string; title: string } | null } | null; linksHere: number }
  | { act: 'restore'; title: string; as: string }
  /** `from` is who may edit now. */
  | { act: 'protect'; title: string; from: string; level: string; until: Date | null }

export const isWish = (act: ProposalAct | string): act is WishAct => act === 'rename' || act === 'delete' || act === 'restore' || act === 'protect'

type Row = { id: number; act: string; title: string; state: string; version: number }
type Page = { id: number; title: string; slug: string }

/** What it would do, as far as this viewer may know. Null where its version is gone. */
export async function wishView(viewer: Viewer, row: Row, page: Page): Promise<{ view: WishView; summary: string } | null> {
  const version = await db.proposalVersion.findUnique({ where: { proposalId_n: { proposalId: row.id, n: row.version } }, select: { summary: true, payload: true } })
  if (!version) return null
  const { summary } = version
  const payload = version.payload as WishPayload
  if (row.act === 'rename') return { summary, view: { act: 'rename', ...(await titles(row, page)), problem: isOpen(row.state as State) ? await problemOf(viewer, row, page) : null } }
  if (row.act === 'protect') return { summary, view: { act: 'protect', title: page.title, from: await protectionNow(page.id), level: payload.level ?? 'reviewed', until: payload.until ? new Date(payload.until) : null } }
  if (row.act === 'restore') return { summary, view: { act: 'restore', title: page.title, as: payload.title ?? page.title } }
  return { summary, view: { act: 'delete', title: page.title, into: payload.into === undefined ? null : { page: await heirOf(viewer, payload.into) }, linksHere: await linksTo(viewer, page) } }
}

/** Who may edit a page now: what was set for a while is over when its time is. */
async function protectionNow(pageId: number): Promise<string> {
  const { protection, protectionUntil } = await db.page.findUniqueOrThrow({ where: { id: pageId }, select: { protection: true, protectionUntil: true } })
  return protectionUntil && protectionUntil <= now() ? 'open' : protection
}

/** The title it had when this was wished: by now it may bear the new one. */
async function titles(row: Row, page: Page): Promise<{ from: string; to: string }> {
  const version = await db.proposalVersion.findUnique({ where: { proposalId_n: { proposalId: row.id, n: row.version } }, select: { baseN: true } })
  const base = version?.baseN == null ? null : await db.revision.findUnique({ where: { pageId_n: { pageId: page.id, n: version.baseN } }, select: { title: true } })
  return { from: base?.title ?? page.title, to: row.title }
}

async function problemOf(viewer: Viewer, row: Row, page: Page): Promise<string | null> {
  const texts = await versionTexts(row.id, row.version, page.id)
  const judged = texts && (await judge(texts, viewer.episodes))
  if (!judged) return 'Its text is gone.'
  if (judged.ok) return null
  return judged.error.kind === 'conflict' ? 'The page was given another title meanwhile.' : 'The page under this title cannot be read.'
}

const heirOf = (viewer: Viewer, id: number): Promise<{ slug: string; title: string } | null> =>
  db.page.findFirst({ where: { id, ...visibleTo(viewer) }, select: { slug: true, title: true } })

/** How many pages the viewer knows of link here: what a deletion would leave without its end. */
export async function linksTo(viewer: Viewer, page: { id: number }): Promise<number> {
  const names = await db.name.findMany({ where: { pageId: page.id, bound: { in: [...viewer.horizon.bounds] } }, select: { key: true } })
  const safe = { targetKey: { in: names.map((name) => name.key) }, bound: { in: [...viewer.horizon.bounds] } }
  return db.page.count({ where: { id: { not: page.id }, ...visibleTo(viewer), links: { some: safe } } })
}
