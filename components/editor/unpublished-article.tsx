import type { ReactNode } from 'react'
import { Infobox } from '@/components/article/infobox'
import { Notes } from '@/components/article/notes'
import { Relations } from '@/components/article/relations'
import { TheoryView } from '@/components/article/theory-view'
import { BoardOdds } from '@/components/season/board-odds'
import { SeasonBoard } from '@/components/season/season-view'
import { Markup } from '@/components/site/markup'
import { Notice } from '@/components/site/notice'
import type { PreviewView } from '@/lib/pages/preview'
import type { BoardOdds as Odds } from '@/lib/theories/board-at-odds'

/** A text that is no revision yet, in the shape in which it would be read.
 *  @param odds of a season: where its beats do not fit together
 *  @param children its head */
export function UnpublishedArticle({ view, odds = [], children }: { view: PreviewView; odds?: Odds[]; children: ReactNode }) {
  const { theory, season, relations, notes, lead, body, empty } = view
  return (
    <article className="article">
      <div className="article-top">
        {children}
        {empty && <Notice>Nothing of this shows at that point. It fills as one watches on.</Notice>}
        {theory && <TheoryView fans="Nobody can say before it is published." theory={theory} />}
        <Markup className="prose" html={lead} />
      </div>
      <Infobox article={view} />
      <div className="article-body">
        <Markup className="prose" html={body} />
        {season && (
          <SeasonBoard season={season}>
            <BoardOdds odds={odds} />
          </SeasonBoard>
        )}
        {relations.length > 0 && <Relations relations={relations} />}
        {notes.length > 0 && <Notes notes={notes} />}
      </div>
    </article>
  )
}
