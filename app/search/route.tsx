import { SearchResults } from '@/components/lists/search-results'
import { PageHead } from '@/components/site/page-head'
import { SearchBox } from '@/components/site/search-box'
import { search } from '@/lib/search/search'
import { reading } from '../reading/reading'

/** Characters of a query that are looked at. */
const LONGEST = 200

export const GET = reading(async (viewer, { query: asked }) => {
  const query = (asked('q') ?? '').replace(/\p{Cc}/gu, ' ').trim().slice(0, LONGEST)
  const found = query === '' ? null : await search(viewer, query)
  const body = (
    <div className="page">
      <PageHead title="Search" />
      <SearchBox query={query} large />
      {found ? <SearchResults query={query} {...found} /> : <p className="page-intro">Titles, other names and texts, as far as you have watched. Accents do not matter, and small slips are forgiven.</p>}
    </div>
  )
  return { head: { title: 'Search', unlisted: true }, body }
})
