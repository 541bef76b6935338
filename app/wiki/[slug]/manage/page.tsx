import type { Metadata } from 'next'
import { ComeIn } from '@/components/editor/not-for-you'
import { Notice } from '@/components/site/notice'
import { PageHead } from '@/components/site/page-head'
import { WikiLink } from '@/components/site/wiki-link'
import { manageView, type ManageView } from '@/lib/pages/manage'
import { canManagePages } from '@/lib/pages/policy'
import { canSettle } from '@/lib/theories/policy'
import { setStatus } from '@/lib/web/exchange'
import { isAnsweringForm } from '@/lib/web/here'
import { horizonView } from '@/lib/web/horizon'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { Absent } from '../absent'
import { leadOn, loadPage, one, slugIn, type Query } from '../load'
import { Deleted } from './deleted'
import { Whole } from './whole'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Manage', robots: { index: false } }

const NOTICES: Record<string, string> = {
  protected: 'Set. It counts from now on.',
  deleted: 'Deleted. Readers find nothing here any more; you may restore it whenever you like.',
}

/** What can be done to a page as a whole, and to deleted ones that had its address. */
export default async function ManagePage({ params, searchParams }: Props) {
  const [{ slug: name }, query, viewer] = await Promise.all([params, searchParams, getViewer()])
  const slug = slugIn(name)
  const view = viewer.kind === 'member' ? await manageView(viewer, slug) : null
  if (!view) return <NotHere slug={slug} />
  if (!canManagePages(viewer) && !isAnsweringForm()) return <Suspended slug={slug} view={view} />
  const done = NOTICES[one(query.done) ?? '']
  const { page } = view
  return (
    <div className="page">
      <PageHead title="Manage" kicker={page ? <WikiLink link={{ title: page.title, href: paths.page(page.slug) }} /> : 'A deleted page'} {...(page && { slug: page.slug, tab: 'manage', manages: true })} />
      {done && <Notice tone="done">{done}</Notice>}
      <Waiting rows={view.waiting} />
      {page && <Whole page={page} view={view} settles={canSettle(viewer, page)} into={one(query.into)?.slice(0, 200) ?? ''} horizon={horizonView(viewer)} />}
      {view.deleted.length > 0 && <Deleted pages={view.deleted} way={view.ways.restore} horizon={horizonView(viewer)} isAlone={!page} />}
    </div>
  )
}

/** For whoever is not signed in a page that was deleted is none, and a page that is there asks them in. */
async function NotHere({ slug }: { slug: string }) {
  const [viewer, answer] = await Promise.all([getViewer(), loadPage(slug)])
  if (!isAnsweringForm()) await leadOn(slug, paths.manage)
  if (viewer.kind === 'anonymous' && answer.kind === 'article') {
    setStatus(401)
    return (
      <div className="page">
        <PageHead title="Manage" kicker={<WikiLink link={{ title: answer.article.title, href: paths.page(answer.article.slug) }} />} slug={answer.article.slug} />
        <ComeIn next={paths.manage(answer.article.slug)} what="propose another title for a page, or that it be deleted" />
      </div>
    )
  }
  setStatus(404)
  return <Absent name={slug} />
}

function Suspended({ slug, view }: { slug: string; view: ManageView }) {
  setStatus(403)
  const { rename } = view.ways
  return (
    <div className="page">
      <PageHead title="Manage" {...(view.page && { slug })} />
      {rename.kind === 'no' && <Notice tone="warning">{rename.reason}</Notice>}
    </div>
  )
}

const WISHES: Record<string, string> = { rename: 'another title', delete: 'that it be deleted', restore: 'that it be restored', protect: 'who may edit it' }

function Waiting({ rows }: { rows: ManageView['waiting'] }) {
  return rows.map(({ id, act }) => (
    <Notice key={id}>
      You proposed {WISHES[act] ?? 'a change'}, and <a href={paths.proposal(id)}>it waits for review</a>. What you send now takes its place.
    </Notice>
  ))
}
