import { PersonLink } from '@/components/site/person-link'
import { Moment } from '@/components/site/time'
import type { Notice } from '@/lib/notifications/notices'

/** What others did that concerns whoever reads, newest first. */
export function NoticeList({ rows }: { rows: readonly Notice[] }) {
  return (
    <ul className="review-list">
      {rows.map(({ id, at, by, words, title, href, reason, said, isNew }) => (
        <li key={id} className={isNew ? 'notice-new' : undefined}>
          <p className="notice-line">
            {by ? <PersonLink person={by} /> : 'The wiki'} {words}
            {title && href && <>: <a href={href}>{title}</a></>}
          </p>
          <p className="revision-line">
            <Moment at={at} />
            {isNew && <strong>new</strong>}
          </p>
          {reason && <p>{reason}</p>}
          {said && <p className="moderator-words" dir="auto">{said}</p>}
        </li>
      ))}
    </ul>
  )
}
