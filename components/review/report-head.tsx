import { PageHead } from '@/components/site/page-head'
import { PersonLink } from '@/components/site/person-link'
import type { ReportItem } from '@/lib/review/report-item'
import { paths } from '@/lib/web/paths'
import { ForModerators } from './for-moderators'

const TITLES: Record<ReportItem['subject'], string> = { page: 'A reported page', passage: 'A reported passage', revision: 'A reported revision', media: 'A reported picture', member: 'A reported person', comment: 'A reported comment' }
const WHOSE: Record<ReportItem['subject'], string> = { page: 'last edited by', passage: 'on a page last edited by', revision: 'by', media: 'uploaded by', member: '', comment: 'said by' }

/** What was reported, whose it is, and where to do something about it. */
export function ReportHead({ item }: { item: ReportItem }) {
  const { subject, page, author, record, waits, passage, isGoneFromPage } = item
  return (
    <PageHead title={`${TITLES[subject]}: ${page?.title ?? author?.handle ?? 'somebody'}`} kicker={<a href={paths.review({ lane: 'reports' })}>Reports</a>}>
      {(page?.isGone || (author && subject !== 'member')) && (
        <p className="revision-line review-line">
          {author && <span>{WHOSE[subject]} <PersonLink person={author} /></span>}
          {page?.isGone && <strong>its page was deleted</strong>}
        </p>
      )}
      {passage && (
        <p className="moderator-words" dir="auto">
          <q>{passage}</q>
        </p>
      )}
      {isGoneFromPage && <p className="hint">The page says this no more.</p>}
      <Places item={item} />
      <ForModerators parts={waits?.parts} claim={waits?.claim} record={record} />
    </PageHead>
  )
}

/** Where to look at it, and where to act. */
function Places({ item }: { item: ReportItem }) {
  const { subject, page, author, comment } = item
  return (
    <p className="actions-inline">
      {comment && page && !page.isGone && <a href={paths.comment(page.slug, comment.thread, comment.id)}>{comment.isGone ? 'The discussion' : 'The comment'}</a>}
      {comment && !comment.isGone && page && !page.isGone && <a href={paths.commentAct(page.slug, comment.thread, comment.id, 'remove')}>Remove it</a>}
      {page && !page.isGone && <OnPage item={item} slug={page.slug} />}
      {page && <a href={paths.manage(page.slug)}>Manage it</a>}
      {subject === 'member' && author?.href && <a href={author.href}>What they wrote</a>}
      {author?.href && <a href={paths.managePerson(author.handle)}>Rank and suspension</a>}
    </p>
  )
}

function OnPage({ item: { subject, n, passage }, slug }: { item: ReportItem; slug: string }) {
  const revision = subject === 'revision' ? n : null
  return (
    <>
      {revision !== null && <a href={paths.revision(slug, revision)}>Revision {revision}</a>}
      {revision !== null && revision > 1 && <a href={paths.diff(slug, revision - 1, revision)}>What it changed</a>}
      <a href={`${paths.page(slug)}${pointTo(passage)}`}>{subject === 'media' ? 'The picture' : 'The page'}</a>
      <a href={paths.history(slug)}>Its history</a>
      {subject === 'media' && <a href={paths.picture(slug)}>Take it down</a>}
    </>
  )
}

/** Leads a browser to the words themselves, as far as they stand on one line. */
function pointTo(passage: string): string {
  const [line = ''] = passage.split('\n')
  return line === '' ? '' : `#:~:text=${encodeURIComponent(line).replaceAll('-', '%2D')}`
}
