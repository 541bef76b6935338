import { RevisionBy } from '@/components/history/revision-line'
import { PageHead } from '@/components/site/page-head'
import { PersonLink } from '@/components/site/person-link'
import { Moment } from '@/components/site/time'
import type { EditItem } from '@/lib/review/edit-item'
import { paths } from '@/lib/web/paths'
import { ForModerators } from './for-moderators'

/** Whose edit it is, of what, and whether somebody has looked at it. */
export function EditHead({ item: { page, row, record, checked, waits } }: { item: EditItem }) {
  return (
    <PageHead title={`${row.n === 1 ? 'A new page' : 'An edit'}: ${page.title}`} kicker={<a href={paths.page(page.slug)}>{page.title}</a>}>
      <p className="revision-line review-line">
        <RevisionBy row={row} slug={page.slug} />
        <Moment at={row.at} />
        <a href={paths.revision(page.slug, row.n)}>revision {row.n}</a>
        {checked ? <strong>checked by <PersonLink person={checked.by} /></strong> : <strong>not checked yet</strong>}
      </p>
      {row.summary && <p className="revision-summary" dir="auto">{row.summary}</p>}
      <ForModerators parts={waits?.parts} claim={waits?.claim} record={record} />
    </PageHead>
  )
}
