import { PressForm } from '@/components/forms/press-form'
import type { FormAction } from '@/lib/web/form-state'
import { paths } from '@/lib/web/paths'

type Props = { slug: string; pageId: number; /** The discussion that it stands under; 0 for the page. */ threadId?: number; watching: boolean; muted: boolean; watch: FormAction; stop: FormAction; unmute: FormAction }

/** At the foot of a page: whether its reader watches it. */
export function WatchBar({ slug, pageId, threadId = 0, watching, muted, watch, stop, unmute }: Props) {
  const back = threadId === 0 ? paths.page(slug, WATCH_ID) : paths.thread(slug, threadId)
  return (
    <div className="watch-bar" id={WATCH_ID}>
      {watching ? <PressForm action={stop} fields={{ page: pageId, thread: threadId, back }}>Stop watching</PressForm> : <PressForm action={watch} fields={{ slug, thread: threadId, back }}>Watch</PressForm>}
      {muted && <PressForm action={unmute} fields={{ page: pageId, back }}>Unmute this page</PressForm>}
      <p className="hint">{hintOf(watching, muted, threadId === 0 ? 'page' : 'discussion')}</p>
    </div>
  )
}

const WATCH_ID = 'watch'

function hintOf(watching: boolean, muted: boolean, thing: string): string {
  if (muted) return 'You muted this page: nothing that happens here is told to you.'
  return watching ? `You watch this ${thing}: what others do here stands among your notices.` : 'You would be told what others do here.'
}
