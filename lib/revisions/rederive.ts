import { db } from '../db/client'
import type { Prisma } from '../db/generated/client'
import { inTransaction, isTaken, type Tx } from '../db/transaction'
import { DERIVER } from '../markdown/derive-version'
import { renderSource } from '../markdown/render'
import { err, ok, type Result } from '../result'
import type { Episode } from '../spoilers/bound'
import { listEpisodes } from '../spoilers/episodes'
import { keepLeans, whileDerivedAnew } from './evidence/leans'
import { keepOrigins } from './evidence/origins'
import { lockPage } from './ledger'
import { bounded } from './prepare'
import { lockSurroundings, ripple, ripplesFrom } from './ripple'
import type { PageTree } from '../spoilers/tree'
import type { Prepared } from './types'
import { writeRows } from './write-rows'

const BATCH = 100
const TRIES = 5

/** A page whose head could not be derived anew; it stays as it was. */
export type NotDerived = { slug: string; reason: string }

const DERIVED = { deletedAt: null, head: { not: null } } satisfies Prisma.PageWhereInput
/** Heads whose tree an earlier version of the wiki made. */
const STALE = { ...DERIVED, headRevision: { rendering: { deriver: { not: DERIVER } } } } satisfies Prisma.PageWhereInput

export const countStale = (): Promise<number> => db.page.count({ where: STALE })

/** Derive every page's tree and rows anew from its head's text. Goes past what cannot be rendered; readers are told once.
 *  @param tell hears how many pages are done, of how many
 *  @param which all, or those alone that an earlier version of the wiki derived */
export async function rederive(tell: (done: number, of: number) => void, which: 'all' | 'stale' = 'all'): Promise<NotDerived[]> {
  const where = which === 'stale' ? STALE : DERIVED
  const of = await db.page.count({ where })
  const failed: NotDerived[] = []
  let done = 0
  for (let after = 0; ; ) {
    const pages = await db.page.findMany({ where: { ...where, id: { gt: after } }, orderBy: { id: 'asc' }, take: BATCH, select: { id: true, slug: true } })
    for (const { id, slug } of pages) {
      const derived = await rederivePage(id)
      if (!derived.ok) failed.push({ slug, reason: derived.error })
      tell(++done, of)
    }
    if (pages.length < BATCH) break
    after = pages.at(-1)!.id
  }
  await db.$executeRaw`SELECT pg_notify('wiki_published', '*')`
  return failed
}

/** Derive one page's head anew. @returns the sentence that says why it could not be */
export async function rederivePage(pageId: number): Promise<Result<void, string>> {
  for (let tries = 0; tries < TRIES; tries++) {
    const head = await headOf(pageId)
    if (!head || head.body === null) return ok(undefined)
    const rendered = await renderSource(head.body)
    if (!rendered.ok) return err(rendered.error.map(({ message, line }) => `${line ? `line ${line}: ` : ''}${message}`).join(' '))
    // Offsets in a tree count in the text as it is kept: a head that still lacked ids would be shown shifted.
    if (rendered.value.source !== head.body) return err('A row of its data has no id. Open the page for editing and save it once.')
    const written = await write(pageId, head.n, rendered.value)
    if (written !== 'moved') return written
  }
  return err('It is being edited all the time. Try again later.')
}

async function headOf(pageId: number): Promise<{ n: number; body: string | null } | null> {
  const page = await db.page.findUnique({ where: { id: pageId }, select: { headRevision: { select: { n: true, text: { select: { body: true } } } } } })
  return page?.headRevision ? { n: page.headRevision.n, body: page.headRevision.text.body } : null
}

type Rendered = Pick<Prepared, 'tree' | 'json' | 'source'>

async function write(pageId: number, n: number, rendered: Rendered): Promise<Result<void, string> | 'moved'> {
  try {
    const written = await inTransaction<void, 'moved'>(async (tx) => {
      const page = await lockPage(tx, pageId)
      if (page?.head !== n || page.deletedAt) return err('moved')
      await deriveHead(tx, pageId, n, rendered, await listEpisodes(tx))
      return ok(undefined)
    })
    return written.ok ? written : 'moved'
  } catch (problem) {
    if (!isTaken(problem)) throw problem
    return err(`Another page is called “${rendered.tree.front.title}” by now.`)
  }
}

async function deriveHead(tx: Tx, pageId: number, n: number, { tree, json, source }: Rendered, episodes: readonly Episode[]): Promise<void> {
  const ripples = await ripplesFrom(tx, pageId, await bounded(tx, tree, json, source, episodes))
  await lockSurroundings(tx, ripples)
  const derived = await bounded(tx, tree, json, source, episodes)
  const { front } = tree
  await tx.page.update({ where: { id: pageId }, data: { kind: front.kind, slug: front.key, title: front.title, bound: front.knownFrom } })
  await tx.rendering.upsert({
    where: { pageId_n: { pageId, n } },
    create: { pageId, n, deriver: tree.deriver, tree: json },
    update: { deriver: tree.deriver, tree: json },
  })
  await whileDerivedAnew(tx, pageId, async () => void (await writeRows(tx, pageId, derived)))
  await keepEvidence(tx, pageId, tree)
  await ripple(tx, pageId, ripples, episodes)
}

/** Evidence of which nobody kept who brought it is taken to be whose the theory is. */
async function keepEvidence(tx: Tx, pageId: number, tree: PageTree): Promise<void> {
  if (tree.front.kind !== 'theory') return
  const { authorId } = await tx.revision.findUniqueOrThrow({ where: { pageId_n: { pageId, n: 1 } }, select: { authorId: true } })
  await keepOrigins(tx, pageId, { n: 1, authorId, act: 'restore' }, null, tree)
  await keepLeans(tx, pageId, tree)
}
