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
import { waitForPast } from '@/lib/web/past'
import { paths } from '@/lib/web/paths'
import { reading } from '../../../../../reading/reading'
import { numberIn, plainName } from '../../../load'
import { notHere } from '../../../not-here'

const head = { title: 'Changes', unlisted: true }

const VIEWS: readonly AnyView[] = ['side', 'inline', 'rendered']

/** Any two revisions of a page: as written, which asks first beyond the horizon, or as they read, masked like the page. */
export const GET = reading<{ slug: string; a: string; b: string }>(async (viewer, { params, query }) => {
  const slug = plainName(params.slug)
  const asked = query('view')
  const view = VIEWS.find((each) => each === asked) ?? 'side'
  const [before, after] = [numberIn(params.a) ?? 0, numberIn(params.b) ?? 0]
  const wait = await waitForPast(viewer)
  if (wait !== null) return { head, body: <TooMany retryInSeconds={wait} slug={slug} /> }
  const found = view === 'rendered' ? await rendered(viewer, slug, before, after) : await compare(viewer, slug, before, after)
  if (!found) return notHere(slug, (to) => paths.diff(to, before, after), head)
  // Of neighbours, the difference is one edit.
  const acts = found.kind !== 'ask' && after === before + 1 ? (await undoOffers(viewer, slug))(after) : []
  const page = found.kind === 'ask' ? { title: found.title, href: paths.page(found.slug) } : found.page
  const body = (
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
  return { head, body }
})

async function rendered(...asked: Parameters<typeof compareRendered>) {
  const found = await compareRendered(...asked)
  return found && { kind: 'rendered' as const, ...found }
}
