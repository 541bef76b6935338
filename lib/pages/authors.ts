import { sharesOf } from '../revisions/attribution/who-wrote'
import type { FoundPage } from '../revisions/find'
import type { PersonView } from '../revisions/view'
import type { Viewer } from '../spoilers/viewer'
import { keptView } from './kept-views'
import { listAuthors } from './lists'

type Author = PersonView & { edits: number; share?: number }

/** Who wrote a page: by their share of what the viewer sees of a revision, largest first, then those of whom no word is left
 *  or may be told of; by edits alone where the shares are not worked out yet.
 *  @param page as it was found for this viewer
 *  @param n of this revision; of the head when not said */
export const authorsOf = (viewer: Viewer, page: Found, n = page.head): Promise<Author[]> => keptView(viewer, `authors ${page.id}.${page.head} ${n}`, () => countAuthors(viewer, page, n))

type Found = Pick<FoundPage, 'id' | 'slug' | 'head'>

async function countAuthors(viewer: Viewer, page: Found, n: number): Promise<Author[]> {
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
