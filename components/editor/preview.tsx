import type { PreviewView } from '@/lib/pages/preview'
import type { BoardOdds } from '@/lib/theories/board-at-odds'
import { UnpublishedArticle } from './unpublished-article'

/** What the text would look like; nothing of it is kept yet. */
export function Preview({ view, odds }: { view: PreviewView; odds: BoardOdds[] | undefined }) {
  return (
    <section className="preview" aria-labelledby="preview-title">
      <p className="preview-label" id="preview-title">
        Preview. Nothing is saved yet; your text is beneath it.
      </p>
      <UnpublishedArticle view={view} odds={odds}>
        <h2 className="preview-name">{view.title}</h2>
      </UnpublishedArticle>
    </section>
  )
}
