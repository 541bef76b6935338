import { Article } from '@/components/article/article'
import { PagePress } from '@/components/forms/page-press'
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
import { readPage } from '@/lib/pages/read'
import type { ArticleView, TheoryView } from '@/lib/pages/view'
import { ownStanding } from '@/lib/review/own-proposal'
import { STATE_WORDS } from '@/lib/review/policy'
import type { State } from '@/lib/review/states'
import type { MemberViewer, Viewer } from '@/lib/spoilers/viewer'
import { oddsOfTheory } from '@/lib/theories/linked'
import { fansOf } from '@/lib/theories/fans'
import { oddsOfBoard } from '@/lib/theories/board-theories'
import { canVote, isVotedOn } from '@/lib/theories/policy'
import { votesOn } from '@/lib/theories/votes'
import type { FormState } from '@/lib/web/form-state'
import { paths } from '@/lib/web/paths'
import { reading, type Reading } from '../../reading/reading'
import { Absent, nameIn } from './absent'
import { Choose } from './choose'
import { actOn, type Forms } from './forms'
import { numberIn, plainName } from './load'

/** A page, masked for whoever reads. Hidden and absent are the same answer.
 *  @param forms what became of a form that was sent from it */
const show = (forms: Forms = {}) => reading<{ slug: string }>(async (viewer, { params, query }) => {
  const answer = await readPage(viewer, plainName(params.slug), query('from'))
  if (answer.kind === 'redirect') return { to: `${paths.page(answer.to)}?from=${encodeURIComponent(answer.from)}` }
  if (answer.kind === 'article') return articleFor(viewer, answer.article, forms, { saved: query('saved'), notice: query('notice') })
  const head = { title: nameIn(answer.name), unlisted: true }
  if (answer.kind === 'choose') return { head, body: <Choose name={answer.name} options={answer.options} /> }
  return { head, body: <Absent name={answer.name} />, status: 404 }
})

export const GET = show()

/** A form of the page. Where it is refused, the page is the answer, and says why. */
export async function POST(request: Request, context: { params: Promise<{ slug: string }> }): Promise<Response> {
  return show(await actOn(request))(request, context)
}

async function articleFor(viewer: Viewer, article: ArticleView, forms: Forms, { saved, notice }: { saved?: string; notice?: string }): Promise<Reading> {
  const member = viewer.kind === 'member' ? viewer : null
  const [authors, fans, answerFans, contradictions, odds, standing] = await Promise.all([
    authorsOf(viewer, { ...article, head: article.revision.n }),
    isVotedOn(article.kind) ? fansAsked(viewer, article.id, forms.vote) : undefined,
    article.answers && member ? fansOf(member, article.answers.rows.map(({ id }) => id)) : undefined,
    article.theory ? oddsOfTheory(viewer, article.id, verdictsOf(article.theory)) : undefined,
    article.season ? oddsOfBoard(viewer, article.season) : undefined,
    member ? standingOf(member, article.id) : undefined,
  ])
  const { slug, title, description } = article
  const body = (
    <Article
      article={article} authors={authors} baseUrl={env().baseUrl} manages={canManagePages(viewer)} fans={fans} answerFans={answerFans} contradictions={contradictions} odds={odds}
      foot={standing && <WatchBar slug={slug} pageId={article.id} {...standing.hearing} form={(act, press) => <PagePress key={act} slug={slug} act={act} state={forms[act]} {...press} />} />}
    >
      <SavedNotice slug={slug} saved={numberIn(saved)} notice={notice} />
      <Unsent slug={slug} forms={forms} isMember={member !== null} />
      <ForYou viewer={viewer} article={article} standing={standing} />
    </Article>
  )
  return { head: { title, description, canonical: paths.page(slug), isArticle: true }, body, ...(forms.unknown && { status: 422 }) }
}

/** What was sent and not done, where no form is there that could say so. */
function Unsent({ slug, forms: { unknown, vote: _, ...presses }, isMember }: { slug: string; forms: Forms; isMember: boolean }) {
  if (unknown) return <Notice tone="warning">Nothing was done: this page has changed since you opened it. Do it again on the page as it is now.</Notice>
  const refused = Object.values(presses).some(({ errors }) => errors.length > 0)
  return refused && !isMember ? <Notice tone="warning">Nothing was done: you are not signed in any more. <a href={paths.signIn(paths.page(slug))}>Sign in</a>, and do it again.</Notice> : null
}

/** What a page is to one member: their own change to it, whether they watch it, and what is new there since they looked. */
async function standingOf(viewer: MemberViewer, pageId: number) {
  const thing = { pageId, threadId: 0 }
  const [edits, hearing] = await Promise.all([ownStanding(viewer.id, pageId), hearingOf(viewer, thing)])
  return { ...edits, hearing, news: hearing.watching ? await newsOf(viewer, thing) : null }
}

const verdictsOf = ({ canon, settlement }: TheoryView) => ({ canon: canon?.verdict ?? null, settlement: settlement?.state ?? null })

/** Whoever is not signed in is shown no votes: their page is kept for many. */
async function fansAsked(viewer: Viewer, pageId: number, state: FormState | undefined) {
  const allowed = canVote(viewer)
  return { votes: viewer.kind === 'member' ? await votesOn(viewer, pageId) : null, refusal: allowed.ok ? null : allowed.reason, state }
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
