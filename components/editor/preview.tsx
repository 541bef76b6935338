import type { PreviewView } from '@/lib/pages/preview'
import { UnpublishedArticle } from './unpublished-article'

/** What the text would look like; nothing of it is kept yet. */
export function Preview({ view }: { view: PreviewView }) {
  return (
    <section className="preview" aria-labelledby="preview-title">
      <p className="preview-label" id="preview-title">
        Preview. Nothing is saved yet; your text is beneath it.
      </p>
      <UnpublishedArticle view={view}>
        <h2 className="preview-name">{view.title}</h2>
      </UnpublishedArticle>
    </section>
  )
}
