import { PressForm } from '@/components/forms/press-form'
import type { FormAction } from '@/lib/web/form-state'
import { paths } from '@/lib/web/paths'

type Props = { slug: string; pageId: number; watching: boolean; muted: boolean; watch: FormAction; stop: FormAction; unmute: FormAction }

/** At the foot of a page: whether its reader watches it. */
export function WatchBar({ slug, pageId, watching, muted, watch, stop, unmute }: Props) {
  const back = paths.page(slug, WATCH_ID)
  return (
    <div className="watch-bar" id={WATCH_ID}>
      {watching ? <PressForm action={stop} fields={{ page: pageId, thread: 0, back }}>Stop watching</PressForm> : <PressForm action={watch} fields={{ slug, back }}>Watch</PressForm>}
      {muted && <PressForm action={unmute} fields={{ page: pageId, back }}>Unmute this page</PressForm>}
      <p className="hint">{hintOf(watching, muted)}</p>
    </div>
  )
}

const WATCH_ID = 'watch'

function hintOf(watching: boolean, muted: boolean): string {
  if (muted) return 'You muted this page: nothing that happens here is told to you.'
  return watching ? 'You watch this page: what others do here stands among your notices.' : 'You would be told what others do here.'
}
