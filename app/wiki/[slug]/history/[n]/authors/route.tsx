import { WhoWrote } from '@/components/history/who-wrote'
import { EmptyState } from '@/components/site/empty-state'
import { PageHead } from '@/components/site/page-head'
import { TooMany } from '@/components/site/too-many'
import { WikiLink } from '@/components/site/wiki-link'
import { canManagePages } from '@/lib/pages/policy'
import { whoWrote } from '@/lib/revisions/attribution/who-wrote'
import { waitForPast } from '@/lib/web/past'
import { paths } from '@/lib/web/paths'
import { reading } from '../../../../../reading/reading'
import { numberIn, plainName } from '../../../load'
import { notHere } from '../../../not-here'

const head = { title: 'Who wrote this', unlisted: true }

/** One revision, each passage with who brought it in; masked like the page itself. */
export const GET = reading<{ slug: string; n: string }>(async (viewer, { params }) => {
  const [slug, n] = [plainName(params.slug), numberIn(params.n)]
  const wait = await waitForPast(viewer)
  if (wait !== null) return { head, body: <TooMany retryInSeconds={wait} slug={slug} /> }
  const answer = await whoWrote(viewer, slug, n ?? 0)
  if (!answer) return notHere(slug, (to) => paths.authors(to, n ?? 1), head)
  const body = (
    <div className="page">
      <PageHead title="Who wrote this" kicker={<WikiLink link={answer.page} />} slug={slug} tab="history" manages={canManagePages(viewer)} />
      {answer.kind === 'known' ? (
        <WhoWrote view={answer} />
      ) : (
        <EmptyState action={{ href: paths.history(slug), words: 'See the history' }}>
          Who wrote each word is being worked out, which takes a moment after a text is published. Come back in a little while.
        </EmptyState>
      )}
    </div>
  )
  return { head, body }
})
