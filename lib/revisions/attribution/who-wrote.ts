import { db } from '../../db/client'
import { isRowNumber } from '../../db/row-number'
import type { Viewer } from '../../spoilers/viewer'
import { horizonOn } from '../../spoilers/visible'
import { findPage, type FoundPage } from '../find'
import { hiddenFields } from '../hidden'
import { personView, revisionFields, revisionRow } from '../revision-row'
import type { AuthorShare, PersonView, WhoWrote } from '../view'
import { countAttribution, readAttribution, type ReadText } from './read-attribution'

export type WhoWroteAnswer = WhoWrote | { kind: 'not-yet'; page: { title: string; href: string }; slug: string } | null

/** The text of a revision as the viewer may see it, each passage with the revision and the author that brought it in, and the
 *  authors by their share of what is seen. Null where they know no such page, number or text. */
export async function whoWrote(viewer: Viewer, slug: string, n: number): Promise<WhoWroteAnswer> {
  const page = await findPage(viewer, slug)
  if (!page || !isRowNumber(n) || n > page.head) return null
  const read = await readAttribution(viewer, page, n)
  if (read === null) return null
  const at = { page: { title: page.title, href: `/wiki/${page.slug}` }, slug: page.slug }
  return read === 'not-yet' ? { kind: 'not-yet', ...at } : { kind: 'known', ...at, ...(await rowsOf(viewer, page, n, read)) }
}

/** The authors of what a viewer sees of a revision, largest share first; null where it is not known yet, or not for them. */
export async function sharesOf(viewer: Viewer, page: Pick<FoundPage, 'id'>, n: number): Promise<AuthorShare[] | null> {
  const words = await countAttribution(viewer, page, n)
  if (words === null) return null
  const rows = await db.revision.findMany({ where: { pageId: page.id, n: { in: [...words.keys()] } }, select: { n: true, author: revisionFields.author } })
  return byShare(words, new Map(rows.map((row) => [row.n, personView(row.author)])))
}

async function rowsOf(viewer: Viewer, page: FoundPage, n: number, { blocks, words, coarse }: ReadText) {
  const rows = await db.revision.findMany({ where: { pageId: page.id, n: { in: [...words.keys(), n] } }, select: revisionFields, orderBy: { n: 'asc' } })
  const hidden = (await hiddenFields(viewer, rows))(page.id)
  const shown = rows.map((row) => revisionRow(row, horizonOn(viewer, page.id), hidden))
  const authors = byShare(words, new Map(shown.map((row) => [row.n, row.author])))
  return {
    row: shown.find((row) => row.n === n)!,
    newest: page.head,
    authors,
    origins: shown.flatMap((row) => (words.has(row.n) ? [{ row, words: words.get(row.n)!, author: authors.findIndex((author) => author.handle === row.author.handle) }] : [])),
    blocks: blocks.map(({ kind, depth, passages }) => ({ kind, ...(depth !== undefined && { depth }), passages: passages.map(({ text, n: from }) => ({ text, n: from })) })),
    coarse,
  }
}

/** @param words by revision @param authors of the revisions */
function byShare(words: ReadonlyMap<number, number>, authors: ReadonlyMap<number, PersonView>): AuthorShare[] {
  const counts = new Map<string, AuthorShare & { count: number }>()
  let all = 0
  for (const [n, count] of words) {
    const author = authors.get(n)
    if (!author) continue
    all += count
    const known = counts.get(author.handle)
    counts.set(author.handle, { ...author, share: 0, count: (known?.count ?? 0) + count })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.handle < b.handle ? -1 : 1)).map(({ count, ...author }) => ({ ...author, share: count / all }))
}
