import type { Metadata } from 'next'
import { Diff, type DiffView } from '@/components/diff/diff'
import { Sides } from '@/components/diff/sides'
import { ViewSwitch } from '@/components/diff/view-switch'
import { LookFurther } from '@/components/site/look-further'
import { PageHead } from '@/components/site/page-head'
import { WikiLink } from '@/components/site/wiki-link'
import { compare } from '@/lib/revisions/compare'
import { setStatus } from '@/lib/web/exchange'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { Absent } from '../../../absent'
import { leadOn, numberIn, one, slugIn, type Query } from '../../../load'

type Props = { params: Promise<{ slug: string; a: string; b: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Changes', robots: { index: false } }

/** Any two revisions of a page. Beyond the horizon it asks first. */
export default async function DiffPage({ params, searchParams }: Props) {
  const { slug: segment, a, b } = await params
  const slug = slugIn(segment)
  const view: DiffView = one((await searchParams).view) === 'inline' ? 'inline' : 'side'
  const [before, after] = [numberIn(a) ?? 0, numberIn(b) ?? 0]
  const found = await compare(await getViewer(), slug, before, after)
  if (!found) {
    await leadOn(slug, (to) => paths.diff(to, before, after))
    setStatus(404)
    return <Absent name={slug} />
  }
  const page = found.kind === 'ask' ? { title: found.title, href: paths.page(found.slug) } : found.page
  return (
    <div className="page page-wide">
      <PageHead title="Changes" kicker={<WikiLink link={page} />} slug={slug} tab="history" />
      {found.kind === 'ask' ? (
        <LookFurther pageId={found.pageId} title={found.title} back={paths.diff(slug, before, after)} stay={paths.history(slug)} />
      ) : (
        <>
          <ViewSwitch view={view} hrefOf={(other) => paths.diff(slug, before, after, other)} />
          <Sides slug={slug} before={found.before} after={found.after} />
          <Diff diff={found.diff} view={view} />
        </>
      )}
    </div>
  )
}
