import { randomUUID } from 'node:crypto'
import { RestoreForm } from '@/components/manage/restore-form'
import { Section } from '@/components/people/section'
import { Moment } from '@/components/site/time'
import type { DeletedPage } from '@/lib/pages/deleted'
import type { Way } from '@/lib/pages/policy'
import type { HorizonView } from '@/lib/pages/view'
import { paths } from '@/lib/web/paths'
import { restoreAction } from './actions'

type Props = { pages: DeletedPage[]; way: Way; horizon: HorizonView; /** Whether no page is there now. */ isAlone: boolean }

/** Deleted pages that had this address, each with the way back. */
export function Deleted({ pages, way, horizon, isAlone }: Props) {
  return pages.map((page) => (
    <Section key={page.id} title={isAlone ? `Restore “${page.title}”` : `Restore an earlier page, “${page.title}”`}>
      <p>
        Deleted <Moment at={page.at} />, after {page.head === 1 ? 'one revision' : `${page.head} revisions`}.
        {page.into && <> Its names lead to <a href={paths.page(page.into.slug)}>{page.into.title}</a>.</>}
        {page.reason && <> Why: <q dir="auto">{page.reason}</q></>}
      </p>
      <RestoreForm action={restoreAction} page={page} token={randomUUID()} horizon={horizon} waits={way.kind === 'proposal'} />
    </Section>
  ))
}
