import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { UnpublishedArticle } from '@/components/editor/unpublished-article'
import { OwnProposalBanner } from '@/components/review/own-proposal-banner'
import { Notice } from '@/components/site/notice'
import { PageHead } from '@/components/site/page-head'
import { viewWithMyChange } from '@/lib/pages/preview'
import { ownProposal } from '@/lib/review/own-proposal'
import { STATE_WORDS } from '@/lib/review/policy'
import type { State } from '@/lib/review/states'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'
import { one, slugIn, type Query } from '../load'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'With my change', robots: { index: false } }

/** The page as it would be with one's own waiting change. Without one, it is just the page. */
export default async function MinePage({ params, searchParams }: Props) {
  const [{ slug: name }, query, viewer] = await Promise.all([params, searchParams, getViewer()])
  const slug = slugIn(name)
  const view = viewer.kind === 'member' ? await viewWithMyChange(viewer, slug) : null
  const own = view && viewer.kind === 'member' ? await ownProposal(viewer.id, view.id) : null
  if (!view || !own) redirect(paths.page(slug))
  return (
    <UnpublishedArticle view={view}>
      <PageHead title={view.title} kicker="With your change" slug={slug} />
      {one(query.sent) && <Notice tone="done">Thank you. A moderator will look at it; you see it here all the while, and nothing of it is lost.</Notice>}
      <OwnProposalBanner state={STATE_WORDS[own.state as State]} href={paths.proposal(own.id)} edit={paths.edit(slug)} words={own.words} />
    </UnpublishedArticle>
  )
}
