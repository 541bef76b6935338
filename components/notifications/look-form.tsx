import type { Thing } from '@/lib/notifications/watch'
import { paths } from '@/lib/web/paths'

type Props = { /** Null is everything that they watch. */ thing: Thing | null; through: string; back: string; /** With scripts it says so itself, because what it is about is looked at. */ byItself?: boolean; about?: string }

/** Say that a thing was looked at, as it was at a moment. */
export function LookForm({ thing, through, back, byItself = false, about }: Props) {
  return (
    <form action={paths.lookAt()} method="post" className={byItself ? 'seen-form' : 'press-form'}>
      {thing && <input type="hidden" name="page" value={thing.pageId} />}
      {thing && <input type="hidden" name="thread" value={thing.threadId} />}
      <input type="hidden" name="through" value={through} />
      <input type="hidden" name="back" value={back} />
      <button type="submit" className="button-quiet">
        {byItself ? 'I have seen it' : thing ? 'Mark as read' : 'Mark all as read'}
        {about && <span className="visually-hidden">: {about}</span>}
      </button>
    </form>
  )
}
