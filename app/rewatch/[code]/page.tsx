import type { Metadata } from 'next'
import NotFound from '@/app/not-found'
import { LinkList } from '@/components/lists/link-list'
import { PressForm } from '@/components/forms/press-form'
import { Section } from '@/components/people/section'
import { EmptyState } from '@/components/site/empty-state'
import { Notice } from '@/components/site/notice'
import { PageHead } from '@/components/site/page-head'
import { ANSWER_WORDS, ClaimList } from '@/components/verification/claim-list'
import { findPage } from '@/lib/revisions/find'
import { findClaim, listClaims } from '@/lib/verification/claims'
import { untimedIn } from '@/lib/verification/progress'
import type { Viewer } from '@/lib/spoilers/viewer'
import { setStatus } from '@/lib/web/exchange'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { one, type Query } from '../../wiki/[slug]/load'
import { checkAction } from './actions'

type Props = { params: Promise<{ code: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Check by rewatching', robots: { index: false } }

/** One episode's list. An episode that the reader has not watched is answered like one that there is not. */
export default async function RewatchEpisodePage({ params, searchParams }: Props) {
  const [{ code }, query, viewer] = await Promise.all([params, searchParams, getViewer()])
  const episode = viewer.episodes.find((known) => known.code === code && known.ordinal <= viewer.horizon.ordinal)
  const slug = one(query.page)
  const page = slug ? await findPage(viewer, slug) : null
  if (!episode || (slug && !page)) {
    setStatus(404)
    return <NotFound />
  }
  const [all, after] = [one(query.all) === '1', one(query.after)]
  const [{ rows, next }, untimed] = await Promise.all([listClaims(viewer, code, { all, after, pageId: page?.id }), after ? [] : untimedIn(viewer, code, page?.id)])
  const here = { page: page?.slug, all: all ? 1 : null }
  const back = { code, page: page?.slug ?? '', all: all ? '1' : '', after: after ?? '' }
  return (
    <div className="page">
      <PageHead title={`Rewatching ${code}`} kicker={<a href={paths.rewatch({ page: page?.slug })}>Check by rewatching{page && `, ${page.title}`}</a>} />
      <Said viewer={viewer} slug={one(query.of)} claim={one(query.said)} back={back} />
      {viewer.kind === 'anonymous' && <p className="page-intro"><a href={paths.signIn(paths.rewatchEpisode(code, here))}>Sign in</a> to answer.</p>}
      {rows.length > 0
        ? <ClaimList claims={rows} isSignedIn={viewer.kind === 'member'} action={checkAction} isOnePage={page !== null} back={back} />
        : <EmptyState>{all || after ? 'Nothing cites a moment of this episode yet.' : 'Nothing is left for you to check here.'}</EmptyState>}
      <p className="actions-inline">
        {next && <a href={paths.rewatchEpisode(code, { ...here, after: next })} rel="next">Later in the episode</a>}
        {all ? <a href={paths.rewatchEpisode(code, { page: page?.slug })}>Only what is left to check</a> : <a href={paths.rewatchEpisode(code, { page: page?.slug, all: 1 })}>Also what is checked</a>}
      </p>
      {untimed.length > 0 && (
        <Section title="Without a time">
          <p className="hint">These cite {code} and do not say when. If you come by the moment, add it to the citation: <code>[@{code} 12:40]</code>.</p>
          <LinkList rows={untimed.map(({ slug: of, title, count }) => ({ title, href: paths.edit(of), note: count === 1 ? 'one citation' : `${count} citations` }))} />
        </Section>
      )}
    </div>
  )
}

/** What one has just answered, and the way back. */
async function Said({ viewer, slug, claim, back }: { viewer: Viewer; slug: string | undefined; claim: string | undefined; back: Record<string, string> }) {
  const row = slug && claim ? await findClaim(viewer, slug, claim) : null
  if (!row?.answer) return null
  return (
    <Notice tone="done">
      {ANSWER_WORDS[row.answer]} {row.isVerified && 'With this it is checked, and its citation says so. '}“{row.words}”
      <PressForm action={checkAction} fields={{ ...back, slug: row.page.slug, claim: row.claim, answer: 'none', here: row.id }}>Undo</PressForm>
    </Notice>
  )
}
