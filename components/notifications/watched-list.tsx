import { PressForm } from '@/components/forms/press-form'
import { PersonLink } from '@/components/site/person-link'
import { Moment } from '@/components/site/time'
import type { WatchedAct, WatchedNotice } from '@/lib/notifications/watched-notices'
import type { FormAction } from '@/lib/web/form-state'
import { paths } from '@/lib/web/paths'
import { LookForm } from './look-form'

type Acts = { stop: FormAction; mutePage: FormAction; muteMember: FormAction }

/** What is new on the things that somebody watches: one notice a thing, newest first. */
export function WatchedList({ rows, through, ...acts }: { rows: readonly WatchedNotice[]; through: string } & Acts) {
  return (
    <ul className="review-list">
      {rows.map((notice) => (
        <li key={`${notice.pageId}-${notice.threadId}`} className="notice-new">
          <p className="notice-line">
            <a href={notice.href}>{notice.title}</a>: {notice.count}
          </p>
          <ul className="watched-acts">
            {notice.acts.map((act) => <ActLine key={act.id} act={act} of={notice.title} />)}
            {notice.more > 0 && <li className="hint">and {notice.more} more</li>}
          </ul>
          <div className="press-row">
            <LookForm thing={notice} through={through} back={paths.notifications()} about={notice.title} />
            <Less notice={notice} {...acts} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function ActLine({ act: { by, words, said, about, href, at }, of }: { act: WatchedAct; of: string }) {
  return (
    <li>
      {by ? <PersonLink person={by} /> : 'Somebody'} <a href={href}>{words}</a>
      {about !== of && <>, “{about}”</>}
      {said && <>: <q dir="auto">{said}</q></>} <span className="hint"><Moment at={at} /></span>
    </li>
  )
}

/** For whom this is too much. */
function Less({ notice: { title, pageId, threadId, href, acts }, stop, mutePage, muteMember }: { notice: WatchedNotice } & Acts) {
  const back = paths.notifications()
  const people = [...new Set(acts.flatMap(({ by }) => (by?.href ? [by.handle] : [])))]
  return (
    <details className="notice-less">
      <summary>Less of this<span className="visually-hidden">: {title}</span></summary>
      <div className="press-row">
        <PressForm action={stop} fields={{ page: pageId, thread: threadId, back }}>Stop watching</PressForm>
        <PressForm action={mutePage} fields={{ slug: href.replace('/wiki/', ''), back }}>Mute this page</PressForm>
        {people.map((handle) => <PressForm key={handle} action={muteMember} fields={{ handle, back }}>Mute {handle}</PressForm>)}
      </div>
    </details>
  )
}
