import { PressForm } from '@/components/forms/press-form'
import { Notice } from '@/components/site/notice'
import type { WatchedNotice } from '@/lib/notifications/watched-notices'
import type { FormAction } from '@/lib/web/form-state'
import { paths } from '@/lib/web/paths'
import { LookForm } from './look-form'

type Props = {
  slug: string
  pageId: number
  watching: boolean
  muted: boolean
  /** What is new since they looked, and the moment it is all of. */
  news: { notice: WatchedNotice; through: string } | null
  watch: FormAction
  stop: FormAction
  unmute: FormAction
}

/** On a page: whether its reader watches it, and what is new since they looked. */
export function WatchBar({ slug, pageId, watching, muted, news, watch, stop, unmute }: Props) {
  const back = paths.page(slug)
  return (
    <>
      {news && (
        <Notice>
          <p>New since you last looked: {news.notice.count}. <a href={paths.history(slug)}>See the history</a></p>
          <LookForm thing={{ pageId, threadId: 0 }} through={news.through} back={back} byItself />
          <script src="/assets/notices.js" defer />
        </Notice>
      )}
      <div className="watch-bar">
        {muted && <PressForm action={unmute} fields={{ page: pageId, back }}>Unmute this page</PressForm>}
        {watching ? <PressForm action={stop} fields={{ page: pageId, thread: 0, back }}>Stop watching</PressForm> : <PressForm action={watch} fields={{ slug, back }}>Watch</PressForm>}
        <p className="hint">{hintOf(watching, muted)}</p>
      </div>
    </>
  )
}

function hintOf(watching: boolean, muted: boolean): string {
  if (muted) return 'You muted this page: nothing that happens here is told to you.'
  return watching ? 'You watch this page: what others do here stands among your notices.' : 'Watch it to be told what others do here.'
}
