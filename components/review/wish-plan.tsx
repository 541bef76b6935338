import { dayWords } from '@/components/site/time'
import { Notice } from '@/components/site/notice'
import type { WishView } from '@/lib/review/wish-item'
import { paths } from '@/lib/web/paths'

/** What a wish about a whole page would do, in a sentence. */
export function WishPlan({ wish }: { wish: WishView }) {
  return <div className="prose">{wish.act === 'rename' ? <Rename wish={wish} /> : wish.act === 'delete' ? <Delete wish={wish} /> : wish.act === 'protect' ? <Protect wish={wish} /> : <Restore wish={wish} />}</div>
}

function Rename({ wish: { from, to, problem } }: { wish: Extract<WishView, { act: 'rename' }> }) {
  return (
    <>
      <p>
        “{from}” would be called “{to}”. The old title would lead here, and every link to it with it; the text stays as it is.
      </p>
      {problem && <Notice tone="warning">As things stand, this cannot be done: {problem}</Notice>}
    </>
  )
}

function Delete({ wish: { title, into, linksHere } }: { wish: Extract<WishView, { act: 'delete' }> }) {
  if (into) {
    const heir = into.page ? <a href={paths.page(into.page.slug)}>{into.page.title}</a> : 'another page'
    return (
      <p>
        “{title}” would be no page of its own any more: its names would lead to {heir}. Its text would not move there; its revisions would stay, for moderators to restore.
      </p>
    )
  }
  return (
    <p>
      “{title}” would be gone for every reader. Its revisions would stay, for moderators to restore.
      {linksHere > 0 && ` ${linksHere === 1 ? 'One page links' : `${linksHere} pages link`} here; those links would lead to a page that is not written yet.`}
    </p>
  )
}

function Restore({ wish: { title, as } }: { wish: Extract<WishView, { act: 'restore' }> }) {
  return (
    <p>
      “{title}” would be there again{as !== title && <>, as “{as}”</>}, with its last text and every revision under its number.
    </p>
  )
}

const EDITORS: Record<string, string> = { open: 'by everybody, as usual', reviewed: 'by everybody, and every edit would be looked at first', moderators: 'by moderators alone' }
const EDIT_NOW: Record<string, string> = { open: 'Everybody edits it now, as usual.', reviewed: 'Every edit of it is looked at first now.', moderators: 'Only moderators edit it now.' }

function Protect({ wish: { title, from, level, until } }: { wish: Extract<WishView, { act: 'protect' }> }) {
  return (
    <p>
      “{title}” would be edited {EDITORS[level] ?? level}{until && `, until ${dayWords(until)}`}. {EDIT_NOW[from]}
    </p>
  )
}
