import { Notice } from '@/components/site/notice'
import { PersonLink } from '@/components/site/person-link'
import { Moment } from '@/components/site/time'
import type { AuthorShare, WhoWrote as View } from '@/lib/revisions/view'
import { paths } from '@/lib/web/paths'
import { shareWords } from './share-words'
import { RevisionBy, Summary } from './revision-line'
import { WordedText } from './worded-text'

/** A text by who wrote it: the authors with their shares, the text with its passages marked, and the revisions they lead to. */
export function WhoWrote({ view }: { view: View }) {
  const { slug, row, newest, authors, origins, blocks, coarse } = view
  return (
    <>
      <p className="revision-line">
        <a href={paths.revision(slug, row.n)}>
          Revision {row.n} of {newest}
        </a>
        <Moment at={row.at} />
        {row.n > 1 && <a href={paths.authors(slug, row.n - 1)}>The one before</a>}
        {row.n < newest && <a href={paths.authors(slug, row.n + 1)}>The next</a>}
      </p>
      {coarse && <Notice>Some texts of this page differ so much that comparing them took too long: some words may be older than is said here.</Notice>}
      {authors.length === 0 ? <Notice>Nothing here is safe for you yet, so nobody is named.</Notice> : <Authors authors={authors} />}
      <WordedText blocks={blocks} origins={origins} authors={authors} />
      {origins.length > 0 && (
        <section className="origins">
          <h2>The revisions these words came with</h2>
          <ol>
            {origins.map((origin) => (
              <Origin key={origin.row.n} slug={slug} origin={origin} />
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

function Authors({ authors }: { authors: AuthorShare[] }) {
  return (
    <section className="shares">
      <h2>By share of the words you see</h2>
      <ol>
        {authors.map((author, i) => (
          <li key={author.handle}>
            <span className={`share-mark by-style-${i % 6}`} aria-hidden="true">
              {i + 1}
            </span>
            <PersonLink person={author} />
            <span className="share">{shareWords(author.share)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Where a pressed passage leads: who brought it in, when and why, and what else that revision did. */
function Origin({ slug, origin: { row, words, author } }: { slug: string; origin: View['origins'][number] }) {
  return (
    <li id={`by-${row.n}`} className="origin">
      <span className={`share-mark by-style-${author % 6}`} aria-hidden="true">
        {author + 1}
      </span>
      <div>
        <p className="revision-line">
          <RevisionBy row={row} slug={slug} />
          <Moment at={row.at} />
          <span>{words === 1 ? '1 word' : `${words} words`}</span>
        </p>
        <Summary row={row} />
        <p className="revision-line">
          <a href={paths.revision(slug, row.n)}>Revision {row.n}</a>
          {row.n > 1 && (
            <a href={paths.diff(slug, row.n - 1, row.n)}>
              What it changed<span className="visually-hidden"> (revision {row.n})</span>
            </a>
          )}
          <a className="origin-close" href="#nobody">
            Close
          </a>
        </p>
      </div>
    </li>
  )
}
