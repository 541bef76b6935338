import { sharesOf } from '../revisions/attribution/who-wrote'
import { findPage, type FoundPage } from '../revisions/find'
import type { PersonView } from '../revisions/view'
import type { Viewer } from '../spoilers/viewer'
import { keptView } from './kept-views'
import { listAuthors } from './lists'

type Author = PersonView & { edits: number; share?: number }

/** Who wrote a page: by their share of what the viewer sees of a revision, largest first, then those of whom no word is left
 *  or may be told of; by edits alone where the shares are not worked out yet.
 *  @param n of this revision; of the head when not said */
export async function authorsOf(viewer: Viewer, slug: string, n?: number): Promise<Author[]> {
  const page = await findPage(viewer, slug)
  return page ? keptView(viewer, `authors ${page.id}.${page.head} ${n ?? page.head}`, () => countAuthors(viewer, page, n ?? page.head)) : []
}

async function countAuthors(viewer: Viewer, page: FoundPage, n: number): Promise<Author[]> {
  const edits = await listAuthors(viewer, page.slug)
  const [only] = edits
  // Of a page that one person wrote there is nothing to count.
  if (only && only.edits === page.head) return [{ ...only, share: 1 }]
  const shares = await sharesOf(viewer, page, n)
  if (!shares) return edits
  const editsOf = new Map(edits.map((author) => [author.handle, author.edits]))
  const sharing = new Set(shares.map((author) => author.handle))
  return [...shares.map((author) => ({ ...author, edits: editsOf.get(author.handle) ?? 0 })), ...edits.filter((author) => !sharing.has(author.handle))]
}
