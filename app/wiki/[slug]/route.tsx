import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Article } from '@/components/article/article'
import { WatchBar } from '@/components/notifications/watch-bar'
import { WatchNews } from '@/components/notifications/watch-news'
import { SavedNotice } from '@/components/editor/saved-notice'
import { OwnProposalBanner } from '@/components/review/own-proposal-banner'
import { Notice } from '@/components/site/notice'
import { env } from '@/lib/env'
import { canHideMedia } from '@/lib/media/policy'
import { hearingOf } from '@/lib/notifications/watch'
import { newsOf } from '@/lib/notifications/watched-notices'
import { authorsOf } from '@/lib/pages/authors'
import { canManagePages } from '@/lib/pages/policy'
import type { ArticleView } from '@/lib/pages/view'
import { ownStanding } from '@/lib/review/own-proposal'
import { STATE_WORDS } from '@/lib/review/policy'
import type { State } from '@/lib/review/states'
import type { MemberViewer, Viewer } from '@/lib/spoilers/viewer'
import { atOdds } from '@/lib/theories/at-odds'
import { linkedTheories } from '@/lib/theories/linked'
import { fansOf } from '@/lib/theories/fans'
import { oddsOfBoard } from '@/lib/theories/board-theories'
import { canVote, isVotedOn } from '@/lib/theories/policy'
import { votesOn } from '@/lib/theories/votes'
import { setStatus } from '@/lib/web/exchange'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { stopWatchingAction, unmuteAction, watchAction } from '../../notifications/actions'
import { voteAction } from './actions'
import { Absent, nameIn } from './absent'
import { Choose } from './choose'
import { loadPage, numberIn, one, slugIn, type Query } from './load'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const answer = await loadPage(slugIn((await params).slug), one((await searchParams).from))
  if (answer.kind !== 'article') return { title: 'name' in answer ? nameIn(answer.name) : undefined, robots: { index: false } }
  const { title, slug, description } = answer.article
  const canonical = paths.page(slug)
  return { title, description, alternates: { canonical }, openGraph: { title, description, url: canonical, type: 'article' } }
}

/** A page, masked for whoever reads. Hidden and absent are the same answer. */
export default async function WikiPage({ params, searchParams }: Props) {
  const [{ slug }, query] = await Promise.all([params, searchParams])
  const answer = await loadPage(slugIn(slug), one(query.from))
  if (answer.kind === 'redirect') redirect(`${paths.page(answer.to)}?from=${encodeURIComponent(answer.from)}`)
  if (answer.kind === 'choose') return <Choose name={answer.name} options={answer.options} />
  if (answer.kind === 'absent') {
    setStatus(404)
    return <Absent name={answer.name} />
  }
  const { article } = answer
  const viewer = await getViewer()
  const manages = canManagePages(viewer)
  const member = viewer.kind === 'member' ? viewer : null
  const [authors, fans, answerFans, contradictions, odds, standing] = await Promise.all([
    authorsOf(viewer, { ...article, head: article.revision.n }),
    isVotedOn(article.kind) ? fansAsked(viewer, article.id) : undefined,
    article.answers && member ? fansOf(member, article.answers.rows.map(({ id }) => id)) : undefined,
    article.theory ? contradictionsOf(viewer, article) : undefined,
    article.season ? oddsOfBoard(viewer, article.season) : undefined,
    member ? standingOf(member, article.id) : undefined,
  ])
  return (
    <Article
      article={article} authors={authors} baseUrl={env().baseUrl} manages={manages} {...(fans && { fans })} answerFans={answerFans} contradictions={contradictions} odds={odds}
      foot={standing && <WatchBar slug={article.slug} pageId={article.id} {...standing.hearing} watch={watchAction} stop={stopWatchingAction} unmute={unmuteAction} />}
    >
      <SavedNotice slug={article.slug} saved={numberIn(one(query.saved))} notice={one(query.notice)} />
      <ForYou viewer={viewer} article={article} standing={standing} />
    </Article>
  )
}

/** What a page is to one member: their own change to it, whether they watch it, and what is new there since they looked. */
async function standingOf(viewer: MemberViewer, pageId: number) {
  const thing = { pageId, threadId: 0 }
  const [edits, hearing] = await Promise.all([ownStanding(viewer.id, pageId), hearingOf(viewer, thing)])
  return { ...edits, hearing, news: hearing.watching ? await newsOf(viewer, thing) : null }
}

async function contradictionsOf(viewer: Viewer, { id, theory }: ArticleView) {
  return atOdds({ canon: theory?.canon?.verdict ?? null, settlement: theory?.settlement?.state ?? null }, await linkedTheories(viewer, id))
}

/** Whoever is not signed in is shown no votes: their page is kept for many. */
async function fansAsked(viewer: Viewer, pageId: number) {
  const allowed = canVote(viewer)
  return { votes: viewer.kind === 'member' ? await votesOn(viewer, pageId) : null, refusal: allowed.ok ? null : allowed.reason, action: voteAction }
}

/** What only this reader needs to know of the page: that they opened it whole, that their change to it waits, or why it was turned down. */
function ForYou({ viewer, article: { id, slug, file }, standing }: { viewer: Viewer; article: ArticleView; standing: Awaited<ReturnType<typeof standingOf>> | undefined }) {
  const { own, rejected, news } = standing ?? {}
  return (
    <>
      {viewer.opened.has(id) && <Notice tone="warning">You chose to look further here: until you close your browser this one page tells everything.</Notice>}
      {file && canHideMedia(viewer).ok && <p className="actions-inline"><a href={paths.picture(slug)}>{file.isHidden ? 'Show the picture again' : 'Take the picture down'}</a></p>}
      {own && <OwnProposalBanner state={STATE_WORDS[own.state as State]} href={paths.proposal(own.id)} mine={paths.mine(slug)} edit={paths.edit(slug)} words={own.words} />}
      {rejected && <OwnProposalBanner state={STATE_WORDS.rejected} href={paths.proposal(rejected.id)} reason={rejected.reason} words={rejected.words} />}
      {news && <WatchNews slug={slug} notice={news.notice} through={news.through} />}
    </>
  )
}
