import { db } from '../db/client'
import { findPassage } from '../review/passage'
import { PASSAGE_LIMIT } from '../review/report-reasons'
import type { ThreadSubject } from '../review/comment-sight'
import { findPage, type FoundPage } from '../revisions/find'
import { loadTree } from '../revisions/load-tree'
import { highest, type Bound } from '../spoilers/bound'
import { sees } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'

/** What somebody would talk about: a page, a row of its evidence, or words that it says. */
export type Asked = { slug: string; evidence: string | null; quote: string | null }
/** The same as they may know of it. `words`: what the row shows, or the passage; null of a whole page. */
export type Subject = { page: FoundPage; bound: Bound; words: string | null } & ThreadSubject

/** Null where it is not there for them: hidden and absent are one. */
export async function findSubject(viewer: Viewer, { slug, evidence, quote }: Asked): Promise<Subject | null> {
  const page = await findPage(viewer, slug)
  if (!page) return null
  const ofPage = { page, bound: page.bound, words: null, evidenceId: null, passage: null }
  if (evidence !== null) return ofEvidence(viewer, ofPage, evidence)
  return quote === null ? ofPage : ofPassage(viewer, ofPage, quote)
}

async function ofEvidence(viewer: Viewer, ofPage: Subject, id: string): Promise<Subject | null> {
  if (id.includes('\0')) return null
  const row = await db.evidence.findFirst({ where: { pageId: ofPage.page.id, id }, select: { bound: true } })
  if (!row || !sees(horizonOn(viewer, ofPage.page.id), row.bound as Bound)) return null
  return { ...ofPage, bound: highest([ofPage.bound, row.bound as Bound], viewer.episodes), evidenceId: id, words: await evidenceWords(ofPage.page, id) }
}

/** What a row of evidence shows, in its words alone; null where it is gone. */
export async function evidenceWords({ id, head }: Pick<FoundPage, 'id' | 'head'>, evidenceId: string): Promise<string | null> {
  const tree = await loadTree(id, head)
  const row = tree?.front.evidence.find((each) => each.id === evidenceId)
  return (row && tree!.blocks[row.block]?.text) ?? null
}

async function ofPassage(viewer: Viewer, ofPage: Subject, typed: string): Promise<Subject | null> {
  const quote = typed.trim()
  if (quote === '' || quote.length > PASSAGE_LIMIT || quote.includes('\0')) return null
  const bound = await findPassage(viewer, ofPage.page.id, quote)
  return bound && { ...ofPage, bound: highest([ofPage.bound, bound], viewer.episodes), passage: quote, words: quote }
}
