import { db } from '../db/client'
import { foldName } from '../fold'
import { sees } from '../spoilers/horizon'
import { horizonOn } from '../spoilers/visible'
import { surroundingsOf } from '../spoilers/surroundings'
import type { Viewer } from '../spoilers/viewer'
import type { PageTree } from '../spoilers/tree'
import { findByName, findPage, type FoundPage } from '../revisions/find'
import { changedEvidence } from '../revisions/evidence/changed'
import { hiddenFields, isTextHidden } from '../revisions/hidden'
import { loadTree } from '../revisions/load-tree'
import { revisionFields, revisionRow } from '../revisions/revision-row'
import type { RevisionRow } from '../revisions/view'
import { answersTo } from './answers'
import { renderTree } from './article'
import { episodeView } from './episode-view'
import { fileView } from './file-view'
import { incomingRelations } from './incoming-relations'
import { pageChecks } from '../verification/progress'
import { keptView } from './kept-views'
import { posedBy } from './posed-by'
import { protectionOf } from './protection'
import { showStatus } from './show-status'
import type { ArticleView, LinkView } from './view'

export type PageAnswer =
  | { kind: 'article'; article: ArticleView }
  | { kind: 'redirect'; to: string; from: string }
  | { kind: 'choose'; name: string; options: LinkView[] }
  | { kind: 'absent'; name: string }

/** What stands at `/wiki/{slug}` for this viewer. A page beyond their horizon and no page at all are one answer.
 *  @param from the name by which they were led here, where that was another. */
export async function readPage(viewer: Viewer, slug: string, from?: string): Promise<PageAnswer> {
  const page = await findPage(viewer, slug)
  if (page) {
    const article = await keptArticle(viewer, page)
    return article ? { kind: 'article', article: { ...article, ...(await cameBy(viewer, page, from)) } } : { kind: 'absent', name: slug }
  }
  const named = await findByName(viewer, slug)
  const only = named[0]
  if (!only) return { kind: 'absent', name: slug }
  if (named.length === 1) return { kind: 'redirect', to: only.page.slug, from: foldName(slug) }
  return { kind: 'choose', name: only.display, options: named.map(({ page: other }) => ({ title: other.title, href: `/wiki/${other.slug}` })) }
}

export type RevisionAnswer = { kind: 'revision'; article: ArticleView; row: RevisionRow; newest: number } | null

/** One revision of a page as the viewer may see it, masked like the page itself. Null where they know no such page or number. */
export async function readRevision(viewer: Viewer, slug: string, n: number): Promise<RevisionAnswer> {
  const page = await findPage(viewer, slug)
  if (!page || !Number.isSafeInteger(n) || n < 1 || n > page.head) return null
  const article = await articleOf(viewer, page, n)
  return article && { kind: 'revision', article, row: article.revision, newest: page.head }
}

/** A file’s page shows its picture to whoever brought it before others see it, so it is made for each. */
const keptArticle = (viewer: Viewer, page: FoundPage): Promise<ArticleView | null> =>
  page.kind === 'file' ? articleOf(viewer, page, page.head) : keptView(viewer, `article ${page.id}.${page.head} ${page.protection}`, () => articleOf(viewer, page, page.head))

async function articleOf(viewer: Viewer, page: FoundPage, n: number): Promise<ArticleView | null> {
  const [tree, row] = await Promise.all([loadTree(page.id, n), db.revision.findUnique({ where: { pageId_n: { pageId: page.id, n } }, select: revisionFields })])
  // An earlier text may have begun later, under a title that tells more.
  if (!tree || !row || !sees(horizonOn(viewer, page.id), tree.front.knownFrom)) return null
  const [isHidden, hidden, view, protectionView] = await Promise.all([
    isTextHidden(viewer, row.textHash), hiddenFields(viewer, [row]), viewOf(viewer, page, tree, n === page.head), protectionOf(viewer, page),
  ])
  return isHidden ? null : { ...view, ...(protectionView && { protectionView }), revision: { ...revisionRow(row, horizonOn(viewer, page.id), hidden(page.id)), isHead: n === page.head } }
}

/** A tree of a page as a view, without the line that says who wrote it: also how a proposal is shown to its author. */
export async function viewOf(viewer: Viewer, page: Pick<FoundPage, 'id' | 'slug' | 'protection'>, tree: PageTree, editable: boolean): Promise<Omit<ArticleView, 'revision'>> {
  const horizon = horizonOn(viewer, page.id)
  const keys = [tree.front.key, ...tree.front.aliases.map((alias) => alias.key)]
  const [around, incoming, status, posed, answers, file, checks, changed] = await Promise.all([
    surroundingsOf(db, [tree], viewer.episodes),
    incomingRelations(viewer, page.id, keys),
    tree.front.theory ? showStatus() : null,
    tree.front.theory || tree.front.kind === 'season' ? posedBy(viewer, page.id) : null,
    tree.front.kind === 'question' ? answersTo(viewer, page.id, keys) : null,
    tree.front.file ? fileView(viewer, tree.front.file) : null,
    editable ? pageChecks(viewer, page.id) : null,
    editable && tree.front.theory ? changedEvidence(page.id, horizon) : new Set<string>(),
  ])
  const places = editable ? { editSection: (section: string) => `/wiki/${page.slug}/edit?section=${encodeURIComponent(section)}`, ...(checks && { checked: checks.moments }) } : {}
  const rendered = renderTree(tree, around, horizon, places)
  const { kind, title, source, episode } = tree.front
  return {
    id: page.id,
    slug: page.slug,
    kind,
    title,
    ...rendered,
    relations: [...rendered.relations, ...incoming],
    ...(rendered.theory && { theory: { ...rendered.theory, evidence: rendered.theory.evidence.map((row) => (changed.has(row.id) ? { ...row, changed: true as const } : row)), ...(status && { showStatus: status }), ...(posed && { posed }) } }),
    ...(rendered.season && { season: { ...rendered.season, ...(posed && { posed }) } }),
    ...(answers && answers.rows.length > 0 && { answers }),
    ...(file && { file, empty: false }),
    ...(checks && checks.timed > 0 && { checks: { timed: checks.timed, verified: checks.verified } }),
    ...(source && { source: { ...source, key: source.key } }),
    ...(episode && { episode: episodeView(viewer, episode, around) }),
    protection: page.protection as ArticleView['protection'],
  }
}

async function cameBy(viewer: Viewer, page: FoundPage, from: string | undefined): Promise<{ cameBy?: string }> {
  if (!from || foldName(from) === page.slug) return {}
  const named = await findByName(viewer, from)
  const name = named.find((candidate) => candidate.page.id === page.id)
  return name ? { cameBy: name.display } : {}
}
