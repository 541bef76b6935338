import type { ReactNode } from 'react'
import type { PressProps } from '@/components/forms/press'
import type { PageAct } from '@/lib/web/page-acts'
import { paths } from '@/lib/web/paths'

export type WatchAct = Exclude<PageAct, 'vote'>

type Props = {
  slug: string
  pageId: number
  /** The discussion that it stands under; 0 for the page. */
  threadId?: number
  watching: boolean
  muted: boolean
  /** A form of one press that asks for `act`. */
  form: (act: WatchAct, press: PressProps) => ReactNode
}

/** At the foot of a page: whether its reader watches it. */
export function WatchBar({ slug, pageId, threadId = 0, watching, muted, form }: Props) {
  const back = threadId === 0 ? paths.page(slug, WATCH_ID) : paths.thread(slug, threadId)
  return (
    <div className="watch-bar" id={WATCH_ID}>
      {watching ? form('stop', { fields: { page: pageId, thread: threadId, back }, children: 'Stop watching' }) : form('watch', { fields: { slug, thread: threadId, back }, children: 'Watch' })}
      {muted && form('unmute', { fields: { page: pageId, back }, children: 'Unmute this page' })}
      <p className="hint">{hintOf(watching, muted, threadId === 0 ? 'page' : 'discussion')}</p>
    </div>
  )
}

const WATCH_ID = 'watch'

function hintOf(watching: boolean, muted: boolean, thing: string): string {
  if (muted) return 'You muted this page: nothing that happens here is told to you.'
  return watching ? `You watch this ${thing}: what others do here stands among your notices.` : 'You would be told what others do here.'
}
