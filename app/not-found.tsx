import type { Metadata } from 'next'
import { PageHead } from '@/components/site/page-head'
import { SearchBox } from '@/components/site/search-box'
import { Static } from '@/components/site/static'

export const metadata: Metadata = { title: 'Nothing here', robots: { index: false } }

export default function NotFound() {
  return (
    <Static className="page">
      <PageHead title="Nothing here" />
      <p className="page-intro">
        No page of the wiki has this address. Look for it by name, or go to the <a href="/">front page</a>.
      </p>
      <SearchBox large />
    </Static>
  )
}
