import type { ReactNode } from 'react'
import { FansVotes } from '@/components/votes/fans-votes'
import { fansWords } from '@/components/votes/fans-words'
import { Markup } from '@/components/site/markup'
import { Notice } from '@/components/site/notice'
import type { ArticleView, PersonView } from '@/lib/pages/view'
import type { AtOdds } from '@/lib/theories/at-odds'
import type { Votes } from '@/lib/theories/votes'
import type { FormState } from '@/lib/web/form-state'
import { DATA } from '@/lib/spoilers/sections'
import { paths } from '@/lib/web/paths'
import { AtOdds as Contradictions } from './at-odds'
import { ArticleHead } from './article-head'
import { Contents } from './contents'
import { FileFigure } from './file-figure'
import { EpisodeNav } from './episode-nav'
import { Infobox } from './infobox'
import { JustWatched } from './just-watched'
import { NOTES_ID, Notes } from './notes'
import { ANSWERS_ID, QuestionAnswers, type Fans } from './question-answers'
import { Relations, RELATIONS_ID } from './relations'
import { RevisionLine } from './revision-line'
import { BoardOdds } from '@/components/season/board-odds'
import { Imagined, SeasonBoard } from '@/components/season/season-view'
import type { BoardOdds as Odds } from '@/lib/theories/board-at-odds'
import { TheoryView } from './theory-view'

/** `share` (0 … 1): of the words that the reader sees, where that is known already. */
export type Author = PersonView & { edits: number; share?: number }

type Props = {
  article: ArticleView
  authors: Author[]
  /** The wiki's own address, for references from outside. */
  baseUrl: string
  /** Whether the reader may do something to the page as a whole. */
  manages?: boolean
  /** What fans believe of a theory, as far as this reader may know, and how to say it. Without `votes` for whoever is not signed in:
   *  such a page is kept for many. Left out where the page is not the one they vote on. */
  fans?: { votes: Votes | null; /** Why they may not say so, where they may not. */ refusal: string | null; state?: FormState }
  /** Where a theory and those it is linked to contradict one another. */
  contradictions?: AtOdds[]
  /** Of a season: where its beats do not fit together. */
  odds?: Odds[]
  /** Of the theories that answer a question, what fans believe; left out likewise. */
  answerFans?: Fans
  /** Said above the text: an old revision, a page looked further at, a waiting proposal. */
  children?: ReactNode
  /** Said under the text, to whoever reads it. */
  foot?: ReactNode
}

/** A page as it is read. Order of the markup: title, lead, infobox, contents, text, notes; so it stands on a phone too. */
export function Article({ article, authors, baseUrl, manages, fans, answerFans, contradictions = [], odds = [], children, foot }: Props) {
  const { theory, season, answers, episode, relations, notes, slug, revision } = article
  const edit = revision.isHead ? paths.edit(slug, DATA) : undefined
  return (
    <article className="article">
      <div className="article-top">
        <ArticleHead article={article} manages={manages} />
        {children}
        {article.empty && <Notice>Nothing here is safe for you yet. It fills as you watch on.</Notice>}
        {episode && <JustWatched episode={episode} slug={slug} />}
        {theory && (
          <TheoryView theory={theory} {...(revision.isHead && { addTo: slug })} {...(manages && revision.isHead && { settleAt: paths.settle(slug) })} fans={fans ? fansWords(fans.votes) : 'That stands on the page as it is now.'}>
            {fans && <FansVotes slug={slug} {...fans} />}
          </TheoryView>
        )}
        {article.file && <FileFigure file={article.file} />}
        {season && <Imagined posed={season.posed} />}
        <Markup className="prose" html={article.lead} />
      </div>
      <Infobox article={article} edit={edit} />
      <Contents entries={entriesOf(article)} />
      <div className="article-body">
        <Markup className="prose" html={article.body} />
        {season && (
          <SeasonBoard season={season} {...(revision.isHead && { edit: paths.edit(slug, DATA), fork: paths.newSeason({ fork: slug }) })}>
            <BoardOdds odds={odds} />
            {fans && <h2 className="section-title">What do fans believe?</h2>}
            {fans && <p>{fansWords(fans.votes)}</p>}
            {fans && <FansVotes slug={slug} {...fans} />}
          </SeasonBoard>
        )}
        {answers && <QuestionAnswers answers={answers} fans={answerFans} more={answers.more && paths.answers(slug, answers.more)} />}
        {relations.length > 0 && <Relations relations={relations} edit={edit} />}
        <Contradictions contradictions={contradictions} />
        {notes.length > 0 && <Notes notes={notes} />}
        {episode && episode.ordinal === undefined && (
          <p className="article-aside">
            Rewatching it? <a href={paths.rewatchEpisode(episode.code)}>Check what pages say of it</a>, moment by moment.
          </p>
        )}
        {episode && <EpisodeNav episode={episode} />}
        <RevisionLine article={article} authors={authors} baseUrl={baseUrl} />
        {foot}
      </div>
    </article>
  )
}

function entriesOf({ contents, answers, relations, notes }: ArticleView): ArticleView['contents'] {
  if (contents.length < 2) return []
  const depth = Math.min(...contents.map((entry) => entry.depth))
  return [
    ...contents.filter((entry) => entry.depth <= depth + 1),
    ...(answers ? [{ id: ANSWERS_ID, title: 'Theories that answer it', depth }] : []),
    ...(relations.length > 0 ? [{ id: RELATIONS_ID, title: 'Relations', depth }] : []),
    ...(notes.length > 0 ? [{ id: NOTES_ID, title: 'Sources and notes', depth }] : []),
  ]
}
