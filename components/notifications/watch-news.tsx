import { Notice } from '@/components/site/notice'
import type { WatchedNotice } from '@/lib/notifications/watched-notices'
import { paths } from '@/lib/web/paths'
import { LookForm } from './look-form'

/** At the head of a page that its reader watches: what is new since they looked. */
export function WatchNews({ slug, notice, through }: { slug: string; notice: WatchedNotice; through: string }) {
  return (
    <Notice>
      <p>New since you last looked: {notice.count}. <a href={paths.history(slug)}>See the history</a></p>
      <LookForm thing={notice} through={through} back={paths.page(slug)} byItself />
      <script src="/assets/notices.js" defer />
    </Notice>
  )
}
