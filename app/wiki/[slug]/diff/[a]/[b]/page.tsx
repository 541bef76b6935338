import type { Metadata } from 'next'
import { Diff } from '@/components/diff/diff'
import { Neighbours } from '@/components/diff/neighbours'
import { RenderedDiff } from '@/components/diff/rendered-diff'
import { Sides } from '@/components/diff/sides'
import { ViewSwitch, type AnyView } from '@/components/diff/view-switch'
import { LookFurther } from '@/components/site/look-further'
import { PageHead } from '@/components/site/page-head'
import { TooMany } from '@/components/site/too-many'
import { WikiLink } from '@/components/site/wiki-link'
import { canManagePages } from '@/lib/pages/policy'
import { compareRendered } from '@/lib/pages/rendered/compare-rendered'
import { compare } from '@/lib/revisions/compare'
import { undoOffers } from '@/lib/revisions/undo-subject'
import { setStatus } from '@/lib/web/exchange'
import { waitForPast } from '@/lib/web/past'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { Absent } from '../../../absent'
import { leadOn, numberIn, one, slugIn, type Query } from '../../../load'

type Props = { params: Promise<{ slug: string; a: string; b: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Changes', robots: { index: false } }

const VIEWS: readonly AnyView[] = ['side', 'inline', 'rendered']

/** Any two revisions of a page: as written, which asks first beyond the horizon, or as they read, masked like the page. */
export default async function DiffPage({ params, searchParams }: Props) {
  const { slug: segment, a, b } = await params
  const slug = slugIn(segment)
  const asked = one((await searchParams).view)
  const view = VIEWS.find((each) => each === asked) ?? 'side'
  const [before, after] = [numberIn(a) ?? 0, numberIn(b) ?? 0]
  const viewer = await getViewer()
  const wait = await waitForPast(viewer)
  if (wait !== null) return <TooMany retryInSeconds={wait} slug={slug} />
  const found = view === 'rendered' ? await rendered(viewer, slug, before, after) : await compare(viewer, slug, before, after)
  if (!found) {
    await leadOn(slug, (to) => paths.diff(to, before, after))
    setStatus(404)
    return <Absent name={slug} />
  }
  // Of neighbours, the difference is one edit.
  const acts = found.kind !== 'ask' && after === before + 1 ? (await undoOffers(viewer, slug))(after) : []
  const page = found.kind === 'ask' ? { title: found.title, href: paths.page(found.slug) } : found.page
  return (
    <div className="page page-wide">
      <PageHead title="Changes" kicker={<WikiLink link={page} />} slug={slug} tab="history" manages={canManagePages(viewer)} />
      <div className="diff-ways">
        <ViewSwitch view={view} views={VIEWS} hrefOf={(other) => paths.diff(slug, before, after, other)} />
        {found.kind !== 'ask' && <Neighbours slug={slug} neighbours={found.neighbours} view={asked ? view : undefined} />}
      </div>
      {found.kind === 'ask' ? (
        <>
          <LookFurther pageId={found.pageId} title={found.title} back={paths.diff(slug, before, after)} stay={paths.history(slug)} />
          <p className="diff-or">
            Or <a href={paths.diff(slug, before, after, 'rendered')}>see what changed as it reads</a>, as far as you have watched.
          </p>
        </>
      ) : (
        <>
          <Sides slug={slug} before={found.before} after={found.after} acts={acts} />
          {found.kind === 'diff' ? <Diff diff={found.diff} view={view === 'inline' ? 'inline' : 'side'} meaning={found.meaning} /> : <RenderedDiff {...found} />}
        </>
      )}
    </div>
  )
}

async function rendered(...asked: Parameters<typeof compareRendered>) {
  const found = await compareRendered(...asked)
  return found && { kind: 'rendered' as const, ...found }
}
