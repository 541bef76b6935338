import { EmptyState } from '@/components/site/empty-state'
import { KIND_WORDS } from '@/components/site/kinds'
import { Markup } from '@/components/site/markup'
import type { LinkView, SearchHit } from '@/lib/pages/view'
import { paths } from '@/lib/web/paths'

type Props = { query: string; hits: SearchHit[]; suggestion: LinkView | null }

export function SearchResults({ query, hits, suggestion }: Props) {
  return (
    <>
      {suggestion && (
        <p className="page-intro">
          Did you mean <a href={suggestion.href}>{suggestion.title}</a>?
        </p>
      )}
      {hits.length === 0 && !suggestion ? (
        <EmptyState action={{ href: paths.create(query), words: 'Write this page' }}>
          Nothing safe for you mentions “{query}”. Try fewer words, or begin a page about it.
        </EmptyState>
      ) : (
        <ul className="index-list">
          {hits.map((hit) => (
            <Hit key={hit.href} hit={hit} />
          ))}
        </ul>
      )}
    </>
  )
}

function Hit({ hit: { title, href, kind, alias, section, snippet } }: { hit: SearchHit }) {
  return (
    <li className="search-hit">
      <h2 className="index-title">
        <a href={href}>{title}</a>
      </h2>
      {snippet && <Markup as="p" className="index-line" html={snippet} />}
      <p className="meta">
        {KIND_WORDS[kind].one}
        {alias && <> · also called {alias}</>}
        {section && (
          <>
            {' '}
            · in <a href={section.href}>{section.title}</a>
          </>
        )}
      </p>
    </li>
  )
}
