import type { Metadata } from 'next'
import { WhoWrote } from '@/components/history/who-wrote'
import { EmptyState } from '@/components/site/empty-state'
import { PageHead } from '@/components/site/page-head'
import { TooMany } from '@/components/site/too-many'
import { WikiLink } from '@/components/site/wiki-link'
import { canManagePages } from '@/lib/pages/policy'
import { whoWrote } from '@/lib/revisions/attribution/who-wrote'
import { setStatus } from '@/lib/web/exchange'
import { waitForPast } from '@/lib/web/past'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { Absent } from '../../../absent'
import { leadOn, numberIn, slugIn } from '../../../load'

type Props = { params: Promise<{ slug: string; n: string }> }

export const metadata: Metadata = { title: 'Who wrote this', robots: { index: false } }

/** One revision, each passage with who brought it in; masked like the page itself. */
export default async function AuthorsPage({ params }: Props) {
  const { slug: segment, n } = await params
  const slug = slugIn(segment)
  const viewer = await getViewer()
  const wait = await waitForPast(viewer)
  if (wait !== null) return <TooMany retryInSeconds={wait} slug={slug} />
  const answer = await whoWrote(viewer, slug, numberIn(n) ?? 0)
  if (!answer) {
    await leadOn(slug, (to) => paths.authors(to, numberIn(n) ?? 1))
    setStatus(404)
    return <Absent name={slug} />
  }
  return (
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
}
