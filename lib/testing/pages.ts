import '../wiring/composition'
import { randomUUID } from 'node:crypto'
import { db } from '../db/client'
import { inTransaction } from '../db/transaction'
import { ok } from '../result'
import type { Edit } from '../pages/edit'
import { lockPage, openPage, publish } from '../revisions/ledger'
import { prepare } from '../revisions/prepare'
import type { Prepared } from '../revisions/types'
import { someHandle } from './cast'
import { source } from './source'

export type MadePage = { id: number; slug: string; title: string; head: number; text: string }
type Make = { kind?: string; front?: readonly string[]; summary?: string; title?: string }

/** A title that no other test has. */
export const someTitle = (word = 'Page'): string => `${word} ${someHandle('x').slice(2)}`

/** A text that is fit to be published, or a thrown test. */
export async function prepared(text: string): Promise<Prepared> {
  const ready = await prepare(text)
  if (!ready.ok) throw new Error(ready.error.map((issue) => issue.message).join(' '))
  return ready.value
}

/** A published page with one revision, through the ledger. */
export function publishPage(authorId: number, body: string, { title = someTitle(), kind, front, summary = 'First' }: Make = {}): Promise<MadePage> {
  return publishText(authorId, source(title, body, { kind, front }), summary)
}

/** A whole text as a page's first revision, or its next. */
export async function publishText(authorId: number, text: string, summary = '', page?: MadePage): Promise<MadePage> {
  if (page) return publishNext(page, authorId, text, summary)
  const ready = await prepared(text)
  const publication = { prepared: ready, act: 'create', authorId, baseN: null, merged: false, summary, minor: false, origin: 'form' } as const
  const made = await inTransaction<{ id: number; n: number }, never>(async (tx) => {
    const begun = await openPage(tx, publication)
    return ok({ id: begun.id, n: await publish(tx, begun, publication) })
  })
  if (!made.ok) throw new Error('not published')
  return { id: made.value.id, slug: ready.tree.front.key, title: ready.tree.front.title, head: made.value.n, text: ready.source }
}

/** The page's next revision, as whoever needs no review publishes it. */
export async function publishNext(page: MadePage, authorId: number, text: string, summary = ''): Promise<MadePage> {
  const ready = await prepared(text)
  const n = await inTransaction<number, never>(async (tx) => {
    const locked = await lockPage(tx, page.id)
    return ok(await publish(tx, locked!, { prepared: ready, act: 'edit', authorId, baseN: locked!.head, merged: false, summary, minor: false, origin: 'form' }))
  })
  if (!n.ok) throw new Error('not published')
  return { ...page, head: n.value, text: ready.source, slug: ready.tree.front.key, title: ready.tree.front.title }
}

/** What the edit form of a page sends when its text is `text`. */
export function edit(page: Pick<MadePage, 'slug' | 'head'>, text: string, more: Partial<Edit> = {}): Edit {
  return {
    slug: page.slug, text, section: null, base: page.head, version: 0, summary: '', minor: false, key: randomUUID(), knownFrom: null, lowers: false,
    answers: null, onto: null, ...more,
  }
}

/** The text that readers get now, and its number. */
export async function headOf(pageId: number): Promise<{ n: number; text: string }> {
  const page = await db.page.findUniqueOrThrow({ where: { id: pageId }, select: { headRevision: { select: { n: true, text: { select: { body: true } } } } } })
  return { n: page.headRevision!.n, text: page.headRevision!.text.body! }
}
