import type { Metadata } from 'next'
import NotFound from '@/app/not-found'
import { FilterForm } from '@/components/filters/filter-form'
import { FILTER_ACTION_WORDS, FILTER_STATE_WORDS } from '@/components/filters/filter-words'
import { HitList } from '@/components/filters/hit-list'
import { PressForm } from '@/components/forms/press-form'
import { TrialForm } from '@/components/filters/trial-form'
import { Section } from '@/components/people/section'
import { Notice } from '@/components/site/notice'
import { PageHead } from '@/components/site/page-head'
import { Pagination } from '@/components/site/pagination'
import { now } from '@/lib/clock'
import { findFilter, listHits, type FilterView } from '@/lib/review/filters/filter-views'
import { canArm, canChangeFilters } from '@/lib/review/filters/policy'
import { setStatus } from '@/lib/web/exchange'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { numberIn, one, type Query } from '../../../wiki/[slug]/load'
import { armAction, disarmAction, judgeAction, tryFilterAction, writeFilterAction } from './actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Filter', robots: { index: false } }

const DONE: Record<string, string> = { saved: 'Saved. Try it before you arm it.', armed: 'Armed. It counts from now on.', disarmed: 'Disarmed. It catches nothing any more.', judged: 'Noted. You may change your mind.' }
const EMPTY = { id: null, name: '', rule: '', action: 'tag', message: '', most: 3, minutes: 60 }

/** One filter: its rule, what it would catch, and what it caught. For moderators; for everybody else there is none. */
export default async function FilterPage({ params, searchParams }: Props) {
  const [{ id: text }, query, viewer] = await Promise.all([params, searchParams, getViewer()])
  const mayChange = canChangeFilters(viewer)
  const id = numberIn(text) ?? 0
  const filter = text === 'new' ? null : await findFilter(viewer, id)
  if (text === 'new' ? !mayChange.ok : !filter) {
    setStatus(404)
    return <NotFound />
  }
  const before = one(query.before)
  const hits = filter && (await listHits(viewer, id, before))
  const done = DONE[one(query.done) ?? '']
  return (
    <div className="page">
      <PageHead title={filter?.name ?? 'A new filter'} kicker={<a href={paths.filters()}>Filters</a>}>
        {filter && <p className="revision-line"><strong>{FILTER_STATE_WORDS[filter.state]}</strong>{filter.disarmedWhy && <span>{filter.disarmedWhy}</span>}</p>}
      </PageHead>
      {done && <Notice tone="done">{done}</Notice>}
      {mayChange.ok ? <FilterForm action={writeFilterAction} filter={filter ?? EMPTY} /> : filter && <Rule filter={filter} />}
      {filter && mayChange.ok && (
        <Section title="Try and arm">
          <TrialForm action={tryFilterAction} id={filter.id} />
          <Arm filter={filter} verdict={canArm(viewer, filter, now())} />
        </Section>
      )}
      {hits && (
        <Section title="What it caught">
          {hits.rows.length > 0 ? <HitList hits={hits.rows} judge={judgeAction} /> : <p className="hint">Nothing yet.</p>}
          <Pagination start={before ? paths.filter(id) : null} older={hits.nextBefore ? paths.filter(id, { before: hits.nextBefore }) : null} />
        </Section>
      )}
    </div>
  )
}

function Arm({ filter: { id, state }, verdict }: { filter: FilterView; verdict: ReturnType<typeof canArm> }) {
  if (state === 'armed') return <PressForm action={disarmAction} fields={{ id }}>Disarm</PressForm>
  return verdict.ok ? <PressForm action={armAction} fields={{ id }} quiet={false}>Arm</PressForm> : <p className="hint">{verdict.reason}</p>
}

const Rule = ({ filter: { rule, action, message } }: { filter: FilterView }) => (
  <>
    <pre className="sent-text">{rule}</pre>
    <p>Then: {FILTER_ACTION_WORDS[action].toLowerCase()}.</p>
    {message && <p className="moderator-words">{message}</p>}
  </>
)
