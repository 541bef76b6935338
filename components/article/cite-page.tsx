import { PersonLink } from '@/components/site/person-link'
import { dayWords } from '@/components/site/time'
import type { ArticleView } from '@/lib/pages/view'
import { paths } from '@/lib/web/paths'
import type { Author } from './article'

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
      {authors.length > 0 && (
        <p>
          Written by{' '}
          {authors.map((author, i) => (
            <span key={author.handle}>
              {i > 0 && ', '}
              <PersonLink person={author} /> ({author.edits === 1 ? '1 edit' : `${author.edits} edits`})
            </span>
          ))}
          .
        </p>
      )}
    </details>
  )
}
