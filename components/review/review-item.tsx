import { boundWords } from '@/components/editor/bound-words'
import { Lowerings } from '@/components/editor/questions'
import { Diff, type DiffView } from '@/components/diff/diff'
import { ViewSwitch } from '@/components/diff/view-switch'
import { PictureFrame } from '@/components/media/picture-frame'
import { Notice } from '@/components/site/notice'
import { PageHead } from '@/components/site/page-head'
import { PersonLink } from '@/components/site/person-link'
import { Moment } from '@/components/site/time'
import type { HorizonView } from '@/lib/pages/view'
import type { ReviewItem as Item } from '@/lib/review/item'
import type { QueueFilter } from '@/lib/review/queue-filter'
import { paths, withQuery } from '@/lib/web/paths'
import type { WaitingItem } from '@/lib/review/waiting-item'
import type { WaitingTime } from '@/lib/review/waiting-time'
import { ForModerators } from './for-moderators'
import { timeWords } from './time-words'
import { Talk } from './talk'
import { WishPlan } from './wish-plan'

const VIEWS: readonly DiffView[] = ['inline', 'side']

type Props = { item: Item; view: DiffView; /** What the queue is narrowed to. */ filter: QueueFilter; horizon: HorizonView; /** For moderators, while it waits. */ waiting: WaitingItem | null; /** For its author, while it waits. */ time: WaitingTime | null }

/** One proposal: what it does, who, how far it tells, what was said about it, and the difference. */
export function ReviewItem({ item, view, filter, horizon, waiting, time }: Props) {
  const { page, difference, meaning, talk, id } = item
  const href = (other: DiffView) => withQuery(paths.proposal(id), { ...filter, view: other })
  return (
    <>
      <PageHead title={titleOf(item)} kicker={page ? <a href={page.isGone ? paths.manage(page.slug) : paths.page(page.slug)}>{page.title}</a> : item.act === 'upload' ? 'A picture' : 'A new page'}>
        <p className="revision-line review-line">
          <span>
            by <PersonLink person={item.author} />
          </span>
          <Moment at={item.at} />
          <span>tells what is known {boundWords(item.bound, horizon)}</span>
          {item.version > 1 && <span className="revision-mark">version {item.version}</span>}
          <strong>{item.stateWords}</strong>
        </p>
        {item.summary && <p className="revision-summary" dir="auto">{item.summary}</p>}
        {waiting && <ForModerators {...waiting} />}
        {time && <p className="hint">{timeWords(time)}</p>}
      </PageHead>
      <Talk rows={talk.rows} />
      {item.picture && <PictureFrame picture={item.picture} alt={item.picture.alt} />}
      {difference.kind === 'wish' ? (
        <WishPlan wish={difference.wish} />
      ) : (
        <>
          <Standing difference={difference} horizon={horizon} />
          <ViewSwitch view={view} views={VIEWS} hrefOf={href} />
          <Diff diff={difference.diff} view={view} meaning={meaning} />
        </>
      )}
    </>
  )
}

const titleOf = ({ act, title, page }: Item): string => PROPOSED[act](title, page?.title ?? title)

const PROPOSED: Record<Item['act'], (title: string, page: string) => string> = {
  create: (title) => `A new page: ${title}`,
  edit: (title) => `A change to ${title}`,
  rename: (title) => `A new title: ${title}`,
  delete: (_title, page) => `Delete ${page}`,
  restore: (_title, page) => `Restore ${page}`,
  protect: (_title, page) => `Who may edit ${page}`,
  upload: (title) => title,
}

/** How the text stands to the page as it is now, where there is something to know. */
function Standing({ difference, horizon }: { difference: Exclude<Item['difference'], { kind: 'wish' }>; horizon: HorizonView }) {
  if (difference.kind === 'conflict') {
    return (
      <Notice tone="warning">
        The page was changed in the same words meanwhile. Below is what its author changed from the text they saw; they have to put both together before it can be accepted.
      </Notice>
    )
  }
  if (difference.kind === 'refused') return <Notice tone="warning">As it is, this cannot be published: {difference.message}</Notice>
  return (
    <>
      {difference.merged && <p className="hint">The page went on meanwhile. This is what accepting would change in it now.</p>}
      {difference.lowerings.length > 0 && (
        <Notice tone="warning">
          <p>These words would be known earlier:</p>
          <Lowerings lowerings={difference.lowerings} horizon={horizon} />
        </Notice>
      )}
    </>
  )
}
