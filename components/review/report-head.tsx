import { PageHead } from '@/components/site/page-head'
import { PersonLink } from '@/components/site/person-link'
import type { ReportItem } from '@/lib/review/report-item'
import { paths } from '@/lib/web/paths'
import { ForModerators } from './for-moderators'

const TITLES: Record<ReportItem['subject'], string> = { page: 'A reported page', passage: 'A reported passage', revision: 'A reported revision', media: 'A reported picture', member: 'A reported person' }
const WHOSE: Record<ReportItem['subject'], string> = { page: 'last edited by', passage: 'on a page last edited by', revision: 'by', media: 'uploaded by', member: '' }

/** What was reported, whose it is, and where to do something about it. */
export function ReportHead({ item }: { item: ReportItem }) {
  const { subject, page, author, record, waits, passage } = item
  return (
    <PageHead title={`${TITLES[subject]}: ${page?.title ?? author?.handle ?? 'somebody'}`} kicker={<a href={paths.review({ lane: 'reports' })}>Reports</a>}>
      {author && (
        <p className="revision-line review-line">
          <span>{WHOSE[subject]} <PersonLink person={author} /></span>
          {page?.isGone && <strong>its page was deleted</strong>}
        </p>
      )}
      {passage && (
        <p className="moderator-words" dir="auto">
          <q>{passage}</q>
        </p>
      )}
      <Places item={item} />
      <ForModerators parts={waits?.parts} claim={waits?.claim} record={record} />
    </PageHead>
  )
}

/** Where to look at it, and where to act. */
function Places({ item: { subject, page, n, passage, author } }: { item: ReportItem }) {
  return (
    <p className="actions-inline">
      {page && !page.isGone && subject === 'revision' && n !== null && <a href={paths.revision(page.slug, n)}>Revision {n}</a>}
      {page && !page.isGone && subject === 'revision' && n !== null && n > 1 && <a href={paths.diff(page.slug, n - 1, n)}>What it changed</a>}
      {page && !page.isGone && <a href={`${paths.page(page.slug)}${pointTo(passage)}`}>{subject === 'media' ? 'The picture' : 'The page'}</a>}
      {page && !page.isGone && <a href={paths.history(page.slug)}>Its history</a>}
      {page && <a href={paths.manage(page.slug)}>Manage it</a>}
      {subject === 'member' && author?.href && <a href={author.href}>What they wrote</a>}
      {author?.href && <a href={paths.managePerson(author.handle)}>Rank and suspension</a>}
    </p>
  )
}

/** Leads a browser to the words themselves, as far as they stand on one line. */
function pointTo(passage: string): string {
  const [line = ''] = passage.split('\n')
  return line === '' ? '' : `#:~:text=${encodeURIComponent(line).replaceAll('-', '%2D')}`
}
