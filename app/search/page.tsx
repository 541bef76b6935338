import type { Metadata } from 'next'
import { SearchResults } from '@/components/lists/search-results'
import { PageHead } from '@/components/site/page-head'
import { SearchBox } from '@/components/site/search-box'
import { search } from '@/lib/search/search'
import { getViewer } from '@/lib/web/viewer'

type Props = { searchParams: Promise<{ q?: string | string[] }> }

export const metadata: Metadata = { title: 'Search', robots: { index: false } }

/** Characters of a query that are looked at. */
const LONGEST = 200

export default async function SearchPage({ searchParams }: Props) {
  const { q } = await searchParams
  const query = ((Array.isArray(q) ? q[0] : q) ?? '').replace(/\p{Cc}/gu, ' ').trim().slice(0, LONGEST)
  const found = query === '' ? null : await search(await getViewer(), query)
  return (
    <div className="page">
      <PageHead title="Search" />
      <SearchBox query={query} large />
      {found ? <SearchResults query={query} {...found} /> : <p className="page-intro">Titles, other names and texts, as far as you have watched. Accents do not matter, and small slips are forgiven.</p>}
    </div>
  )
}
