import { dayWords } from '@/components/site/time'
import type { ArticleView } from '@/lib/pages/view'
import { paths } from '@/lib/web/paths'
import type { Author } from './article'
import { WrittenBy } from './written-by'

/** A reference that will still mean this text in ten years, and the people whom the licence asks to name. */
export function CitePage({ article, authors, baseUrl }: { article: ArticleView; authors: Author[]; baseUrl: string }) {
  const { title, slug, revision } = article
  const permanent = paths.revision(slug, revision.n)
  return (
    <details className="cite-page">
      <summary>Cite this page, and its authors</summary>
      <p className="reference">
        <copy-text>
          “{title}”. Étoile wiki, revision {revision.n}, {dayWords(revision.at)}. {baseUrl}
          {permanent}. CC BY-SA 4.0.
        </copy-text>
      </p>
      <p>
        <a href={permanent}>Permanent link to this text</a>
      </p>
      <WrittenBy authors={authors} />
      <p>
        <a href={paths.authors(slug, revision.n)}>Who wrote which words</a>
      </p>
    </details>
  )
}
