import type { Metadata } from 'next'
import NotFound from '@/app/not-found'
import { RollbackForm } from '@/components/people/rollback-form'
import { EmptyState } from '@/components/site/empty-state'
import { PageHead } from '@/components/site/page-head'
import { now } from '@/lib/clock'
import { canRollBackAll } from '@/lib/pages/policy'
import { rollbackPlan, type PagePlan, type RollbackPlan } from '@/lib/pages/rollback-plan'
import { isSubmission, setStatus } from '@/lib/web/exchange'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { one, type Query } from '../../../../wiki/[slug]/load'
import { loadProfile } from '../load'
import { rollBackAction } from './actions'
import { SINCE_WORDS, sinceOf } from './since'

type Props = { params: Promise<{ handle: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Roll back', robots: { index: false } }

/** What taking back everything by one member would do, before it is done. For moderators; for everybody else there is none. */
export default async function RollbackPage({ params, searchParams }: Props) {
  const [{ handle }, query, viewer] = await Promise.all([params, searchParams, getViewer()])
  const person = await loadProfile(handle)
  if (!person || (!canRollBackAll(viewer, person.id).ok && !isSubmission())) {
    setStatus(404)
    return <NotFound />
  }
  const asked = one(query.since)
  const since = sinceOf(asked, now())
  const plan = since && (await rollbackPlan(viewer, person.id, since))
  return (
    <div className="page">
      <PageHead title="Roll back" kicker={<a href={paths.person(person.handle)}>{person.handle}</a>} />
      <nav className="view-switch" aria-label="Since when">
        {Object.entries(SINCE_WORDS).map(([each, words]) => (
          <a key={each} href={paths.rollBackPerson(person.handle, { since: each })} aria-current={asked === each ? 'page' : undefined}>
            {words}
          </a>
        ))}
      </nav>
      {plan ? <Plan plan={plan} handle={person.handle} since={since} /> : <p className="page-intro">Choose since when. You see what would be done before anything is.</p>}
    </div>
  )
}

function Plan({ plan: { pages, isMore }, handle, since }: { plan: RollbackPlan; handle: string; since: Date }) {
  const isDone = isSubmission()
  if (pages.length === 0 && !isDone) return <EmptyState>Nothing of theirs from that time stands on a page that you may know of.</EmptyState>
  return (
    <>
      {!isDone && (
        <ul className="text-list">
          {pages.map((page) => (
            <li key={page.id}>
              <a href={paths.history(page.slug)}>{page.title}</a>: {planWords(page)}
            </li>
          ))}
        </ul>
      )}
      {isMore && <p className="hint">There are more pages than these; they come up once these are done.</p>}
      <RollbackForm action={rollBackAction} handle={handle} since={since.toISOString()} pages={pages.length} />
    </>
  )
}

function planWords({ delete: isDelete, runs, undo, began, edits }: PagePlan): string {
  if (isDelete) return 'all of it is theirs; it is deleted'
  const parts = [runs && `their newest ${edits - undo.length - (began ? 1 : 0) === 1 ? 'edit is' : 'edits are'} rolled back`, undo.length > 0 && `${undo.length === 1 ? 'one edit is' : `${undo.length} edits are`} undone, beneath what others wrote`, began && 'its first text stays, as others went on with it']
  return parts.filter(Boolean).join('; ')
}
