import { db } from '../db/client'
import type { Prisma } from '../db/generated/client'
import { isRowNumber } from '../db/row-number'
import { isModerator } from '../people/person'
import type { Bound } from '../spoilers/bound'
import type { FileFront } from '../spoilers/front'
import { sees, type Horizon } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'
import { fitted } from '../markdown/fitted'
import { renderSource } from '../markdown/render'
import type { DiffResult } from '../revisions/diff/diff-lines'
import { diffTexts } from '../revisions/diff/diff-texts'
import { meaningBetween, treed } from '../revisions/meaning/meaning-between'
import type { Lowering } from '../revisions/lowering'
import { personView } from '../revisions/revision-row'
import type { PersonView } from '../revisions/view'
import { holdsUnwatched } from './holds-unwatched'
import { judge } from './judge'
import { tellsHiddenAuthor, textsFor } from './kept-back'
import { versionTexts, type ProposalAct } from './load'
import { actsOn, canSeeProposal, STATE_WORDS, type ReviewAct } from './policy'
import { isOpen, type State } from './states'
import { suggestionFor, type Suggestion } from './suggestion'
import { talkOf, type Talk } from './talk'
import { isWish, wishView, type WishView } from './wish-item'

export type ReviewItem = {
  id: number
  act: ProposalAct
  title: string
  page: { id: number; slug: string; title: string; isGone: boolean } | null
  author: PersonView
  isOwn: boolean
  state: State
  stateWords: string
  version: number
  head: number | null
  summary: string
  at: Date
  bound: Bound
  acts: ReviewAct[]
  /** A text that a moderator suggests instead, until its author takes it or sends another. */
  suggestion: Suggestion | null
  /** What was said about it, by whom. */
  talk: Talk
  /** What it would do to what the page says. */
  meaning: string[]
  /** Where it brings one with it that its page has not. */
  picture: WaitingPicture | null
  /** The difference to the head; how the texts stand to each other. */
  difference:
    | { kind: 'clean'; diff: DiffResult; merged: boolean; lowerings: Lowering[] }
    | { kind: 'conflict'; diff: DiffResult }
    | { kind: 'refused'; diff: DiffResult; message: string }
    /** It is about the page as a whole. */
    | { kind: 'wish'; wish: WishView }
}

/** A picture that waits with its description. */
export type WaitingPicture = { src: string; full: string; width: number; height: number; alt: string }

export type ReviewItemAnswer = { kind: 'item'; item: ReviewItem } | { kind: 'ask'; pageId: number | null; title: string } | null

/** One proposal as its author or a moderator sees it. Null for everybody else, as if there were none. What it tells beyond
 *  a moderator's own horizon is asked for first. */
export async function reviewItem(viewer: Viewer, id: number): Promise<ReviewItemAnswer> {
  const row = !isRowNumber(id) ? null : await db.proposal.findUnique({ where: { id }, include: { author: true, page: true } })
  if (!row || !canSeeProposal(viewer, { authorId: row.authorId, state: row.state as State })) return null
  const isOwn = viewer.kind === 'member' && viewer.id === row.authorId
  if (!isOwn && (await tellsHiddenAuthor(viewer, row.id))) return null
  const bound = row.bound as Bound
  const horizon = row.pageId === null ? viewer.horizon : horizonOn(viewer, row.pageId)
  const talk = await talkOf(viewer, { id: row.id, authorId: row.authorId, state: row.state as State })
  const stands = isOpen(row.state as State) || talk.waits !== null
  if (row.page && !isOwn && isModerator(viewer) && !sees(horizon, row.page.bound as Bound)) return null
  if (row.page && row.act === 'delete' && !isOwn && !sees(horizon, bound)) return { kind: 'ask', pageId: row.pageId, title: row.page.title }
  if (row.page && isWish(row.act)) {
    // What its page is called by now, its author may not have come to.
    if (!sees(horizon, row.page.bound as Bound)) return { kind: 'ask', pageId: row.pageId, title: row.title }
    const wish = await wishView(viewer, row, row.page)
    const content = wish && { talk, suggestion: null, summary: isOwn || sees(horizon, bound) ? wish.summary : '', headN: row.page.head, meaning: [], picture: null, difference: { kind: 'wish' as const, wish: wish.view } }
    return content && { kind: 'item', item: itemOf(viewer, row, isOwn, content) }
  }
  if (!isOwn && !sees(horizon, bound)) return { kind: 'ask', pageId: row.pageId, title: row.page?.title ?? `Proposal ${row.id}` }
  const stored = await versionTexts(row.id, row.version, row.pageId)
  const texts = stored && (await textsFor(viewer, stored))
  if (!texts) return null
  // A difference shows the whole of its texts, also what the proposal leaves as it was.
  if (row.pageId !== null && (await holdsUnwatched(viewer, row.pageId, [texts.base, texts.mine, texts.head]))) return { kind: 'ask', pageId: row.pageId, title: isOwn ? row.title : (row.page?.title ?? `Proposal ${row.id}`) }
  const suggestion = row.state === 'changes-requested' ? await suggestionFor(viewer, row, texts.mine) : null
  const told = await differenceOf(viewer, texts, stands, horizon)
  const picture = await pictureOf(texts, stands)
  return { kind: 'item', item: itemOf(viewer, row, isOwn, { talk, suggestion, summary: texts.summary, headN: texts.headN, picture, ...told }) }
}

