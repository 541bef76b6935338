import type { Metadata } from 'next'
import { LinkList } from '@/components/lists/link-list'
import { Section } from '@/components/people/section'
import { EmptyState } from '@/components/site/empty-state'
import { PageHead } from '@/components/site/page-head'
import { dayWords } from '@/components/site/time'
import { listOutdated, listWanted, type Outdated } from '@/lib/pages/lists'
import { getViewer } from '@/lib/web/viewer'

export const metadata: Metadata = { title: 'Wanted pages', robots: { index: false } }

export default async function WantedPage() {
  const viewer = await getViewer()
  const [wanted, outdated] = await Promise.all([listWanted(viewer), listOutdated(viewer)])
  const rows = wanted.map(({ title, href, count }) => ({ title, href, wanted: true, note: count === 1 ? 'one page links to it' : `${count} pages link to it` }))
  return (
    <div className="page">
      <PageHead title="Wanted pages" />
      <p className="page-intro">Names that pages link to and nobody has written about yet. Choose one and begin.</p>
      {rows.length > 0 ? <LinkList rows={rows} /> : <EmptyState>Everything that is linked to is written.</EmptyState>}
      {outdated.length > 0 && <RestsOnOld rows={outdated} />}
    </div>
  )
}

/** What was true when it was written, and may have to be said anew. */
function RestsOnOld({ rows }: { rows: Outdated[] }) {
  return (
    <Section title="What rests on a source that holds no longer">
      <p>Look whether it is still true, and say so with another source, or say until when it was.</p>
      <ul className="text-list">
        {rows.map(({ title, href, source, until }) => (
          <li key={`${href} ${source.href}`}>
            <a href={href}>{title}</a> cites <a href={source.href}>{source.title}</a>, which held until {dayWords(until)}.
          </li>
        ))}
      </ul>
    </Section>
  )
}
