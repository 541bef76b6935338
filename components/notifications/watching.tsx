import { PressForm } from '@/components/forms/press-form'
import type { WatchedThing } from '@/lib/notifications/watch'
import type { FormAction } from '@/lib/web/form-state'
import { paths } from '@/lib/web/paths'

/** Everything that somebody watches, each with the way to stop. */
export function Watching({ things, stop }: { things: readonly WatchedThing[]; stop: FormAction }) {
  if (things.length === 0) return <p className="hint">Nothing yet. A page that you want to hear of has a button “Watch” at its foot; what you write yourself you watch from the start.</p>
  return (
    <ul className="watching">
      {things.map(({ pageId, threadId, title, href }) => (
        <li key={`${pageId}-${threadId}`}>
          <span><a href={href}>{title}</a>{threadId > 0 && <span className="hint"> a thread</span>}</span>
          <PressForm action={stop} fields={{ page: pageId, thread: threadId, back: paths.notifications() }}>Stop watching<span className="visually-hidden"> {title}</span></PressForm>
        </li>
      ))}
    </ul>
  )
}
