import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { About } from '@/components/discussion/about'
import { SayForm } from '@/components/discussion/say-form'
import { tellsOptions } from '@/components/discussion/tells-options'
import { ThreadList } from '@/components/discussion/thread-list'
import { EmptyState } from '@/components/site/empty-state'
import { Notice } from '@/components/site/notice'
import { PageHead } from '@/components/site/page-head'
import { Pagination } from '@/components/site/pagination'
import { WikiLink } from '@/components/site/wiki-link'
import { presetBound } from '@/lib/discussion/said-bound'
import { findSubject, type Subject } from '@/lib/discussion/subject'
import { listThreads } from '@/lib/discussion/threads'
import type { ThreadList as Threads } from '@/lib/discussion/views'
import { canManagePages } from '@/lib/pages/policy'
import { setStatus } from '@/lib/web/exchange'
import { isAnsweringForm } from '@/lib/web/here'
import { horizonView } from '@/lib/web/horizon'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { Absent } from '../absent'
import { leadOn, one, slugIn, type Query } from '../load'
import { beginAction } from './actions'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Discussion', robots: { index: false } }

const DONE: Record<string, string> = { deleted: 'Deleted.', removed: 'Removed. Its author is told why.', restored: 'It is back.' }

/** What people say of a page, as far as its reader has watched, and a form to begin. */
export default async function TalkPage({ params, searchParams }: Props) {
  const [{ slug: segment }, query, viewer] = await Promise.all([params, searchParams, getViewer()])
  const slug = slugIn(segment)
  const list = await listThreads(viewer, slug, one(query.before))
  if (!list && !isAnsweringForm()) await leadOn(slug, (other) => paths.talk(other))
  if (!list) setStatus(404)
  const asked = { slug, evidence: one(query.evidence) ?? null, quote: one(query.quote) ?? null }
  const subject = list && (await findSubject(viewer, asked))
  const done = DONE[one(query.done) ?? '']
  return (
    <div className="page talk">
      {list ? <PageHead title="Discussion" kicker={<WikiLink link={{ title: list.page.title, href: paths.page(slug) }} />} slug={slug} tab="talk" manages={canManagePages(viewer)} /> : <Absent name={slug} />}
      {done && <Notice tone="done">{done}</Notice>}
      {list && <Rows slug={slug} list={list} isLater={one(query.before) !== undefined} />}
      {(list?.canSay.ok || isAnsweringForm()) && <Begin slug={slug} subject={subject} asked={asked} waits={list?.waits ?? false} isFirst={list?.rows.length === 0} />}
      {list && !list.canSay.ok && !isAnsweringForm() && <p className="hint">{viewer.kind === 'anonymous' ? <><a href={paths.signIn(paths.talk(slug))}>Sign in</a> to begin a discussion.</> : list.canSay.reason}</p>}
    </div>
  )
}

function Rows({ slug, list, isLater }: { slug: string; list: Threads; isLater: boolean }) {
  if (list.rows.length === 0) return <EmptyState>Nothing is said here that is safe for you so far.</EmptyState>
  return (
    <>
      <ThreadList slug={slug} rows={list.rows} />
      <Pagination start={isLater ? paths.talk(slug) : null} older={list.nextBefore && paths.talk(slug, { before: list.nextBefore })} />
    </>
  )
}

type BeginProps = { slug: string; subject: Subject | null; asked: { evidence: string | null; quote: string | null }; waits: boolean; isFirst: boolean }

async function Begin({ slug, subject, asked, waits, isFirst }: BeginProps) {
  const viewer = await getViewer()
  const evidence = subject?.evidenceId ?? (isAnsweringForm() ? asked.evidence : null)
  const isAsked = subject?.evidenceId != null || subject?.passage != null
  return (
    <SayForm
      action={beginAction} about={{ slug, evidence: evidence ?? '' }} options={tellsOptions(horizonView(viewer))} preset={presetBound(viewer)} submitKey={randomUUID()} waits={waits} button="Begin it" label="What do you say?"
      summary="Begin a discussion" isOpen={isFirst || isAsked || isAnsweringForm()} begins={{ hasQuote: evidence === null, quote: subject?.passage ?? '' }}
    >
      {subject?.evidenceId != null && <About about={{ kind: 'evidence', words: subject.words, isGone: false }} />}
    </SayForm>
  )
}