type Row = Prisma.ProposalGetPayload<{ include: { author: true; page: true } }>
type Content = Pick<ReviewItem, 'talk' | 'suggestion' | 'summary' | 'difference' | 'meaning' | 'picture'> & { headN: number | null }

function itemOf(viewer: Viewer, row: Row, isOwn: boolean, { headN, summary, ...told }: Content): ReviewItem {
  const subject = { authorId: row.authorId, state: row.state as State }
  return {
    id: row.id, act: row.act as ProposalAct, title: row.title, page: row.page && { id: row.page.id, slug: row.page.slug, title: row.page.title, isGone: row.page.deletedAt !== null },
    author: personView(row.author), isOwn, state: subject.state, stateWords: STATE_WORDS[subject.state], version: row.version, head: headN,
    summary, at: row.updatedAt, bound: row.bound as Bound, acts: actsOn(viewer, subject),
    ...told,
  }
}

/** In CSS pixels: beside the decision, not instead of it. */
const SHOWN_AT_MOST = { width: 640, height: 480 }

const fileIn = async (source: string): Promise<FileFront | undefined> => {
  const rendered = source === '' ? null : await renderSource(source)
  return rendered?.ok ? rendered.value.tree.front.file : undefined
}

/** The picture that a version brings with it: one that neither its base nor the page has. */
async function pictureOf({ base, mine, head }: { base: string; mine: string; head: string }, stands: boolean): Promise<WaitingPicture | null> {
  const file = await fileIn(mine)
  if (!file) return null
  for (const known of stands ? [base, head] : [base]) if ((await fileIn(known))?.media === file.media) return null
  const media = (await db.media.findUnique({ where: { id: file.media }, include: { sizes: { where: { width: 640 } } } }))
  if (!media || media.state === 'hidden') return null
  const copy = media.animated ? undefined : media.sizes[0]
  return { src: `/media/${media.id}${copy ? `?w=${copy.width}` : ''}`, full: `/media/${media.id}`, ...fitted(media, SHOWN_AT_MOST), alt: file.alt }
}

/** While it waits (`stands`), be it for the answer to an appeal, against the head it would be merged with; once decided, against the base it stood on. */
async function differenceOf(
  viewer: Viewer, texts: { base: string; mine: string; head: string }, stands: boolean, horizon: Horizon,
): Promise<Pick<ReviewItem, 'difference' | 'meaning'>> {
  const judged = await judge(stands ? texts : { ...texts, head: texts.base }, viewer.episodes)
  if (judged.ok) {
    const { headText, prepared, merged, lowerings } = judged.value
    const diff = diffTexts(headText, prepared.source)
    const meaning = await meaningBetween(viewer, await treed(headText), { text: prepared.source, tree: prepared.tree }, diff.rows, horizon)
    return { meaning, difference: { kind: 'clean', diff, merged, lowerings } }
  }
  const diff = diffTexts(texts.base, texts.mine)
  const meaning = await meaningBetween(viewer, await treed(texts.base), await treed(texts.mine), diff.rows, horizon)
  return { meaning, difference: judged.error.kind === 'conflict' ? { kind: 'conflict', diff } : { kind: 'refused', diff, message: judged.error.issues[0]?.message ?? '' } }
}
