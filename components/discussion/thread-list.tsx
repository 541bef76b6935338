import { PersonLink } from '@/components/site/person-link'
import { Moment } from '@/components/site/time'
import type { ThreadRowView } from '@/lib/discussion/views'
import { paths } from '@/lib/web/paths'

const ABOUT = { evidence: 'on a row of the evidence', passage: 'on a passage' } as const

/** The discussions of a page, newest first. */
export function ThreadList({ slug, rows }: { slug: string; rows: ThreadRowView[] }) {
  return (
    <ul className="thread-list">
      {rows.map(({ id, title, by, at, lastAt, replies, isResolved, waits, about }) => (
        <li key={id}>
          <p className="thread-title" dir="auto"><a href={paths.thread(slug, id)}>{title}</a></p>
          <p className="revision-line">
            {by && <span>by <PersonLink person={by} /></span>}
            <Moment at={at} />
            {about && <span>{ABOUT[about.kind]}</span>}
            <span>{repliesWords(replies)}{replies > 0 && <>, the last <Moment at={lastAt} /></>}</span>
            {isResolved && <strong>resolved</strong>}
            {waits && <strong>waits for a moderator</strong>}
          </p>
        </li>
      ))}
    </ul>
  )
}

const repliesWords = (count: number): string => (count === 0 ? 'no replies yet' : count === 1 ? 'one reply' : `${count} replies`)
