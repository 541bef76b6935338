import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { NotForYou } from '@/components/editor/not-for-you'
import { PageHead } from '@/components/site/page-head'
import { WikiLink } from '@/components/site/wiki-link'
import { LinkForm } from '@/components/theory-form/link-form'
import { findPage } from '@/lib/revisions/find'
import { canEdit, needsReview } from '@/lib/revisions/policy'
import { setStatus } from '@/lib/web/exchange'
import { isAnsweringForm } from '@/lib/web/here'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { Absent } from '../absent'
import { leadOn, slugIn, type Query } from '../load'
import { linkAction } from './actions'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Link to another theory', robots: { index: false } }

/** Say how a theory stands to another: competes with it, depends on it, is a fork of it. */
export default async function LinkPage({ params }: Props) {
  const [{ slug: name }, viewer] = await Promise.all([params, getViewer()])
  const slug = slugIn(name)
  const page = await findPage(viewer, slug)
  if (!page && !isAnsweringForm()) await leadOn(slug, paths.linkTheory)
  if (page?.kind !== 'theory' && !isAnsweringForm()) {
    setStatus(404)
    return <Absent name={slug} />
  }
  const head = <PageHead title="Link to another theory" kicker={page ? <WikiLink link={{ title: page.title, href: paths.page(page.slug) }} /> : 'A page that is not there any more'} />
  const allowed = canEdit(viewer, page ?? { protection: 'open' })
  if (!allowed.ok && !isAnsweringForm()) {
    setStatus(viewer.kind === 'anonymous' ? 401 : 403)
    return <NotForYou person={viewer} reason={allowed.reason} next={paths.linkTheory(slug)} what="link theories" head={head} />
  }
  return (
    <div className="page">
      {head}
      <p className="page-intro">Both pages show it. Two theories that are one are merged instead, on the <a href={paths.manage(slug)}>page for the whole</a>.</p>
      <LinkForm action={linkAction} slug={slug} submitKey={randomUUID()} waits={needsReview(viewer, page ?? { protection: 'open' })} />
    </div>
  )
}
