import { PressForm } from '@/components/forms/press-form'
import { PersonLink } from '@/components/site/person-link'
import { Moment } from '@/components/site/time'
import type { Notice } from '@/lib/notifications/notices'
import type { FormAction } from '@/lib/web/form-state'
import { paths } from '@/lib/web/paths'

/** What others did that concerns whoever reads, newest first. */
export function NoticeList({ rows, muteMember }: { rows: readonly Notice[]; muteMember: FormAction }) {
  return (
    <ul className="review-list">
      {rows.map(({ id, at, by, words, title, href, reason, said, isNew, canMute }) => (
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
          {canMute && by?.href && (
            <details className="notice-less">
              <summary>Less of this<span className="visually-hidden"> from {by.handle}</span></summary>
              <PressForm action={muteMember} fields={{ handle: by.handle, back: paths.notifications() }}>Mute {by.handle}</PressForm>
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}
